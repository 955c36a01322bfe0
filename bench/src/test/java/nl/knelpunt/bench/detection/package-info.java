@NullMarked
package nl.knelpunt.bench.detection;

import org.jspecify.annotations.NullMarked;
