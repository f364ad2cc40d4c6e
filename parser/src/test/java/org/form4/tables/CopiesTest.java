package org.form4.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.generate.FilingGenerator;
import org.form4.write.OwnershipXmlWriter;
import org.form4.write.SubmissionWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class CopiesTest {
    @TempDir
    Path folder;

    private Filing filing = first(form -> true);

    @BeforeEach
    void chooseAFilingWithTransactions() {
        filing = first(form ->
                form.nonDerivativeTable().size() > 1 && !form.footnotes().isEmpty());
    }

    @Test
    void theCopyThatSaysMostIsKeptWhateverTheOrder() throws IOException {
        List<String> copies = List.of(bare("1"), submission("2"), dataSet("3"));
        List<List<String>> tables = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            List<String> inputs = new ArrayList<>(copies);
            Collections.rotate(inputs, turn);
            Form4Tables loaded = Loader.load(inputs);
            assertThat(loaded.submission().stringColumn("source_format").asList())
                    .containsExactly("submission");
            assertThat(problems(loaded, "ignored")).hasSize(2);
            tables.add(print(loaded));
        }
        assertThat(tables.get(1)).isEqualTo(tables.get(0));
        assertThat(tables.get(2)).isEqualTo(tables.get(0));
    }

    @Test
    void aBareFormGetsTheFilingDateOfItsCopyInADataSet() throws IOException {
        for (List<String> inputs : List.of(List.of(bare("1"), dataSet("2")), List.of(dataSet("2"), bare("1")))) {
            Form4Tables tables = Loader.load(inputs);

            assertThat(tables.submission().stringColumn("source_format").asList())
                    .containsExactly("ownership-xml");
            assertThat(tables.submission().dateColumn("filing_date").asList()).containsExactly(filing.filingDate());
            assertThat(tables.nonderivTrans().dateColumn("filing_date").asList())
                    .containsOnly(filing.filingDate());
            assertThat(tables.nonderivTrans().rowCount()
                            + tables.nonderivHolding().rowCount())
                    .isEqualTo(filing.document().nonDerivativeTable().size());
            assertThat(tables.footnote().rowCount())
                    .isEqualTo(filing.document().footnotes().size());
        }
    }

    @Test
    void theSameFormUnderTwoNumbersIsKeptTwiceAndFlagged() throws IOException {
        String one = submission("1");
        filing = with(AccessionNumber.parse("0000000001-24-000002"));
        String other = submission("2");

        Form4Tables tables = Loader.load(List.of(one, other));

        assertThat(tables.submission().rowCount()).isEqualTo(2);
        assertThat(problems(tables, "suspect")).singleElement().asString().contains("reports the same as");
    }

    @Test
    void aBareFormWithoutANumberThatEqualsAFilingIsFlagged() throws IOException {
        String numbered = submission("1");
        Path unnumbered = Files.writeString(folder.resolve("form4.xml"), OwnershipXmlWriter.write(filing.document()));

        Form4Tables withSubmission = Loader.load(List.of(numbered, unnumbered.toString()));
        Form4Tables withDataSet = Loader.load(List.of(dataSet("2"), unnumbered.toString()));

        assertThat(problems(withSubmission, "suspect"))
                .singleElement()
                .asString()
                .contains("reports the same as");
        assertThat(problems(withDataSet, "suspect")).singleElement().asString().contains("reports the same as");
    }

    @Test
    void aDataSetReadTwiceIsKeptOnce() throws IOException {
        List<Filing> filings = new FilingGenerator(5).filings().limit(50).toList();
        Form4Tables tables = Form4Tables.of(filings);
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        DataSetWriter.write(tables, one);
        DataSetWriter.write(tables, two);

        Form4Tables again = Loader.load(List.of(folder.toString()));

        assertThat(again.submission().rowCount()).isEqualTo(50);
        assertThat(again.derivTrans().rowCount()).isEqualTo(tables.derivTrans().rowCount());
        assertThat(problems(again, "ignored")).hasSize(50);
    }

    private static List<String> problems(Form4Tables tables, String severity) {
        Table problems = tables.problem();
        return problems.where(problems.stringColumn("kind")
                        .isEqualTo("duplicate")
                        .and(problems.stringColumn("severity").isEqualTo(severity)))
                .stringColumn("message")
                .asList();
    }

    /** All tables but that of problems as sorted lines. */
    private static List<String> print(Form4Tables tables) {
        TreeSet<String> lines = new TreeSet<>();
        tables.all().forEach((name, table) -> {
            if (!name.equals(TableName.PROBLEM.toString())) {
                for (int row = 0; row < table.rowCount(); row++) {
                    StringBuilder line = new StringBuilder(name);
                    for (int column = 0; column < table.columnCount(); column++) {
                        line.append('|').append(CellText.of(table.column(column), row));
                    }
                    lines.add(line.toString());
                }
            }
        });
        return List.copyOf(lines);
    }

    private String bare(String place) throws IOException {
        String number = filing.accessionNumber().toString().replace("-", "");
        Path home = Files.createDirectories(folder.resolve(place).resolve(number));
        return Files.writeString(home.resolve("form4.xml"), OwnershipXmlWriter.write(filing.document()))
                .toString();
    }

    private String submission(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".txt"), SubmissionWriter.write(filing))
                .toString();
    }

    private String dataSet(String place) throws IOException {
        Path home = Files.createDirectories(folder.resolve("set" + place));
        DataSetWriter.write(Form4Tables.of(List.of(filing)), home);
        return home.toString();
    }

    private Filing with(AccessionNumber number) {
        return new Filing(
                number,
                filing.filingDate(),
                filing.acceptanceDatetime(),
                filing.source().toUpperCase(Locale.ROOT),
                filing.sourceFormat(),
                filing.document());
    }

    private static Filing first(Predicate<OwnershipDocument> wanted) {
        return new FilingGenerator(5)
                .filings()
                .filter(filing -> wanted.test(filing.document()))
                .findFirst()
                .orElseThrow();
    }
}
