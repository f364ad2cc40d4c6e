package org.form4.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import java.util.List;
import org.form4.Shared;
import org.form4.generate.FilingGenerator;
import org.form4.ledger.Amendments;
import org.form4.ledger.Ledger;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncountersTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 30})
    void pairTheSharesThatMeasuringEveryExercisePairs(int saleWindowDays) {
        assertSame(generated(2_000), saleWindowDays);
    }

    @Test
    void pairTheSameSharesOfRealFilings() {
        assertSame(Loader.load(List.of(Shared.corpus("ownership-xml").toString())), 3);
    }

    @Test
    void meetOnlyWhereAnExerciseAndASaleAreNear() {
        Ledger ledger = Ledger.of(generated(2_000), Amendments.LATEST, null);

        new Encounters(ledger, 1).forEach(stretch -> {
            List<Integer> rows = stretch;
            assertThat(rows)
                    .isSorted()
                    .anyMatch(row -> Assembly.isExercise(ledger, row))
                    .anyMatch(row -> ledger.hasCode(row, "S"))
                    .allMatch(row -> ledger.party(row) == ledger.party(rows.get(0)));
        });
    }

    private static void assertSame(Form4Tables tables, int saleWindowDays) {
        Ledger ledger = Ledger.of(tables, Amendments.LATEST, null);
        Int2DoubleMap expected = Exercises.pairedShares(
                Exercises.of(tables, ledger, new Limits(saleWindowDays, 0.2, 0.57), row -> false));

        double[] paired = Exercises.pairedShares(ledger, saleWindowDays);

        assertThat(expected.values()).anyMatch(shares -> shares > 0);
        for (int row = 0; row < paired.length; row++) {
            assertThat(paired[row]).as(ledger.reference(row)).isEqualTo(expected.get(row));
        }
    }

    private static Form4Tables generated(int filings) {
        return Form4Tables.of(
                () -> new FilingGenerator(3).filings().limit(filings).iterator());
    }
}
