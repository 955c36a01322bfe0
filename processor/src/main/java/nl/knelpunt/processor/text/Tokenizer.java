package nl.knelpunt.processor.text;

import java.util.ArrayList;
import java.util.List;
import nl.knelpunt.processor.text.Word.Pause;
import nl.knelpunt.service.personal.ShopNames;

/** Cuts a text into words in one pass over its characters. */
final class Tokenizer {
    /** Customers write less; what comes after is not read. */
    static final int MAX_CHARS = 20_000;

    private static final int MAX_FORM_CHARS = 40;
    private static final int GLUED_CHARS = 3;

    private final String text;
    private final int length;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder form = new StringBuilder();
    private Pause pause = Pause.SENTENCE;
    private int at;

    private Tokenizer(String text) {
        this.text = text;
        this.length = Math.min(text.length(), MAX_CHARS);
    }

    static List<Word> words(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < tokenizer.length) {
            tokenizer.next();
        }
        return tokenizer.words;
    }

    private void next() {
        int c = text.codePointAt(at);
        if (Character.isDigit(c)) {
            number();
        } else if (Character.isLetter(c)) {
            if (!skipLink()) {
                word();
            }
        } else if (c == '<' && skipTag()) {
            pause = Pause.SENTENCE;
        } else {
            mark(c);
        }
    }

    private void word() {
        int start = at;
        form.setLength(0);
        while (at < length) {
            int c = text.codePointAt(at);
            if (Character.isLetter(c)) {
                if (sentenceWasGlued(start, c)) {
                    add(start);
                    pause = Pause.SENTENCE;
                    return;
                }
                append(c);
            } else if (!Letters.extendsPrevious(c) && !(isApostrophe(c) && letterFollows())) {
                break;
            }
            at += Character.charCount(c);
        }
        if (ShopNames.contains(form)) {
            form.setLength(0);
            form.append(ShopNames.FORM);
            at += ShopNames.domainChars(text, at);
        }
        add(start);
    }

    /** Forms lose line breaks: <em>niet te etenVolgende keer</em>. */
    private boolean sentenceWasGlued(int start, int c) {
        return at - start >= GLUED_CHARS
                && Character.isUpperCase(c)
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at - 2))
                && at + 2 < length
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }

    /** Three equal letters in a row and more are written as two; {@code ij} and {@code y} as one letter. */
    private void append(int codePoint) {
        int end = form.length();
        if (codePoint > Character.MAX_VALUE) {
            appendLetter(codePoint);
            return;
        }
        char letter = Letters.fold((char) codePoint);
        if (letter == 'j' && end > 0 && form.charAt(end - 1) == 'i') {
            form.setCharAt(end - 1, 'y');
        } else if (end < 2 || form.charAt(end - 1) != letter || form.charAt(end - 2) != letter) {
            appendLetter(letter);
        }
    }

    private void appendLetter(int letter) {
        if (form.length() < MAX_FORM_CHARS) {
            form.appendCodePoint(letter);
        }
    }

    private boolean letterFollows() {
        return at + 1 < length && Character.isLetter(text.charAt(at + 1)) && !form.isEmpty();
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u00B4' || c == '`';
    }

    private void number() {
        int start = at;
        form.setLength(0);
        while (at < length) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                appendLetter('0' + Character.digit(c, 10));
            } else if ((c == '.' || c == ',' || c == ':')
                    && at + 1 < length
                    && Character.isDigit(text.charAt(at + 1))) {
                appendLetter(c == ',' ? '.' : c);
            } else {
                break;
            }
            at++;
        }
        if (at == start) {
            at += 2; // a digit outside the basic plane
            form.append('0');
        }
        add(start);
    }

    private void mark(int c) {
        int start = at;
        at += Character.charCount(c);
        switch (c) {
            case '.', ';', '\n', '(', ')', '\u2026' -> pause = Pause.SENTENCE;
            case ',', ':', '\u2013', '\u2014' -> pause = pause == Pause.NONE ? Pause.COMMA : pause;
            case '-' -> pause = pause == Pause.NONE && standsAlone(start) ? Pause.COMMA : pause;
            case '!', '?' -> {
                form.setLength(0);
                form.append((char) c);
                pause = Pause.NONE;
                add(start);
                pause = Pause.SENTENCE;
            }
            default -> symbol(c, start);
        }
    }

    private boolean standsAlone(int start) {
        return at < length
                && Character.isWhitespace(text.charAt(at))
                && start > 0
                && Character.isWhitespace(text.charAt(start - 1));
    }

    private void symbol(int c, int start) {
        if (c == '€' || c == '$' || c == '£' || c == '%' || Character.getType(c) == Character.OTHER_SYMBOL) {
            form.setLength(0);
            form.appendCodePoint(c);
            add(start);
        }
    }

    private void add(int start) {
        while (at < text.length() && Letters.extendsPrevious(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        words.add(new Word(form.toString(), start, at, pause));
        pause = Pause.NONE;
    }

    private boolean skipLink() {
        if (!text.startsWith("http", at) && !text.startsWith("www.", at)) {
            return false;
        }
        while (at < length && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return true;
    }

    private boolean skipTag() {
        int limit = Math.min(length, at + 100);
        for (int i = at + 1; i < limit; i++) {
            if (text.charAt(i) == '>') {
                at = i + 1;
                return true;
            }
        }
        return false;
    }
}
