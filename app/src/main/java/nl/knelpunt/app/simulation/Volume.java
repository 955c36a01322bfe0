package nl.knelpunt.app.simulation;

import java.time.Instant;

/** More or fewer orders than usual, and nothing wrong. */
record Volume(Instant from, Instant until, double factor) {}
