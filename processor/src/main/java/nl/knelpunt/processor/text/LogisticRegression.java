package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/** L2-regularized logistic regression by liblinear's trust-region Newton method, which draws no random numbers. */
final class LogisticRegression {
    private static final double TOLERANCE = 0.1;

    private final Feature[][] texts;
    private final int features;

    /**
     * @param texts the texts' vectors
     * @param features how many features there are
     */
    LogisticRegression(Feature[][] texts, int features) {
        this.features = features;
        this.texts = new Feature[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            this.texts[i] = Arrays.copyOf(texts[i], texts[i].length + 1);
            this.texts[i][texts[i].length] = new FeatureNode(features + 1, 1);
        }
        Linear.disableDebugOutput();
    }

    /**
     * Learns to tell texts with a label from those without.
     *
     * @param cost what an error costs, compared with large weights
     * @return a weight for each feature, and the bias after them
     */
    double[] weights(boolean[] has, double cost) {
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = texts;
        problem.y = new double[has.length];
        for (int i = 0; i < has.length; i++) {
            problem.y[i] = has[i] ? 1 : -1;
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
        double sign = model.getLabels()[0];
        return Arrays.stream(model.getFeatureWeights()).map(w -> w * sign).toArray();
    }
}
