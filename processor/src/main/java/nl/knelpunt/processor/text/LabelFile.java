package nl.knelpunt.processor.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of labelled lines, as a user names it. */
final class LabelFile {
    /** Some editors begin files with it; it is no part of the first line. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LabelFile() {}

    /** Its lines; none, and one problem more, if it cannot be read. */
    static List<String> lines(Path file, List<String> problems) {
        try {
            if (!Files.isDirectory(file)) {
                return withoutMark(Files.readAllLines(file));
            }
            problems.add(file + ": is a directory");
        } catch (NoSuchFileException e) {
            problems.add(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            problems.add(file + ": is not UTF-8");
        } catch (IOException e) {
            problems.add(file + ": cannot be read");
        }
        return List.of();
    }

    private static List<String> withoutMark(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(BYTE_ORDER_MARK)) {
            return lines;
        }
        List<String> rest = new ArrayList<>(lines);
        rest.set(0, lines.getFirst().substring(BYTE_ORDER_MARK.length()));
        return rest;
    }
}
