package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.junit.jupiter.api.Test;

/** What the header of each submission says of its form, as another program took it down, is what we read in the form. */
class CorpusHeadersTest {
    @Test
    void everyFormSaysWhatItsHeaderSays() throws IOException {
        int compared = 0;
        for (Path header : Corpus.files("ownership-xml", "header.json")) {
            Map<String, List<String>> said = values(Files.readString(header));
            for (Path file : forms(header)) {
                Filing filing = Corpus.filing(file);
                OwnershipDocument form = filing.document();
                assertThat(filing.accessionNumber().toString()).isEqualTo(one(said, "ACCESSION-NUMBER"));
                assertThat(form.documentType()).as(file.toString()).isEqualTo(one(said, "TYPE"));
                assertThat(form.periodOfReport())
                        .as(file.toString())
                        .isEqualTo(LocalDate.parse(one(said, "PERIOD"), DateTimeFormatter.BASIC_ISO_DATE));
                assertThat(String.valueOf(form.issuer().issuerCik()))
                        .as(file.toString())
                        .isEqualTo(one(said, "ISSUER/COMPANY-DATA/CIK"));
                assertThat(new TreeSet<>(form.reportingOwner().stream()
                                .map(ReportingOwner::rptOwnerCik)
                                .map(String::valueOf)
                                .toList()))
                        .as(file.toString())
                        .isEqualTo(new TreeSet<>(said.get("REPORTING-OWNER/OWNER-DATA/CIK")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(277);
    }

    private static String one(Map<String, List<String>> said, String path) {
        List<String> values = said.getOrDefault(path, List.of());
        assertThat(values).as(path).hasSize(1);
        return values.get(0);
    }

    /** All texts below {@code submission}, by the names on the way to them. */
    private static Map<String, List<String>> values(String json) throws IOException {
        Map<String, List<String>> values = new TreeMap<>();
        Deque<String> way = new ArrayDeque<>();
        try (JsonParser in = new JsonFactory().createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    way.addLast(
                            in.getParsingContext().getParent().inArray()
                                    ? String.valueOf(in.getParsingContext()
                                            .getParent()
                                            .getParent()
                                            .getCurrentName())
                                    : String.valueOf(
                                            in.getParsingContext().getParent().getCurrentName()));
                } else if (token == JsonToken.END_OBJECT) {
                    way.removeLast();
                } else if (token == JsonToken.VALUE_STRING) {
                    String path = String.join("/", way) + "/" + in.currentName();
                    values.computeIfAbsent(path.replace("null/submission/", ""), name -> new ArrayList<>())
                            .add(in.getText());
                }
            }
        }
        return values;
    }

    private static List<Path> forms(Path header) throws IOException {
        try (Stream<Path> files = Files.list(header.resolveSibling("."))) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
    }
}
