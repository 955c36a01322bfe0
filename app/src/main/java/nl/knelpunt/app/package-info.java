/** The one command line, the embedded broker, and the demo: puts the services together. */
@NullMarked
package nl.knelpunt.app;

import org.jspecify.annotations.NullMarked;
