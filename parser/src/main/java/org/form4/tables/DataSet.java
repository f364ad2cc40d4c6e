package org.form4.tables;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.dates.PackedLocalDate;

/**
 * The tables of one Insider Transactions Data Set that lie together: a folder of them, a zip, or what there is. Filings
 * are numbered in the order of the submission table; a filing that only other tables know comes after those, and of it
 * nothing is known but its number.
 */
final class DataSet {
    /** What {@code source_format} says of its filings. */
    static final String FORMAT = "data-set";

    private final String place;
    private final Map<DataSetTable, TsvTable> tables = new EnumMap<>(DataSetTable.class);
    private final LongArrayList accessionNumbers = new LongArrayList();
    private final IntArrayList submissionRows = new IntArrayList();
    private final List<String> orphanSources = new ArrayList<>();
    private final Long2IntOpenHashMap filings = new Long2IntOpenHashMap();

    /** @param place the folder or archive in which the tables lie, for messages; empty for the working folder */
    DataSet(String place) {
        this.place = place;
        filings.defaultReturnValue(-1);
    }

    String place() {
        return place;
    }

    void add(TsvTable table) {
        TsvTable first = tables.putIfAbsent(table.kind(), table);
        if (first != null) {
            first.merge(table);
        }
    }

    @Nullable
    TsvTable table(DataSetTable kind) {
        return tables.get(kind);
    }

    /** Numbers the filings; for each table tells the filing of each row. */
    Map<DataSetTable, int[]> number() {
        Map<DataSetTable, int[]> filingsOfRows = new EnumMap<>(DataSetTable.class);
        filings.ensureCapacity(tables.values().stream()
                .mapToInt(table -> runs(table.accessionNumbers()))
                .max()
                .orElse(0));
        tables.forEach((kind, table) -> {
            LongArrayList numbers = table.accessionNumbers();
            int[] ofRows = new int[numbers.size()];
            long last = 0;
            int filing = -1;
            for (int row = 0; row < ofRows.length; row++) {
                long number = numbers.getLong(row);
                if (number != last) { // rows of one filing mostly stand together
                    filing = filing(number, table, row);
                    last = number;
                }
                ofRows[row] = filing;
            }
            filingsOfRows.put(kind, ofRows);
        });
        return filingsOfRows;
    }

    /** How many times a number follows another: as many as there are filings where the rows of each stand together. */
    private static int runs(LongArrayList numbers) {
        int runs = 0;
        long last = 0;
        for (int row = 0; row < numbers.size(); row++) {
            runs += numbers.getLong(row) == last ? 0 : 1;
            last = numbers.getLong(row);
        }
        return runs;
    }

    /** The filing of this accession number, which is new unless an earlier row told of it. */
    private int filing(long number, TsvTable table, int row) {
        int filing = accessionNumbers.size();
        int known = filings.putIfAbsent(number, filing);
        if (known >= 0) {
            return known;
        }
        accessionNumbers.add(number);
        if (table.kind() == DataSetTable.SUBMISSION) {
            submissionRows.add(row);
        } else {
            submissionRows.add(ColumnMaker.NO_ROW);
            orphanSources.add(table.source(row));
        }
        return filing;
    }

    int filingCount() {
        return accessionNumbers.size();
    }

    long accessionNumber(int filing) {
        return accessionNumbers.getLong(filing);
    }

    /** The row of a filing in the submission table, or {@link ColumnMaker#NO_ROW}. */
    int submissionRow(int filing) {
        return submissionRows.getInt(filing);
    }

    /** A filing as one of several copies. The copy before serves again where it says the same, as it mostly does. */
    Copies.Copy copy(int filing, Copies.@Nullable Copy before) {
        Copies.Copy copy = new Copies.Copy(source(filing), FORMAT, filingDate(filing), null);
        return before != null && copy.equals(before) ? before : copy;
    }

    /** When EDGAR counts a filing as made; null when the submission table does not say. */
    private @Nullable LocalDate filingDate(int filing) {
        TsvTable submission = table(DataSetTable.SUBMISSION);
        int row = submissionRow(filing);
        if (row == ColumnMaker.NO_ROW || submission == null || !submission.has("filing_date")) {
            return null;
        }
        return PackedLocalDate.asLocalDate(
                ((TsvColumn.Days) submission.column("filing_date")).values().getInt(row));
    }

    /** The file in which a filing was met first. */
    String source(int filing) {
        int row = submissionRow(filing);
        TsvTable submission = table(DataSetTable.SUBMISSION);
        return row == ColumnMaker.NO_ROW || submission == null
                ? orphanSources.get(filing - (filingCount() - orphanSources.size()))
                : submission.source(row);
    }

    /** What could not be read and what is not there. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        tables.values().forEach(table -> problems.addAll(table.problems()));
        List<String> absent = new ArrayList<>();
        for (DataSetTable kind : DataSetTable.values()) {
            if (!tables.containsKey(kind)) {
                absent.add(kind.toString());
            }
        }
        String where = place.isEmpty() ? "." : place;
        for (String table : absent) {
            problems.add(Problem.of(
                    Kind.MISSING_FACT,
                    Severity.IGNORED,
                    where,
                    "the data set has no table " + table + "; what only it says is missing"));
        }
        if (!orphanSources.isEmpty() && tables.containsKey(DataSetTable.SUBMISSION)) {
            problems.add(Problem.of(
                    Kind.MISSING_FACT,
                    Severity.SUSPECT,
                    where,
                    orphanSources.size() + " filings have rows but none in table SUBMISSION"));
        }
        return problems;
    }
}
