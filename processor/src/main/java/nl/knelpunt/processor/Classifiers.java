package nl.knelpunt.processor;

import nl.knelpunt.processor.text.ShippedClassifier;

/** The classifiers that there are. One more is a class of its own and a line here. */
public final class Classifiers {
    private Classifiers() {}

    /** The one that comes along: Dutch and English, learnt from texts written for Knelpunt. */
    public static Classifier shipped() {
        return ShippedClassifier.load();
    }
}
