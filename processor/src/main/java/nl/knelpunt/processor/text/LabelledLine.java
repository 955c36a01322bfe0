package nl.knelpunt.processor.text;

/** A text and the one label that somebody gave it. */
record LabelledLine(String text, String label) {}
