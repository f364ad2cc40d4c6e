package org.form4.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.form4.Shared;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

class HtmlReaderTest {
    /** What no page shows: how the form was encoded, and where we found it. */
    private static final Set<String> NOT_ON_THE_PAGE =
            Set.of("schema_version", "source", "source_format", "transaction_form_type", "equity_swap_involved");

    @Test
    void everyCellThePageShowsEqualsTheXmlOfTheSameFiling() throws IOException {
        List<Path> pages = pages();
        assertThat(pages).hasSize(2);
        for (Path page : pages) {
            Filing shown = requireNonNull(read(page).filing(), page.toString());
            Filing filed = requireNonNull(read(xmlOf(page)).filing());
            assertThat(shown.accessionNumber()).isEqualTo(filed.accessionNumber());
            assertSameTables(shown, filed, page.toString());
        }
    }

    @Test
    void readsAPageWithoutClassesAndWithScriptsInIt() throws IOException {
        for (Path page : pages()) {
            String plain = Files.readString(page)
                    .replaceAll(" class=\"[^\"]*\"", "")
                    .replace("<body>", "<body><script>var x = '<td>Table II - Derivative Securities</td>';</script>")
                    .replace("<td align=\"center\">", "<td align=\"center\"><script>document.write(1)</script>");
            OwnershipDocument document =
                    requireNonNull(read(plain, "page.html").filing()).document();
            assertThat(document).isEqualTo(requireNonNull(read(page).filing()).document());
        }
    }

    @Test
    void takesTheAccessionNumberFromTheAddressAPageWasSavedFrom() throws IOException {
        String page = Files.readString(pages().get(1));
        assertThat(requireNonNull(read(page, "page.html").filing()).accessionNumber())
                .hasToString("0001209191-22-024552");
        String unsaved = page.replaceFirst("<!-- saved from[^>]*-->", "");
        assertThat(requireNonNull(read(unsaved, "page.html").filing())
                        .accessionNumber()
                        .isKnown())
                .isFalse();
    }

    @Test
    void findsTheFormBehindALotOfScript() throws IOException {
        String page = Files.readString(pages().get(0));
        String late = page.replace("<head>", "<head><script>" + "var unused = 0;\n".repeat(4_000) + "</script>");
        assertThat(read(late, "page.html").filing()).isNotNull();
    }

    @Test
    void refusesAPageThatIsCutOff() throws IOException {
        String page = Files.readString(pages().get(0));
        for (int percent = 20; percent < 90; percent += 10) {
            ParseResult result = read(page.substring(0, page.length() * percent / 100), "page.html");
            assertThat(result.filing()).as("cut at %d %%", percent).isNull();
        }
    }

    @Test
    void readsAPageInsideASubmissionWithTheFactsOfItsHeader() throws IOException {
        String page = Files.readString(pages().get(0)).replaceFirst("<!-- saved from[^>]*-->", "");
        String submission = "<SEC-DOCUMENT>0001127602-15-028697.txt : 20151005\n<SEC-HEADER>\n"
                + "ACCESSION NUMBER:\t\t0001127602-15-028697\nCONFORMED SUBMISSION TYPE:\t4\n"
                + "FILED AS OF DATE:\t\t20151005\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n" + page
                + "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
        Filing filing = requireNonNull(read(submission, "x.txt").filing());
        assertThat(filing.accessionNumber()).hasToString("0001127602-15-028697");
        assertThat(filing.filingDate()).isEqualTo("2015-10-05");
        assertThat(filing.document())
                .isEqualTo(requireNonNull(read(page, "y").filing()).document());
    }

    @Test
    void refusesEveryExhibitAndSaysWhatItIs() throws IOException {
        List<Path> exhibits;
        try (var files = Files.walk(Shared.corpus("decoys"))) {
            exhibits = files.filter(Files::isRegularFile).toList();
        }
        assertThat(exhibits).hasSizeGreaterThan(25);
        for (Path exhibit : exhibits) {
            ParseResult result = read(exhibit);
            assertThat(result.filing()).as(exhibit.toString()).isNull();
            assertThat(result.problems())
                    .as(exhibit.toString())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_AN_OWNERSHIP_FILING));
        }
    }

    static void assertSameTables(Filing shown, Filing filed, String name) {
        Form4Tables ofPage = Form4Tables.of(List.of(shown));
        Form4Tables ofXml = Form4Tables.of(List.of(filed));
        ofXml.all().forEach((tableName, expected) -> {
            Table actual = requireNonNull(ofPage.all().get(tableName));
            assertThat(actual.rowCount()).as("%s: rows of %s", name, tableName).isEqualTo(expected.rowCount());
            for (String column : expected.columnNames()) {
                for (int row = 0; row < expected.rowCount() && !NOT_ON_THE_PAGE.contains(column); row++) {
                    boolean openBox = expected.column(column) instanceof BooleanColumn
                            && expected.column(column).isMissing(row)
                            && Boolean.FALSE.equals(actual.column(column).get(row));
                    if (openBox) {
                        continue; // left out of the XML or written as 0: the page shows the same open box
                    }
                    assertThat(actual.column(column).get(row))
                            .as("%s: %s.%s, row %d", name, tableName, column, row)
                            .isEqualTo(expected.column(column).get(row));
                }
            }
        });
    }

    static List<Path> pages() throws IOException {
        try (var files = Files.walk(Shared.corpus("rendered-html"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Path xmlOf(Path page) throws IOException {
        Path folder = Shared.corpus("ownership-xml")
                .resolve(requireNonNull(page.getParent()).getFileName());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ParseResult read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return FilingFormat.readAny(bytes, file.toString());
        }
    }

    private static ParseResult read(String text, String name) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }
}
