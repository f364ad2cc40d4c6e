package org.form4.shell.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.form4.Shared;
import org.form4.shell.Workbench;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;

class FilingTextTest {
    private final Form4Tables samples =
            Loader.load(List.of(Shared.ROOT.resolve("samples").toString()));

    @Test
    void saysEveryRowWithTheMarksOfItsFootnotesAndTheFootnotesBelow() {
        assertThat(page("9999900000-11-000001", 200))
                .startsWith("Form 4 · 9999900000-11-000001\nfiled 2011-11-15, for 2011-11-14\n")
                .contains("by Saxon Michael J: officer (Chief Operating Officer)\n")
                .contains("Rule 10b5-1 box: not on the form\n")
                .contains("  1.  2011-11-14  M (exercise or conversion")
                .contains(": acquired 12,000 Common Stock [F1] at 7; then holds 41,385 directly\n")
                .contains("price 7, exercisable 2007-02-09, expires 2016-02-09, on 12,000 Common Stock")
                .contains("\nF1    ")
                .contains("\nF2    ")
                .contains("signed /s/ Michael J. Saxon, 2011-11-15");
    }

    @Test
    void fitsTheScreen() {
        for (int row = 0; row < samples.submission().rowCount(); row++) {
            String number = String.valueOf(
                    org.form4.tables.CellText.of(samples.submission().column("accession_number"), row));

            assertThat(page(number, 60).lines())
                    .filteredOn(line -> !line.startsWith("source: ") && !line.startsWith("  /"))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        }
    }

    @Test
    void manyFilingsAreAListOfTables() {
        assertThat(Values.bare(samples, Layout.UNLIMITED))
                .startsWith(samples.toString())
                .contains("  .nonderivTrans()")
                .contains("  .problem()");
    }

    private String page(String accessionNumber, int width) {
        return Values.bare(Workbench.filing(samples, accessionNumber), new Layout(width, 24, Style.PLAIN));
    }
}
