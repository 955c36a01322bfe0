package nl.knelpunt.processor.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The corpus that the shipped model was learnt from, out of the class path. */
final class ShippedCorpus {
    private static final String DIRECTORY = "corpus";

    private ShippedCorpus() {}

    static Corpus load() {
        URL url = ShippedCorpus.class.getResource(DIRECTORY);
        if (url == null) {
            throw new IllegalStateException("No " + DIRECTORY + " on the class path: the build puts it there");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return Corpus.read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return Corpus.read(jar.getPath(uri.getSchemeSpecificPart().split("!", 2)[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the corpus", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
