package org.form4.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.AccessionNumber;
import org.form4.tables.EqualForms;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * Tables that were read together, divided into filings.
 *
 * @param prints what is compared of each form
 */
record Part(Collection<StagedFiling> filings, List<FormPrint> prints) {
    private static final long PARTS_PER_TASK = 1L << 24;

    Part {
        filings = List.copyOf(filings);
        prints = List.copyOf(prints);
    }

    /** The number of a task's first part; numbers go up in the order in which files are read. */
    static long first(int task) {
        return (task + 1L) * PARTS_PER_TASK;
    }

    /** @param run when the job started, in milliseconds since 1970 */
    static Part of(Form4Tables tables, long part, long run) {
        Map<Long, StagedFiling> filings = covers(tables.submission(), part);
        for (TableName name : TableName.values()) {
            pack(tables.table(name), name, filings, part);
        }
        List<FormPrint> prints = new ArrayList<>();
        for (EqualForms.Print print : EqualForms.prints(tables)) {
            int year = filing(filings, print.number(), part).year();
            prints.add(new FormPrint(run, part, prints.size(), year, print));
        }
        return new Part(filings.values(), prints);
    }

    /** A filing's year is that of its filing date, else of its accession number, else of the period of report. */
    private static Map<Long, StagedFiling> covers(Table submission, long part) {
        Map<Long, StagedFiling> filings = new LinkedHashMap<>();
        LongColumn numbers = submission.longColumn("accession_number");
        DateColumn dates = submission.dateColumn("filing_date");
        DateColumn periods = submission.dateColumn("period_of_report");
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.getLong(i);
            LocalDate filed = dates.get(i);
            LocalDate period = periods.get(i);
            int year = filed != null ? filed.getYear() : year(number);
            if (year == StagedFiling.NO_YEAR && period != null) {
                year = period.getYear();
            }
            filings.put(number, StagedFiling.empty(number, part, year));
        }
        return filings;
    }

    private static int year(long number) {
        if (number == StagedFiling.NO_KEY) {
            return StagedFiling.NO_YEAR;
        }
        AccessionNumber accession = new AccessionNumber(number);
        return accession.isKnown() ? accession.year() : StagedFiling.NO_YEAR;
    }

    private static StagedFiling filing(Map<Long, StagedFiling> filings, long number, long part) {
        return filings.computeIfAbsent(number, key -> StagedFiling.empty(key, part, year(key)));
    }

    /** Rows of one filing mostly stand together. */
    private static void pack(Table table, TableName name, Map<Long, StagedFiling> filings, long part) {
        LongColumn numbers = table.longColumn("accession_number");
        PackedRows packed = PackedRows.of(name);
        for (int row = 0; row < table.rowCount(); row++) {
            long number = number(numbers, row);
            packed.add(table.columns(), row);
            if (row + 1 == table.rowCount() || number(numbers, row + 1) != number) {
                filing(filings, number, part).add(name, packed.take());
            }
        }
    }

    private static long number(LongColumn numbers, int row) {
        return numbers.isMissing(row) ? StagedFiling.NO_KEY : numbers.getLong(row);
    }

    /** Ten tables without rows. */
    static Map<TableName, UnpackedRows> unpacked() {
        Map<TableName, UnpackedRows> tables = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            tables.put(name, new UnpackedRows(name));
        }
        return tables;
    }

    /** Appends a filing's rows. */
    static void append(StagedFiling filing, Map<TableName, UnpackedRows> tables) {
        tables.forEach((name, rows) -> rows.add(filing.rows(name)));
    }

    /** The tables with all that was appended. */
    static Form4Tables tables(Map<TableName, UnpackedRows> tables) {
        return new Form4Tables(tables.values().stream().map(UnpackedRows::table).toList());
    }
}
