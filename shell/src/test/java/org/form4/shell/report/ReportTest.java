package org.form4.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.form4.Shared;
import org.form4.shell.print.Layout;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Form4Tables AMTRUST = tables("samples/amtrust");

    @TempDir
    Path folder;

    private static Form4Tables tables(String path) {
        return new Loader(Loader.Progress.NONE)
                .tables(List.of(Shared.ROOT.resolve(path).toString()));
    }

    private static String html(Form4Tables tables, String... sections) throws IOException {
        StringBuilder page = new StringBuilder();
        Report.of(tables, new ReportOptions(null, DAY, List.of(sections), false))
                .html(page);
        return page.toString();
    }

    @Test
    void everySectionIsInTheList() {
        Set<String> classes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.form4.shell.report")
                        .stream()
                        .filter(found -> found.isAssignableTo(Section.class) && !found.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(Sections.ALL.stream().map(section -> section.getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(classes);
        assertThat(Sections.names()).doesNotHaveDuplicates();
    }

    @Test
    void theSameFilingsAndOptionsGiveTheSameBytes() throws IOException {
        assertThat(html(AMTRUST)).isEqualTo(html(tables("samples/amtrust")));
    }

    @Test
    void onlyTheDateLineTellsWhenItWasMade() throws IOException {
        StringBuilder later = new StringBuilder();
        Report.of(AMTRUST, new ReportOptions(null, DAY.plusDays(1), List.of(), false))
                .html(later);

        assertThat(later.toString().replace("1 Feb 2026", "31 Jan 2026")).isEqualTo(html(AMTRUST));
    }

    @Test
    void thePolicyNamesTheScriptsThatThePageHasAndNothingElseRuns() throws IOException {
        String page = html(AMTRUST);
        Matcher scripts =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        String policy = page.substring(page.indexOf("default-src"), page.indexOf("base-uri"));
        int count = 0;
        while (scripts.find()) {
            assertThat(policy).contains(Resources.policyHash(scripts.group(1)).replace("'", "&#x27;"));
            count++;
        }

        assertThat(count).isEqualTo(3);
        assertThat(policy).startsWith("default-src &#x27;none&#x27;").doesNotContain("unsafe-eval");
        assertThat(policy.split("sha256-", -1)).hasSize(count + 1);
    }

    @Test
    void carriesNoScriptForPicturesWhereThereAreNone() throws IOException {
        assertThat(html(AMTRUST, "what-was-read")).hasSizeLessThan(60_000).doesNotContain("echarts");
    }

    @Test
    void sectionsAreTurnedOnAndOffByName() throws IOException {
        assertThat(html(AMTRUST, "gifts", "insiders"))
                .contains("<section id=\"insiders\"", "<section id=\"gifts\"")
                .doesNotContain("<section id=\"exercises\"");
        assertThat(html(AMTRUST, "no-gifts"))
                .contains("<section id=\"insiders\"")
                .doesNotContain("<section id=\"gifts\"");
        assertThatThrownBy(() -> html(AMTRUST, "gift"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gifts");
    }

    @Test
    void everyRowOfAMetricLeadsToItsFilingAndItsExplanation() throws IOException {
        String page = html(AMTRUST, "exercises");

        assertThat(page)
                .contains("net exercise", "50.5%", "160,298")
                .contains("https://www.sec.gov/Archives/edgar/data/9999900000/999990000011000001/"
                        + "9999900000-11-000001-index.htm")
                .contains("<summary>why</summary><pre>");
    }

    @Test
    void choosesFilingsByIssuerOwnerAndDay() {
        Form4Tables samples = tables("samples");

        assertThat(filings(samples, List.of("amtrust"), List.of(), null, null)).isEqualTo(2);
        assertThat(filings(samples, List.of("9999900001"), List.of(), null, null))
                .isEqualTo(98);
        assertThat(filings(samples, List.of(), List.of("SAXON"), null, null)).isEqualTo(1);
        assertThat(filings(samples, List.of("amtrust"), List.of(), LocalDate.of(2011, 11, 14), null))
                .isEqualTo(1);
        assertThat(filings(samples, List.of("amtrust"), List.of(), null, LocalDate.of(2011, 11, 13)))
                .isEqualTo(1);
        assertThat(filings(samples, List.of("nobody"), List.of(), null, null)).isZero();
    }

    private static int filings(
            Form4Tables tables,
            List<String> issuers,
            List<String> owners,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Selection(issuers, owners, from, to).of(tables).submission().rowCount();
    }

    @Test
    void theOtherShapesSayTheSame() throws IOException {
        Report report = Report.of(AMTRUST, new ReportOptions("A title", DAY, List.of("exercises"), false));
        StringBuilder markdown = new StringBuilder();
        report.markdown(markdown);
        StringBuilder text = new StringBuilder();
        report.text(text, Layout.UNLIMITED);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        report.json(json);

        assertThat(markdown.toString())
                .startsWith("# A title\n\n2 filings by 2 insiders")
                .contains("## Exercises, and what was kept")
                .contains("| 14 Nov 2011 | Saxon Michael J | option | net exercise | 12,000 | 6,061 |")
                .contains("| 9999900000-11-000001 |");
        assertThat(text.toString())
                .startsWith("A title\n")
                .contains("EXERCISES, AND WHAT WAS KEPT")
                .contains("12,000")
                .doesNotContain("|");
        Map<String, Object> read = Json.read(json.toString(StandardCharsets.UTF_8));
        Object exercises = Json.object(Json.list(read.get("sections")).get(0)).get("tables");
        Map<String, Object> table =
                Json.object(Json.list(exercises).get(Json.list(exercises).size() - 1));
        assertThat(table.get("table")).isEqualTo("exercise-events");
        assertThat(Json.object(Json.list(table.get("rows")).get(0)))
                .containsEntry("withheld_shares", 6061.0)
                .containsEntry("pattern", "NET_EXERCISE");
    }

    @Test
    void everyTableIsAlsoACsvFile() throws IOException {
        Report.of(AMTRUST, new ReportOptions(null, DAY, List.of("exercises", "gifts"), false))
                .csv(folder);

        assertThat(Files.readAllLines(folder.resolve("exercise-events.csv")))
                .hasSize(2)
                .last()
                .asString()
                .contains("NET_EXERCISE", "9999900000-11-000001:I:1");
        assertThat(folder.resolve("gifts-listed.csv")).exists();
    }

    @Test
    void textsOfAHostileFilingStayTextsInEveryShape() throws IOException {
        Report report = Report.of(HostileFiling.tables(Files.createDirectory(folder.resolve("hostile"))));
        StringBuilder markdown = new StringBuilder();
        report.markdown(markdown);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        report.json(json);
        report.csv(folder.resolve("csv"));

        assertThat(markdown.toString()).doesNotContain("<script", "<img").contains("&lt;script>window.pwned=1");
        Object title = Json.list(
                        Json.read(json.toString(StandardCharsets.UTF_8)).get("sections"))
                .stream()
                .map(Json::object)
                .filter(section -> "trades".equals(section.get("section")))
                .flatMap(section -> Json.list(section.get("tables")).stream())
                .map(Json::object)
                .filter(table -> "transactions".equals(table.get("table")))
                .map(table -> Json.object(Json.list(table.get("rows")).get(0)).get("security_title"))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(title)).startsWith(HostileFiling.FORMULA + HostileFiling.SCRIPT);
        assertThat(Files.readString(folder.resolve("csv/transactions.csv")))
                .contains("\"'" + HostileFiling.FORMULA)
                .doesNotContain(",\"" + HostileFiling.FORMULA);
    }

    @Test
    void explainsTooManyRowsByTheirFirst() {
        StringBuilder why = new StringBuilder("NetSharesDisposed[]\n");
        for (int row = 1; row <= 400; row++) {
            why.append("9999900000-11-000001:I:").append(row).append("  2011-11-14  S  1 D\n");
        }
        why.append("net_shares_disposed = 400\n");

        assertThat(Abridged.of(why.toString()).lines())
                .hasSize(153)
                .contains("… and 250 rows more, which explain in the shell lists")
                .last()
                .isEqualTo("net_shares_disposed = 400");
    }

    @Test
    void theLargestComeFirstAndWhatIsMissingLast() {
        Table table = Table.create(
                "t", DoubleColumn.create("x", 1, Double.NaN, 3, 3), IntColumn.create("y", new int[] {1, 2, 3, 4}));

        assertThat(Sorted.descending(table, "x", "y").intColumn("y").asObjectArray())
                .containsExactly(4, 3, 1, 2);
    }

    @Test
    void saysWhatItDidNotReadEvenWhenThatIsAll() throws IOException {
        assertThat(html(Form4Tables.of(List.of()))).contains("No filings").contains("Everything was read as it stood");
    }

    @Test
    void aFilesEndingSaysTheFormat() {
        assertThat(ReportFormat.ofFile(Path.of("a/b.md"))).isEqualTo(ReportFormat.MARKDOWN);
        assertThat(ReportFormat.ofFile(Path.of("report.PDF"))).isEqualTo(ReportFormat.PDF);
        assertThat(ReportFormat.ofFile(Path.of("a.b/report"))).isEqualTo(ReportFormat.HTML);
        assertThatThrownBy(() -> ReportFormat.ofFile(Path.of("report.docx")))
                .hasMessage(
                        "a report is not written as .docx; end the file's name in .html, .md, .txt, .json, .pdf, or say"
                                + " what it is to be with --format");
        assertThatThrownBy(() -> ReportFormat.named("docx")).hasMessageContaining("docx");
    }

    @Test
    void findsABrowserByItsNameOnThePathOrWhereItIsNamed() throws IOException {
        Path program = Files.createFile(folder.resolve("chromium"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(Browser.find(null, "/nowhere:" + folder)).contains(new Browser(program));
        assertThat(Browser.find(program.toString(), "")).contains(new Browser(program));
        assertThat(Browser.find(folder.resolve("none").toString(), folder.toString()))
                .isEmpty();
    }
}
