package org.form4.ledger;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** When the filings in the rows of {@code submission} were filed and could be known. */
final class FilingDays {
    /** The filing date, by row. */
    final int[] filed;

    /** The filing date, else the last signature, else the period of report, by row. */
    final int[] known;

    /** Whether the last signature stands in for the filing date, by row. */
    final boolean[] fromSignature;

    /** The filing date, else the period of report, by row. */
    final int[] time;

    private final long last;

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
        time = new int[rows];
        last = asOf == null ? Integer.MAX_VALUE : asOf.toEpochDay();
        for (int row = 0; row < rows; row++) {
            filed[row] = Days.of(filingDate, row);
            boolean isDated = filed[row] != Filings.NO_DAY;
            int reported = isDated ? Filings.NO_DAY : Days.of(periodOfReport, row);
            int signature = isDated ? Filings.NO_DAY : signed.get(accessionNumber.getLong(row));
            fromSignature[row] = signature != Filings.NO_DAY;
            known[row] = isDated ? filed[row] : fromSignature[row] ? signature : reported;
            time[row] = isDated ? filed[row] : reported;
        }
    }

    /** Whether the filing in a row could be known in time. */
    boolean isInTime(int row) {
        return known[row] <= last;
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
