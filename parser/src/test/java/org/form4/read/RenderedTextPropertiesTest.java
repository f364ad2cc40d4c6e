package org.form4.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.form4.filing.Filing;
import org.form4.filing.Footnoted;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.form4.generate.FilingGenerator;
import org.form4.read.TextStyle.Cells;

class RenderedTextPropertiesTest {
    private static final List<Filing> FILINGS =
            new FilingGenerator(11).filings().limit(600).toList();

    @Property(tries = 250)
    void aCopyThatKeptItsOpenCellsGivesBackTheForm(
            @ForAll("filings") Filing filing, @ForAll("stylesWithOpenCells") TextStyle style) throws IOException {
        ParseResult result = read(TextRenderer.render(filing, style));

        assertThat(requireNonNull(result.filing(), () -> result.problems().toString())
                        .document())
                .isEqualTo(PageTruth.of(filing, style));
        assertThat(requireNonNull(result.filing()).filingDate()).isEqualTo(filing.filingDate());
    }

    @Property(tries = 250)
    void aCopyThatLostItsOpenCellsMissesCellsButHasNoWrongOne(
            @ForAll("filings") Filing filing, @ForAll("stylesWithoutOpenCells") TextStyle style) throws IOException {
        ParseResult result = read(TextRenderer.render(filing, style));
        OwnershipDocument read = requireNonNull(
                        result.filing(), () -> result.problems().toString())
                .document();
        OwnershipDocument shown = PageTruth.of(filing, style);

        List<Footnoted<?>> cells = PageTruth.cells(read);
        List<Footnoted<?>> truth = PageTruth.cells(shown);
        assertThat(cells).hasSameSizeAs(truth);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isAbsent()) {
                assertThat(cells.get(i)).isEqualTo(truth.get(i));
            }
        }
        assertThat(read.footnotes()).isEqualTo(shown.footnotes());
        assertThat(read.ownerSignature()).isEqualTo(shown.ownerSignature());
        assertThat(read.reportingOwner().get(0))
                .isEqualTo(shown.reportingOwner().get(0));
        assertThat(read.reportingOwner())
                .extracting(ReportingOwner::rptOwnerName)
                .isEqualTo(shown.reportingOwner().stream()
                        .map(ReportingOwner::rptOwnerName)
                        .toList());
    }

    @Property(tries = 400)
    void whatACopyCutAnywhereGivesIsNothingOrTheWholeTables(@ForAll("filings") Filing filing, @ForAll double share)
            throws IOException {
        String whole = TextRenderer.render(filing, TextStyle.PLAIN);
        double part = Math.abs(share) % 1;
        ParseResult result = read(whole.substring(0, (int) (whole.length() * part)));
        if (result.filing() != null) {
            OwnershipDocument shown = PageTruth.of(filing, TextStyle.PLAIN);
            assertThat(result.filing().document().nonDerivativeTable()).isEqualTo(shown.nonDerivativeTable());
            assertThat(result.filing().document().derivativeTable()).isEqualTo(shown.derivativeTable());
            assertThat(result.filing().document().footnotes()).hasSameSizeAs(shown.footnotes());
        }
    }

    @Provide
    Arbitrary<Filing> filings() {
        return Arbitraries.of(FILINGS);
    }

    @Provide
    Arbitrary<TextStyle> stylesWithOpenCells() {
        return styles(
                Cells.TABS,
                Cells.MERGED,
                Cells.MARKDOWN,
                Cells.PIPES,
                Cells.DOUBLE_PIPES,
                Cells.BOXES,
                Cells.SEMICOLONS,
                Cells.COMMAS,
                Cells.PADDED);
    }

    @Provide
    Arbitrary<TextStyle> stylesWithoutOpenCells() {
        return styles(Cells.GAPS, Cells.LINES);
    }

    private static Arbitrary<TextStyle> styles(Cells... cells) {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(cells),
                        Arbitraries.of("\\$ ", "\\$", "$ ", "$"),
                        Arbitraries.of(
                                " ⁽#⁾", "⁽#⁾", " <u>(#)</u>", "<sup>(#)</sup>", "<sup>#</sup>", " [#]", " (#)", "[^#]"),
                        Arbitraries.of("", "&nbsp;", "\u00A0", " "),
                        flag,
                        flag,
                        flag,
                        Combinators.combine(
                                        Arbitraries.of("_X_|____", "__X__|_____", "[X]|[ ]", "X|____", "☒|☐"),
                                        Arbitraries.of(0, 1, 3),
                                        flag,
                                        Arbitraries.of(TextDress.class))
                                .as(Layout::new))
                .as((cell, dollar, mark, open, joins, loses, cuts, layout) -> new TextStyle(
                        cell,
                        dollar,
                        mark,
                        open,
                        joins,
                        loses,
                        cuts,
                        layout.boxes(),
                        layout.rowsPerPage(),
                        layout.spread(),
                        layout.dress()));
    }

    private record Layout(String boxes, int rowsPerPage, boolean spread, TextDress dress) {}

    private static ParseResult read(String text) throws IOException {
        return FilingFormat.readAny(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "copy.txt");
    }
}
