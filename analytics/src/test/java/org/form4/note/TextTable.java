package org.form4.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines of a tab-separated test resource, without its heading. */
final class TextTable {
    private TextTable() {}

    static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TextTable.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
