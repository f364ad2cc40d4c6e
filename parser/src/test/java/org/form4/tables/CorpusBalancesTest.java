package org.form4.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.form4.filing.Filing;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rows of one position in one filing follow from each other: shares held after a row are those after the row before it,
 * more or fewer by what the row reports, or the same where a filer repeats the balance at the end. Filers do err, but a
 * reader that put amounts into wrong cells would break far more of them.
 */
class CorpusBalancesTest {
    private static final BigDecimal HALF_A_SHARE = new BigDecimal("0.5");

    /** Filings whose own balances do not follow from each other, and in how many rows. */
    private static final Map<String, Integer> DO_NOT_ADD_UP = Map.of(
            "0000899243-21-044241", 1,
            "0001062993-21-007940", 2,
            "0001209191-13-014365", 1,
            "0001209191-20-053427", 7,
            "local-909d6ff2181f", 2);

    @Test
    void balancesOfConsecutiveRowsAgree() throws IOException {
        int pairs = 0;
        Map<String, Integer> apart = new TreeMap<>();
        for (Path file : Corpus.documents()) {
            Filing filing = Corpus.filing(file);
            Map<List<Object>, NonDerivativeTransaction> latest = new HashMap<>();
            for (NonDerivativeRow row : filing.document().nonDerivativeTable()) {
                if (!(row instanceof NonDerivativeTransaction now) || signed(now) == null || held(now) == null) {
                    continue;
                }
                NonDerivativeTransaction before = latest.put(
                        List.of(now.securityTitle(), now.directOrIndirectOwnership(), now.natureOfOwnership()), now);
                if (before != null) {
                    pairs++;
                    if (!agree(before, now)) {
                        apart.merge(filing.accessionNumber().toString(), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(pairs).isEqualTo(1_690);
        assertThat(apart).isEqualTo(DO_NOT_ADD_UP);
    }

    private static boolean agree(NonDerivativeTransaction before, NonDerivativeTransaction now) {
        BigDecimal change = requireNonNull(held(now)).subtract(requireNonNull(held(before)));
        return isNone(change) || isNone(change.subtract(requireNonNull(signed(now))));
    }

    private static boolean isNone(BigDecimal shares) {
        return shares.abs().compareTo(HALF_A_SHARE) < 0;
    }

    private static @Nullable BigDecimal held(NonDerivativeTransaction row) {
        return row.sharesOwnedFollowingTransaction().value();
    }

    private static @Nullable BigDecimal signed(NonDerivativeTransaction row) {
        BigDecimal shares = row.transactionShares().value();
        String side = row.transactionAcquiredDisposedCode().value();
        return shares == null || side == null ? null : side.equals("A") ? shares : shares.negate();
    }
}
