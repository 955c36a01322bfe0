@NullMarked
package nl.knelpunt.contract;

import org.jspecify.annotations.NullMarked;
