/** A shop to try Knelpunt on: its orders and complaints, what breaks in it, and the truth about each. */
@NullMarked
package nl.knelpunt.app.simulation;

import org.jspecify.annotations.NullMarked;
