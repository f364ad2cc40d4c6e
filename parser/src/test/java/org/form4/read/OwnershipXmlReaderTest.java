package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.junit.jupiter.api.Test;

class OwnershipXmlReaderTest {
    @Test
    void readsEveryDocumentOfTheCorpus() throws IOException {
        Path corpus = Shared.corpus("ownership-xml");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(373);
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                ParseResult result = FilingFormat.readAny(bytes, file.toString());
                Filing filing = result.filing();
                assertThat(filing).as("%s: %s", file, result.problems()).isNotNull();
            }
        }
    }
}
