package nl.knelpunt.notifier;

import java.util.Locale;

/** What alerts can be written in. */
enum Language {
    NL(Locale.of("nl")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** As configurations write it. */
    String code() {
        return locale.getLanguage();
    }

    static Language of(String code) {
        return code.equals(EN.code()) ? EN : NL;
    }
}
