package nl.knelpunt.contract;

import java.util.List;

/**
 * What an alert says of a problem that many complaints share.
 *
 * @param bottleneck how it stands
 * @param number 0 for the receiver's first alert of the problem, 1, 2, … for those that follow
 * @param heldBack complaints that raised no alert of their own since they belong to it
 * @param orders numbers of some of their orders, the latest first
 */
public record AlertedProblem(BottleneckDetected bottleneck, int number, long heldBack, List<String> orders) {
    public AlertedProblem {
        Required.present("problem.bottleneck", bottleneck);
        Required.notNegative("problem.number", number);
        Required.notNegative("problem.heldBack", (double) heldBack);
        orders = Required.copy("problem.orders", orders);
    }
}
