package nl.knelpunt.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a name probably meant. */
final class Nearest {
    private Nearest() {}

    /** @return the known name with the fewest edits, if they are few for its length */
    static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> edits(name, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> edits(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions and substitutions from one to the other. Source: Wagner and Fischer, 1974. */
    private static int edits(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var substitution = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
