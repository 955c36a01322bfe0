package nl.knelpunt.processor.text;

/**
 * What was learnt: phrases that stand for concepts, and weights.
 *
 * @param digest SHA-256 of the model's file, in hexadecimal
 */
record TextModel(Phrases concepts, LinearModel weights, String digest) {}
