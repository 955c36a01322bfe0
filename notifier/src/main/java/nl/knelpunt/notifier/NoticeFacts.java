package nl.knelpunt.notifier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a notice tells as label and value. */
final class NoticeFacts {
    private final Wording wording;
    private final List<Notice.Fact> facts = new ArrayList<>();

    NoticeFacts(Wording wording) {
        this.wording = wording;
    }

    /** Of what is not known nothing is said. */
    void add(Phrase label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            var said = wording.say(label);
            facts.add(new Notice.Fact(said, value, said));
        }
    }

    List<Notice.Fact> all() {
        var width = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
        return facts.stream()
                .map(fact -> new Notice.Fact(
                        fact.label(),
                        fact.value(),
                        fact.label() + " ".repeat(width - fact.label().length())))
                .toList();
    }
}
