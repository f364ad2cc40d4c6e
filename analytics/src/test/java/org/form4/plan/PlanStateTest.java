package org.form4.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.form4.Shared;
import org.form4.generate.FilingGenerator;
import org.form4.ledger.Amendments;
import org.form4.ledger.Ledger;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;

class PlanStateTest {
    @Test
    void theStateAskedForAloneIsThatOfTheWholeRow() {
        assertSame(Form4Tables.of(
                () -> new FilingGenerator(5).filings().limit(2_000).iterator()));
    }

    @Test
    void soItIsInRealFilings() {
        assertSame(Loader.load(List.of(Shared.corpus("ownership-xml").toString())));
    }

    private static void assertSame(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, Amendments.LATEST, null);
        PlanRows alone = PlanRows.of(ledger);
        PlanRows whole = PlanRows.of(ledger);
        Set<PlanState> met = EnumSet.noneOf(PlanState.class);
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTransaction(row)) {
                met.add(alone.state(row));
                assertThat(alone.state(row))
                        .as(ledger.reference(row))
                        .isEqualTo(whole.row(row).state());
            }
        }
        assertThat(met).contains(PlanState.PLAN, PlanState.UNKNOWN);
    }
}
