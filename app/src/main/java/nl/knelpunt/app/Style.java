package nl.knelpunt.app;

import picocli.CommandLine.Help.Ansi;

/** Colours for a terminal, and none elsewhere (or with NO_COLOR). */
enum Style {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36"),
    MARK("1;33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String of(String text) {
        return isOn() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    static boolean isOn() {
        return Ansi.AUTO.enabled();
    }
}
