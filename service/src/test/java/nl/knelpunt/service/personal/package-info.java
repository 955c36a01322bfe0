@NullMarked
package nl.knelpunt.service.personal;

import org.jspecify.annotations.NullMarked;
