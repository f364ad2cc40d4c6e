package org.form4.ledger;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** When the filings in the rows of {@code submission} were filed, could be known, and which come first. */
final class FilingDays {
    /** More days than lie between any two filings; should a date be so far off, sorting takes longer, no more. */
    private static final int DAYS_APART = 100_000;

    /** The filing date, by row. */
    final int[] filed;

    /** The filing date, else the last signature, else the period of report, by row. */
    final int[] known;

    /** Whether the last signature stands in for the filing date, by row. */
    final boolean[] fromSignature;

    /** The rows that could be known in time: by filing date, else period of report, then accession number. */
    final int[] order;

    /** @param asOf the last day on which a filing may be known, inclusive; null for all */
    FilingDays(Form4Tables tables, @Nullable LocalDate asOf) {
        Table submission = tables.submission();
        LongColumn accessionNumber = submission.longColumn("accession_number");
        DateColumn filingDate = submission.dateColumn("filing_date");
        DateColumn periodOfReport = submission.dateColumn("period_of_report");
        Long2IntOpenHashMap signed =
                filingDate.countMissing() == 0 ? new Long2IntOpenHashMap() : lastSignatures(tables.ownerSignature());
        int rows = submission.rowCount();
        filed = new int[rows];
        known = new int[rows];
        fromSignature = new boolean[rows];
        int[] time = new int[rows];
        int first = Integer.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            filed[row] = Days.of(filingDate, row);
            boolean isDated = filed[row] != Filings.NO_DAY;
            int reported = isDated ? Filings.NO_DAY : Days.of(periodOfReport, row);
            int signature = isDated ? Filings.NO_DAY : signed.get(accessionNumber.getLong(row));
            fromSignature[row] = signature != Filings.NO_DAY;
            known[row] = isDated ? filed[row] : fromSignature[row] ? signature : reported;
            time[row] = isDated ? filed[row] : reported;
            first = time[row] == Filings.NO_DAY ? first : Math.min(first, time[row]);
        }
        order = inOrderOfTime(time, first, asOf, accessionNumber);
    }

    private int[] inOrderOfTime(int[] time, int first, @Nullable LocalDate asOf, LongColumn accessionNumber) {
        long last = asOf == null ? Integer.MAX_VALUE : asOf.toEpochDay();
        Slices byDay = new Slices(
                DAYS_APART + 2,
                time.length,
                row -> known[row] > last
                        ? -1
                        : time[row] == Filings.NO_DAY ? 0 : Math.min(time[row] - first, DAYS_APART) + 1,
                (a, b) -> time[a] != time[b]
                        ? Integer.compare(time[a], time[b])
                        : Long.compare(accessionNumber.getLong(a), accessionNumber.getLong(b)));
        return byDay.rows();
    }

    private static Long2IntOpenHashMap lastSignatures(Table ownerSignature) {
        Long2IntOpenHashMap last = new Long2IntOpenHashMap();
        last.defaultReturnValue(Filings.NO_DAY);
        LongColumn accession = ownerSignature.longColumn("accession_number");
        DateColumn date = ownerSignature.dateColumn("signature_date");
        for (int row = 0; row < ownerSignature.rowCount(); row++) {
            last.mergeInt(accession.getLong(row), Days.of(date, row), Math::max);
        }
        return last;
    }
}
