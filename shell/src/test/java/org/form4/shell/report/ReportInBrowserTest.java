package org.form4.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.form4.Shared;
import org.form4.generate.FilingGenerator;
import org.form4.shell.print.Layout;
import org.form4.shell.print.WholeFile;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page as a reader meets it: in a browser. With {@code -Dform4.screenshots=FOLDER} what was seen is kept there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {
    private static final String VISIBLE = "(e => e.getBoundingClientRect().height > 0)";
    private static final List<Integer> WIDTHS = List.of(390, 900, 1400);
    private static final int PAPER = 1032;

    @TempDir
    static Path folder;

    private @Nullable Chromium started;
    private Path samples = Path.of("");
    private Path hostile = Path.of("");

    @BeforeAll
    void start() throws IOException {
        started = Chromium.start();
        samples = page(
                "samples.html",
                new Loader(Loader.Progress.NONE)
                        .tables(List.of(Shared.ROOT.resolve("samples").toString())));
        hostile = page("hostile.html", HostileFiling.tables(Files.createDirectory(folder.resolve("hostile"))));
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void openTheSamples() throws Exception {
        browser().show(1400, 900, "light", "screen");
        assertThat(browser().open(samples)).isEmpty();
    }

    private Chromium browser() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    private static Path page(String name, Form4Tables tables) {
        return page(name, tables, options(List.of(), false));
    }

    private static Path page(String name, Form4Tables tables, ReportOptions options) {
        Path page = folder.resolve(name);
        WholeFile.writeText(page, Report.of(tables, options)::html);
        return page;
    }

    private static ReportOptions options(List<String> sections, boolean isNamed) {
        return new ReportOptions(null, LocalDate.of(2026, 1, 31), sections, isNamed);
    }

    /** The invented filings of some thirty issuers, with more transactions than a table shows. */
    private static Form4Tables many() {
        return Form4Tables.of(new FilingGenerator(7).filings().limit(3000).toList());
    }

    @Test
    void drawsEveryChartAtEveryWidthAndInBothColourSchemes() throws Exception {
        for (String scheme : List.of("light", "dark")) {
            for (int width : WIDTHS) {
                browser().show(width, 900, scheme, "screen");
                assertThat(browser().open(samples)).isEmpty();

                assertThat(browser().count("document.querySelectorAll('.chart').length"))
                        .isGreaterThanOrEqualTo(6);
                assertThat(browser()
                                .count("[...document.querySelectorAll('.chart')].filter(c =>"
                                        + " c.querySelectorAll('svg path').length < 3 || c.clientHeight < 100).length"))
                        .isZero();
                assertThat(browser().count("document.documentElement.scrollWidth - window.innerWidth"))
                        .as("nothing sticks out at %s", width)
                        .isLessThanOrEqualTo(0);
                keep("samples-" + width + "-" + scheme + ".png", () -> browser().screenshot(true));
            }
        }
    }

    @Test
    void hasEachPictureInWordsAndAsATable() {
        assertThat(browser()
                        .count("[...document.querySelectorAll('.chart')].filter(c =>"
                                + " c.getAttribute('role') !== 'img' || c.getAttribute('aria-label').length < 60"
                                + " || !c.parentNode.querySelector('details.numbers table tbody tr')).length"))
                .isZero();
    }

    @Test
    void turnsASeriesOffAndOnByItsLegend() {
        String points = "document.querySelectorAll('#timeline-1 svg path').length";
        String button = "[...document.querySelectorAll('.legend button')].find(b => b.textContent === 'sold')";
        int all = browser().count(points);
        browser().evaluate(button + ".click(), new Promise(done => setTimeout(done, 100))");

        assertThat(browser().evaluate(button + ".getAttribute('aria-pressed')")).isEqualTo("false");
        assertThat(browser().count(points)).isLessThan(all);
        browser().evaluate(button + ".click(), new Promise(done => setTimeout(done, 100))");
        assertThat(browser().count(points)).isEqualTo(all);
    }

    @Test
    void sortsNumbersFromTheKeyboardUpDownAndBack() {
        String shares = "[...document.querySelectorAll('#transactions tbody tr')].map(r =>"
                + " r.cells[4].textContent).filter(Boolean).map(t => parseFloat(t.replace(/,/g, ''))).join()";
        String head = "document.querySelectorAll('#transactions th')[4]";
        String filed = String.valueOf(browser().evaluate(shares));
        browser().evaluate(head + ".querySelector('button').focus()");

        browser().press("Enter", "Enter", 13);
        assertThat(browser().evaluate(head + ".getAttribute('aria-sort')")).isEqualTo("ascending");
        assertThat(numbers(browser().evaluate(shares))).isSorted();
        browser().press("Enter", "Enter", 13);
        assertThat(browser().evaluate(head + ".getAttribute('aria-sort')")).isEqualTo("descending");
        assertThat(numbers(browser().evaluate(shares))).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        browser().press("Enter", "Enter", 13);
        assertThat(browser().evaluate(shares)).isEqualTo(filed);
    }

    @Test
    void sortsDaysByTheCalendar() {
        browser().evaluate("document.querySelector('#transactions th.d button').click()");

        assertThat(String.valueOf(browser()
                                .evaluate("[...document.querySelectorAll('#transactions tbody tr')].map(r =>"
                                        + " new Date(r.cells[0].textContent + ' UTC').toISOString()).join()"))
                        .split(","))
                .isSorted();
    }

    @Test
    void filtersRowsByWordsAndSaysHowManyAreLeft() {
        String visible = "[...document.querySelectorAll('#transactions tbody tr')].filter(" + VISIBLE + ").length";
        browser()
                .evaluate("(f => { f.value = 'saxon  PLAN'; f.dispatchEvent(new Event('input')); })"
                        + "(document.querySelector('#transactions').closest('.grid').querySelector('input'))");

        assertThat(browser().count(visible)).isEqualTo(4);
        assertThat(browser()
                        .evaluate("document.querySelector('#transactions').closest('.grid')"
                                + ".querySelector('[role=status]').textContent"))
                .asString()
                .startsWith("4 of ");
    }

    @Test
    void unfoldsWhereANumberComesFromAndLinksTheFiling() {
        String details = "document.querySelector('#exercise-events td details')";
        assertThat(browser().evaluate(details + ".open")).isEqualTo(false);
        browser().evaluate(details + ".closest('.scroll').scrollIntoView()");
        int before = browser().count(details + ".closest('tr').offsetHeight");
        browser().evaluate(details + ".querySelector('summary').click(), new Promise(done => setTimeout(done, 100))");

        assertThat(browser().evaluate(details + ".querySelector('pre').checkVisibility()"))
                .isEqualTo(true);
        assertThat(browser().evaluate(details + ".querySelector('pre').textContent"))
                .asString()
                .contains("9999900000-11-000001:I:1");
        assertThat(browser().count(details + ".closest('tr').offsetHeight")).isGreaterThan(before + 50);
        assertThat(browser().evaluate("document.querySelector('#exercise-events td.s a').getAttribute('href')"))
                .asString()
                .startsWith("https://www.sec.gov/Archives/edgar/data/")
                .endsWith("/999990000011000001/9999900000-11-000001-index.htm");
        keep("unfolded.png", () -> browser().screenshot(false));
    }

    @Test
    void sortsAndFiltersATableOfFiveThousandRows() throws Exception {
        Path page = page("trades.html", many(), options(List.of("trades"), true));
        browser().open(page);
        String rows = "[...document.querySelectorAll('#transactions tbody tr')]";
        assertThat(browser().count(rows + ".length")).isEqualTo(Grid.MOST);
        assertThat(browser().evaluate("document.querySelector('#transactions caption').textContent"))
                .asString()
                .contains("the first 5,000 of ");

        browser().evaluate("document.querySelectorAll('#transactions th button')[4].click()");
        List<Double> shares = numbers(browser()
                .evaluate(rows + ".map(r => r.cells[4].textContent).filter(Boolean)"
                        + ".map(t => parseFloat(t.replace(/,/g, ''))).join()"));
        assertThat(shares).hasSizeGreaterThan(4000).isSorted();

        browser()
                .evaluate("(f => { f.value = 'sale direct'; f.dispatchEvent(new Event('input')); })"
                        + "(document.querySelector('#transactions').closest('.grid').querySelector('input'))");
        int sales = browser()
                .count(rows + ".filter(r => r.textContent.includes('S sale') && r.textContent.includes('direct'))"
                        + ".length");
        assertThat(sales).isPositive();
        assertThat(browser().count(rows + ".filter(" + VISIBLE + ").length")).isBetween(sales, Grid.MOST - 1);
        assertThat(browser().complaints(page)).isEmpty();
    }

    @Test
    void opensAnIssuerWhenItsNameIsAskedFor() throws Exception {
        Path page = page("overview.html", many(), options(List.of("overview"), false));
        browser().open(page);
        String names = "[...document.querySelectorAll('#issuers button.open')]";
        assertThat(browser().count(names + ".length")).isGreaterThan(Scene.ISSUERS);
        assertThat(browser().count("document.querySelectorAll('.opened table').length"))
                .isZero();

        for (int issuer : List.of(0, 3)) {
            Object name = browser().evaluate(names + "[" + issuer + "].textContent");
            browser().evaluate(names + "[" + issuer + "].click()");

            assertThat(browser().evaluate("document.activeElement.textContent")).isEqualTo(name);
            assertThat(browser().count("document.querySelectorAll('.opened table').length"))
                    .isEqualTo(1);
            assertThat(browser().count("document.querySelectorAll('.opened tbody tr').length"))
                    .isPositive();
            assertThat(browser()
                            .count("[...document.querySelectorAll('.opened tbody tr')].filter(r =>"
                                    + " !r.querySelector('td.s a, td.s span')).length"))
                    .isZero();
        }
        browser().evaluate("document.querySelector('.opened th button').click()");
        assertThat(browser().evaluate("document.querySelector('.opened th').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        assertThat(browser().complaints(page)).isEmpty();
    }

    @Test
    void printsAPdfThroughTheBrowser() throws Exception {
        Path pdf = folder.resolve("amtrust.pdf");
        Form4Tables tables = new Loader(Loader.Progress.NONE)
                .tables(List.of(Shared.ROOT.resolve("samples/amtrust").toString()));
        ReportFormat.PDF.write(Report.of(tables, options(List.of(), false)), Layout.UNLIMITED, pdf);

        String printed = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertThat(printed).startsWith("%PDF-");
        assertThat(printed.split("/Type\\s*/Page\\b", -1)).hasSizeGreaterThan(3);
        assertThat(printed).contains("https://www.sec.gov/Archives/edgar/data/");
    }

    @Test
    void copiesATableCleanly() {
        browser()
                .evaluate("document.addEventListener('copy', () => { window.copied ="
                        + " document.activeElement.value; })");
        browser()
                .evaluate("document.querySelector('#exercise-events').closest('.grid').querySelector('.copy').click()");
        String[] lines = String.valueOf(browser().evaluate("window.copied")).split("\n", -1);

        assertThat(lines[0]).startsWith("Date\tInsider\t").endsWith("\tFiling");
        assertThat(lines[1]).startsWith("14 Nov 2011\tSaxon Michael J\t").contains("\t12,000\t");
        assertThat(lines[1].split("\t", -1)).hasSameSizeAs(lines[0].split("\t", -1));
        assertThat(lines[1]).endsWith("9999900000-11-000001");
    }

    @Test
    void printsWithoutCuttingTables() {
        browser().show(PAPER, 900, "dark", "print");
        browser().evaluate("window.dispatchEvent(new Event('beforeprint'))");

        assertThat(browser()
                        .evaluate("[...document.querySelectorAll('table')].filter(" + VISIBLE + ").filter(t =>"
                                + " t.getBoundingClientRect().right"
                                + " > window.innerWidth"
                                + " + 1 ||"
                                + " t.parentNode.scrollHeight"
                                + " > t.parentNode.clientHeight"
                                + " + 1).map(t =>"
                                + " t.id).join()"))
                .isEqualTo("");
        assertThat(browser().evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        byte[] pdf = browser().pdf();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        keep("samples.pdf", () -> pdf);
    }

    @Test
    void hasNoSeriousAccessibilityViolation() throws Exception {
        for (String scheme : List.of("light", "dark")) {
            browser().show(1400, 900, scheme, "screen");
            browser().open(hostile);
            browser().evaluate("document.querySelector('#exercise-events td summary').click()");
            browser().evaluate(axe() + ";0");
            assertThat(browser()
                            .evaluate("axe.run({exclude: [['.chart']]}, {resultTypes: ['violations'], runOnly:"
                                    + " ['wcag2a', 'wcag2aa', 'best-practice'], elementRef: false}).then(r =>"
                                    + " r.violations.filter(v => v.impact === 'serious' || v.impact ==="
                                    + " 'critical').map(v => v.id + ': ' + v.nodes.length + ' ' +"
                                    + " v.nodes[0].html.slice(0, 200) + ' ' +"
                                    + " v.nodes[0].failureSummary).join('\\n"
                                    + "'))"))
                    .isEqualTo("");
        }
    }

    @Test
    void keepsTextsOfAHostileFilingTexts() throws Exception {
        assertThat(browser().open(hostile)).isEmpty();
        assertThat(browser().count("document.querySelectorAll('.chart svg').length"))
                .isGreaterThanOrEqualTo(5);
        browser()
                .evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; });"
                        + " document.querySelectorAll('.sort, .copy, .legend button').forEach(b => b.click())");
        hover("timeline-1");
        hover("holdings-1");

        assertThat(browser().evaluate("typeof window.pwned")).isEqualTo("undefined");
        assertThat(browser().complaints(hostile)).isEmpty();
        assertThat(browser().count("document.querySelectorAll('img, iframe, object, body script[src]').length"))
                .isZero();
        assertThat(browser().evaluate("document.body.innerText"))
                .asString()
                .contains(HostileFiling.SCRIPT)
                .contains(HostileFiling.BREAKOUT);
        keep("hostile.png", () -> browser().screenshot(true));
    }

    @Test
    void letsNothingElseRunInThePage() {
        browser()
                .evaluate("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                        + " document.body.appendChild(s); const b = document.createElement('b');"
                        + " b.setAttribute('onclick', 'window.ran = 1'); document.body.appendChild(b); b.click();"
                        + " })()");

        assertThat(browser().evaluate("typeof window.ran")).isEqualTo("undefined");
    }

    /** Moves over a chart so that tooltips show. */
    private void hover(String chart) {
        browser().evaluate("document.getElementById('" + chart + "').scrollIntoView({block: 'center'})");
        String box = String.valueOf(browser()
                .evaluate("(b => [b.left, b.top, b.width, b.height].join())" + "(document.getElementById('" + chart
                        + "').getBoundingClientRect())"));
        List<Double> at = numbers(box);
        for (int i = 0; i <= 40; i++) {
            double x = at.get(0) + at.get(2) * i / 40;
            browser()
                    .ask(
                            "Input.dispatchMouseEvent",
                            "\"type\":\"mouseMoved\",\"x\":" + x + ",\"y\":" + (at.get(1) + 25));
        }
    }

    private static List<Double> numbers(Object joined) {
        return java.util.Arrays.stream(String.valueOf(joined).split(",", -1))
                .map(Double::valueOf)
                .toList();
    }

    private static String axe() throws IOException {
        String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (InputStream in = ReportInBrowserTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void keep(String name, Supplier<byte[]> seen) {
        String kept = System.getProperty("form4.screenshots", "");
        if (!kept.isEmpty()) {
            WholeFile.write(Path.of(kept, name), out -> out.write(seen.get()));
        }
    }
}
