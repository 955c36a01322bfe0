package nl.knelpunt.processor.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Random;

/** Learns to tell the texts with a label from those without, by liblinear. */
final class OneAgainstRest {
    /** How exact the solvers must be. */
    private static final double TOLERANCE = 0.1;

    /** A rare label's texts count for more: by how often others are met for each of them, to this power. */
    private static final double RARITY = 0.3;

    private final Feature[][] texts;
    private final int features;

    /**
     * @param texts the texts' vectors
     * @param features how many features there are
     */
    OneAgainstRest(Feature[][] texts, int features) {
        this.features = features;
        this.texts = new Feature[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            this.texts[i] = Arrays.copyOf(texts[i], texts[i].length + 1);
            this.texts[i][texts[i].length] = new FeatureNode(features + 1, 1);
        }
        Linear.disableDebugOutput();
    }

    /**
     * L2-regularized logistic regression by the trust-region Newton method, which draws no random numbers.
     *
     * @param cost what an error costs, compared with large weights
     * @return a weight for each feature, and the bias after them
     */
    double[] logistic(boolean[] has, double cost) {
        return learn(has, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    }

    /**
     * A linear support vector machine, with squared hinge loss.
     *
     * @param cost as above
     * @param seed of the order in which the solver takes the texts
     * @return as above
     */
    double[] svm(boolean[] has, double cost, long seed) {
        int with = 0;
        for (boolean one : has) {
            with += one ? 1 : 0;
        }
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, 0.01);
        parameter.setWeights(new double[] {Math.pow((double) (has.length - with) / with, RARITY)}, new int[] {1});
        parameter.setRandom(new Random(seed));
        return learn(has, parameter);
    }

    private double[] learn(boolean[] has, Parameter parameter) {
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = texts;
        problem.y = new double[has.length];
        for (int i = 0; i < has.length; i++) {
            problem.y[i] = has[i] ? 1 : -1;
        }
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0];
        return Arrays.stream(model.getFeatureWeights()).map(w -> w * sign).toArray();
    }
}
