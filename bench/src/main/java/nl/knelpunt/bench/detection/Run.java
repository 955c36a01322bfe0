package nl.knelpunt.bench.detection;

/**
 * One scenario with one seed.
 *
 * @param withTrueLabels what would have been seen, had each complaint been placed on its true step and fault
 * @param millis how long it took
 */
record Run(String scenario, long seed, Score score, Score withTrueLabels, StepCounts steps, long millis) {}
