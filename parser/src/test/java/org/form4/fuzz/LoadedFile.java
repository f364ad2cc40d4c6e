package org.form4.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;

/** Bytes loaded through the door that users take, where data sets and archives are told by their content. */
final class LoadedFile {
    private LoadedFile() {}

    static void check(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("form4-fuzz", "");
        try {
            Files.write(file, bytes);
            Answers.bounded(() -> {
                Form4Tables tables = Loader.load(List.of(file.toString()));
                assertThat(tables.submission().rowCount() + tables.problem().rowCount())
                        .isPositive();
            });
        } finally {
            Files.delete(file);
        }
    }
}
