package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongToIntFunction;
import org.form4.tables.AtOnce;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * Which filings count, and their order: issuer by issuer, those of each by filing date, else period of report, then
 * accession number, and issuers by their first filings. Finds filings by accession number.
 */
final class FilingOrder {
    /** By filing, its row of {@code submission}. */
    final int[] rows;

    /** By filing, its issuer as a dense number in order of first filings. */
    final int[] issuers;

    final int issuerCount;

    /** By row of {@code submission}, when the filing was made and whether it could be known in time. */
    final FilingDays days;

    private final LongColumn accessionNumbers;
    private final int[] ofRow;

    /** By accession number, its row of {@code submission}; of rows under one number the last. */
    private final ForkJoinTask<Long2IntOpenHashMap> byAccession;

    /** @param asOf the last day on which a filing may be known, inclusive; null for all */
    FilingOrder(Form4Tables tables, @Nullable LocalDate asOf) {
        Table submission = tables.submission();
        accessionNumbers = submission.longColumn("accession_number");
        byAccession = AtOnce.begin(this::rowsByAccession);
        ForkJoinTask<PartyNumbers> told = AtOnce.begin(() -> PartyNumbers.ofIssuers(tables));
        days = new FilingDays(tables, asOf);
        PartyNumbers parties = told.join();
        Slices byIssuer = new Slices(
                parties.count(),
                submission.rowCount(),
                row -> days.isInTime(row) ? parties.of(row) : -1,
                this::compare);
        rows = new int[byIssuer.size()];
        issuers = new int[rows.length];
        issuerCount = lineUp(byIssuer, parties.count());
        ofRow = new int[submission.rowCount()];
        Arrays.fill(ofRow, -1);
        for (int f = 0; f < rows.length; f++) {
            ofRow[rows[f]] = f;
        }
    }

    private Long2IntOpenHashMap rowsByAccession() {
        Long2IntOpenHashMap found = new Long2IntOpenHashMap(accessionNumbers.size());
        found.defaultReturnValue(-1);
        for (int row = 0; row < accessionNumbers.size(); row++) {
            found.put(accessionNumbers.getLong(row), row);
        }
        return found;
    }

    private int compare(int row, int other) {
        int earlier = Integer.compare(days.time[row], days.time[other]);
        return earlier != 0 ? earlier : Long.compare(accessionNumbers.getLong(row), accessionNumbers.getLong(other));
    }

    /** Takes issuers in the order of their first filings; how many have any. */
    private int lineUp(Slices byIssuer, int parties) {
        int[] inOrder = new int[parties];
        int count = 0;
        for (int issuer = 0; issuer < parties; issuer++) {
            if (byIssuer.from(issuer) < byIssuer.to(issuer)) {
                inOrder[count++] = issuer;
            }
        }
        IntArrays.quickSort(
                inOrder, 0, count, (a, b) -> compare(byIssuer.row(byIssuer.from(a)), byIssuer.row(byIssuer.from(b))));
        int next = 0;
        for (int number = 0; number < count; number++) {
            for (int at = byIssuer.from(inOrder[number]); at < byIssuer.to(inOrder[number]); at++) {
                rows[next] = byIssuer.row(at);
                issuers[next++] = number;
            }
        }
        return count;
    }

    /** How many filings count. */
    int size() {
        return rows.length;
    }

    /** The filing with this accession number's key, or -1. */
    int find(long accessionNumber) {
        int row = byAccession.join().get(accessionNumber);
        return row < 0 ? -1 : ofRow[row];
    }

    /**
     * Finds filings by accession number, or -1, when asked for those of one row of a table after the other. Tables made
     * together list filings in the same order, so the next filing is looked for just behind the last one first.
     */
    LongToIntFunction search() {
        boolean unique = byAccession.join().size() == ofRow.length;
        return new LongToIntFunction() {
            private int at;

            @Override
            public int applyAsInt(long wanted) {
                int end = unique ? Math.min(at + 8, ofRow.length) : 0;
                for (int near = at; near < end; near++) {
                    if (accessionNumbers.getLong(near) == wanted && ofRow[near] >= 0) {
                        at = near;
                        return ofRow[near];
                    }
                }
                int filing = find(wanted);
                at = filing < 0 ? at : rows[filing];
                return filing;
            }
        };
    }
}
