package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * As many rows as there are tags, counted in the bytes of every ownership document of the corpus, in submissions too:
 * a way of counting that no parser of XML has a part in, damaged documents included.
 */
class CorpusCountsTest {
    private static final Map<TableName, String> TAGS = Map.of(
            TableName.REPORTING_OWNER, "reportingOwner",
            TableName.NONDERIV_TRANS, "nonDerivativeTransaction",
            TableName.NONDERIV_HOLDING, "nonDerivativeHolding",
            TableName.DERIV_TRANS, "derivativeTransaction",
            TableName.DERIV_HOLDING, "derivativeHolding",
            TableName.FOOTNOTE, "footnote",
            TableName.OWNER_SIGNATURE, "ownerSignature");

    @Test
    void everyTagOfARowBecomesARow() throws IOException {
        List<Path> files = new ArrayList<>(Corpus.documents());
        files.addAll(Corpus.files("submissions", ""));
        assertThat(files).hasSize(377);
        for (Path file : files) {
            // without line ends, because some submissions cut tags in two
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n]", "");
            Form4Tables tables = Form4Tables.of(List.of(Corpus.filing(file)));
            assertThat(tables.submission().rowCount()).as(file.toString()).isEqualTo(1);
            TAGS.forEach((table, tag) -> assertThat(tables.table(table).rowCount())
                    .as("%s of %s", table, file)
                    .isEqualTo(count(tag, text)));
        }
    }

    private static int count(String tag, String text) {
        Matcher opened = Pattern.compile("<" + tag + "[\\s/>]").matcher(text);
        int count = 0;
        while (opened.find()) {
            count++;
        }
        return count;
    }
}
