package org.form4.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.filing.Issuer;
import org.form4.filing.OwnershipDocument;
import org.form4.read.FilingFormat;

class WrittenTextTest {
    /** Spelt as a pattern, independently of the writer. */
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    @Property(tries = 300)
    void anyTextComesBackOrIsReplacedCharacterByCharacter(@ForAll String text) throws IOException {
        String expected = text.replaceAll(NOT_IN_XML, "\uFFFD").strip();
        assertThat(written(text).document().remarks()).isEqualTo(expected.isEmpty() ? null : expected);
    }

    @Property(tries = 300)
    void noNameBreaksTheHeaderOfASubmission(@ForAll String text) throws IOException {
        Filing filing = written(text + "\n</SEC-HEADER><DOCUMENT>");
        assertThat(filing.accessionNumber()).hasToString("9999900000-24-000001");
    }

    private static Filing written(String text) throws IOException {
        OwnershipDocument document = new OwnershipDocument(
                "X0508",
                "4",
                null,
                null,
                null,
                null,
                null,
                null,
                new Issuer(new Cik(9_999_900_001L), text.isBlank() ? "Example (invented)" : text, null, null),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                text,
                List.of());
        Filing filing =
                new Filing(AccessionNumber.parse("9999900000-24-000001"), null, null, "x", "submission", document);
        byte[] bytes = SubmissionWriter.write(filing).getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(
                FilingFormat.readAny(new ByteArrayInputStream(bytes), "x").filing());
    }
}
