package nl.knelpunt.notifier;

import java.net.URI;
import java.util.Locale;

/** What a template makes. Each makes values harmless by itself, in whichever way a template names them. */
enum Medium {
    /** One line. */
    SUBJECT {
        @Override
        String escaped(String text) {
            return Harmless.line(text);
        }
    },
    HTML {
        @Override
        String escaped(String text) {
            return Html.escaped(Harmless.unlinked(text));
        }
    },
    /** Plain text. A value's own lines are quoted, so that no customer's line can pass for one of ours. */
    TXT {
        @Override
        String escaped(String text) {
            return Harmless.unlinked(text).replace("\n", "\n> ");
        }
    },
    /** Lines for chats, as {@link ChatLine} reads them. */
    CHAT {
        @Override
        String escaped(String text) {
            return ChatLine.value(Harmless.unmentioned(text));
        }
    };

    /** As the names of templates end. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is no single value */
    final String format(Object value) {
        return switch (value) {
            case String text -> escaped(text);
            // our own, and to be followed
            case URI address -> this == HTML ? Html.escaped(address.toString()) : address.toString();
            case Number number -> number.toString();
            case Boolean is -> is.toString();
            case Probe.Text text -> text.toString();
            default -> throw new IllegalArgumentException("not a single value");
        };
    }

    abstract String escaped(String text);
}
