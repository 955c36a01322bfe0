package nl.knelpunt.notifier.report;

import java.util.Arrays;
import java.util.Locale;
import nl.knelpunt.contract.ComplaintClassified;
import nl.knelpunt.notifier.Harmless;
import org.jspecify.annotations.Nullable;

/** The employee whom a text of praise names, by the verdict; nobody rather than a customer. */
final class PraisedPerson {
    private PraisedPerson() {}

    static @Nullable String of(ComplaintClassified classified) {
        var span = classified.details().praisedPerson();
        var text = classified.complaint().text().value();
        if (span == null || span.end() > text.length()) {
            return null;
        }
        var name = Harmless.line(text.substring(span.start(), span.end()));
        var isName = !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
        return isName && !isSignature(text, span.start(), span.end()) && !isCustomer(name, classified) ? name : null;
    }

    /** A line of its own at the end, where a customer signs. */
    private static boolean isSignature(String text, int start, int end) {
        var before = text.substring(0, start).stripTrailing();
        var alone = text.substring(before.length(), start).contains("\n") || before.endsWith(",");
        return alone && text.substring(end).strip().length() <= 1;
    }

    private static boolean isCustomer(String name, ComplaintClassified classified) {
        var customer = classified.complaint().customer();
        if (customer == null || customer.name() == null) {
            return false;
        }
        var own = Arrays.asList(customer.name().toLowerCase(Locale.ROOT).split("[\\s.,]+", -1));
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s.,]+", -1))
                .anyMatch(own::contains);
    }
}
