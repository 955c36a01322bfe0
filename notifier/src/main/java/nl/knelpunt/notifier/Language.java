package nl.knelpunt.notifier;

import java.util.Locale;

/** What alerts can be written in. */
public enum Language {
    NL(Locale.of("nl")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As configurations write it. */
    public String code() {
        return locale.getLanguage();
    }

    /** Dutch for any other. */
    public static Language of(String code) {
        return code.equals(EN.code()) ? EN : NL;
    }
}
