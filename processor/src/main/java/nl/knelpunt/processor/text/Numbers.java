package nl.knelpunt.processor.text;

/** What is done with rows of probabilities. */
final class Numbers {
    private static final double LEAST = 1e-5;

    private Numbers() {}

    /** The index of the largest, the first of equals. */
    static int largest(double[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        return best;
    }

    /** Divides by the sum, in place; zeros stay zeros. */
    static double[] normalized(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        for (int i = 0; i < numbers.length && sum > 0; i++) {
            numbers[i] /= sum;
        }
        return numbers;
    }

    /** Multiplies one of them, if it is there: an index below 0 is no one's. */
    static void scale(double[] numbers, int index, double factor) {
        if (index >= 0) {
            numbers[index] *= factor;
        }
    }

    /** The logarithm of a probability's odds, kept within ±11. */
    static double logit(double probability) {
        double p = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(p / (1 - p));
    }
}
