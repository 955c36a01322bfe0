@NullMarked
package nl.knelpunt.service;

import org.jspecify.annotations.NullMarked;
