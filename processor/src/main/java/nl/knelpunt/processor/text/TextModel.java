package nl.knelpunt.processor.text;

/**
 * What was learnt: phrases that stand for concepts, weights, and what a shop corrected.
 *
 * @param digest SHA-256 of the model's file, in hexadecimal
 */
record TextModel(Phrases concepts, LinearModel weights, Precedents precedents, String digest) {}
