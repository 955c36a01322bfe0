package nl.knelpunt.processor.text;

/** What is done with rows of probabilities. */
final class Numbers {
    private Numbers() {}

    /** The index of the largest, the first of equals. */
    static int largest(double[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        return best;
    }
}
