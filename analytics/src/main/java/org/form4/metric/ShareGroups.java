package org.form4.metric;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.form4.group.PairNumbering;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * Which Table I rows are summed together: those of the same filing, owner or issuer, the same class, and where wanted the
 * same form of ownership and period. A group begins with a transaction; holdings join groups and found none.
 */
final class ShareGroups {
    private final Ledger ledger;
    private final Grain grain;
    private final Period period;
    private final boolean byOwnership;
    private final int[] group;
    private final int[] first;
    private final int[] latestFiling;
    private final int[] order;

    ShareGroups(Ledger ledger, Grain grain, Period period, boolean byOwnership) {
        this.ledger = ledger;
        this.grain = grain;
        this.period = period;
        this.byOwnership = byOwnership;
        int size = ledger.size();
        group = new int[size];
        Arrays.fill(group, -1);
        PairNumbering securities = new PairNumbering();
        PairNumbering keys = new PairNumbering();
        for (int row = 0; row < size; row++) {
            if (ledger.isTrade(row)) {
                group[row] = keys.of(security(securities, row), part(row));
            }
        }
        for (int row = 0; row < size; row++) {
            if (!ledger.isTableII(row) && !ledger.isTransaction(row)) {
                group[row] = keys.find(security(securities, row), part(row));
            }
        }
        first = new int[keys.size()];
        latestFiling = new int[keys.size()];
        Arrays.fill(first, -1);
        for (int row = 0; row < size; row++) {
            if (group[row] >= 0 && ledger.isTrade(row)) {
                first[group[row]] = first[group[row]] < 0 ? row : first[group[row]];
                latestFiling[group[row]] = Math.max(latestFiling[group[row]], ledger.filing(row));
            }
        }
        order = new int[first.length];
        Arrays.setAll(order, i -> i);
        sort();
    }

    int size() {
        return first.length;
    }

    /** The group of a row of the ledger, or -1. */
    int of(int row) {
        return group[row];
    }

    /** The {@code i}th group in the order of results: by issuer, owner, filing, class, ownership, period. */
    int at(int i) {
        return order[i];
    }

    /** Adds the columns that say which group each row of a result is. */
    ResultParts addKeyTo(ResultParts result) {
        Filings filings = ledger.filings();
        if (grain == Grain.FILING) {
            result.add("id accession_number", (cells, i) -> cells.key(filings.accessionNumber(ledger.place(first(i)))));
        }
        result.add(
                ResultColumns.ISSUER,
                (cells, i) -> cells.key(filings.issuerCik(named(i))).str(filings.issuerName(named(i))));
        if (grain != Grain.ISSUER) {
            result.add(
                    ResultColumns.REPORTING_OWNER,
                    (cells, i) -> cells.key(filings.rptOwnerCik(named(i))).str(filings.rptOwnerName(named(i))));
        }
        if (period != Period.ALL) {
            result.add("str period", (cells, i) -> cells.str(period.text(periodOf(first(i)))));
        }
        result.add("str security_class", (cells, i) -> cells.str(ledger.securityClassName(first(i))));
        if (byOwnership) {
            result.add(
                    "str direct_or_indirect_ownership",
                    (cells, i) -> cells.str(ledger.directOrIndirectOwnership(first(i))));
        }
        return result;
    }

    /** The first row of a group in the order of results. */
    private int first(int i) {
        return first[at(i)];
    }

    /** The filing whose names a group in the order of results goes by. */
    private int named(int i) {
        return latestFiling[at(i)];
    }

    private int security(PairNumbering securities, int row) {
        return switch (grain) {
            case FILING -> securities.of(ledger.place(row), ledger.securityClass(row));
            case OWNER -> ledger.security(row);
            case ISSUER -> securities.of(ledger.issuer(row), ledger.securityClass(row));
        };
    }

    /** The part of what happens in a security that is summed: its period, its form of ownership. */
    private int part(int row) {
        return (periodOf(row) << 2) | (byOwnership ? ownership(row) : 0);
    }

    private int ownership(int row) {
        return ledger.isDirect(row) ? 1 : ledger.isIndirect(row) ? 2 : 0;
    }

    /** A transaction belongs to the period of its date, a holding to that of its report. */
    private int periodOf(int row) {
        if (ledger.isTransaction(row)) {
            return period.of(ledger.transactionDate(row));
        }
        int reported = ledger.filings().periodOfReport(ledger.filing(row));
        return period.of(reported == Filings.NO_DAY ? ledger.filings().knownAt(ledger.filing(row)) : reported);
    }

    private void sort() {
        long[] party = new long[first.length];
        long[] security = new long[first.length];
        for (int g = 0; g < first.length; g++) {
            int row = first[g];
            party[g] = ((long) ledger.issuer(row) << 32)
                    | switch (grain) {
                        case FILING -> ledger.place(row);
                        case OWNER -> ledger.owner(row);
                        case ISSUER -> 0;
                    };
            security[g] = ((long) ledger.securityClass(row) << 32)
                    | ((long) (byOwnership ? ownership(row) : 0) << 30)
                    | periodOf(row);
        }
        LongArrays.radixSortIndirect(order, party, security, true);
    }
}
