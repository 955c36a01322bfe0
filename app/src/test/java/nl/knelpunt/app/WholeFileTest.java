package nl.knelpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesWhatIsThereAndLeavesNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("model.bin"), "old");

        WholeFile.write(file, new byte[] {1, 2});

        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void mayBeReadByWhomeverAnyNewFileMay() throws IOException {
        var file = folder.resolve("model.bin");

        WholeFile.write(file, new byte[0]);

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))));
    }
}
