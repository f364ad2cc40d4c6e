package org.form4.tables;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Joins the tables of a data set into ours, column by column: rows in the order of filings and of their surrogate keys,
 * issuer, first owner and dates copied into each row, places in Table I and II counted.
 *
 * <p>Transactions and holdings have surrogate keys of their own, so a holding between transactions cannot be told:
 * transactions are counted first, as nearly all forms have them.
 */
final class DataSetJoin {
    private final DataSet dataSet;
    private final Map<DataSetTable, int[]> filingsOfRows;
    private final boolean[] kept;
    private final int[] firstOwner;
    private final Words citedTables = new Words();
    private final Words citedColumns = new Words();
    private final Words citedNotes = new Words();
    private final LongArrayList citing = new LongArrayList();
    private final IntArrayList citingRows = new IntArrayList();

    /** @param kept which filings are wanted; the others were met elsewhere */
    DataSetJoin(DataSet dataSet, Map<DataSetTable, int[]> filingsOfRows, boolean[] kept) {
        this.dataSet = dataSet;
        this.filingsOfRows = filingsOfRows;
        this.kept = kept;
        this.firstOwner = new int[kept.length];
        Arrays.fill(firstOwner, ColumnMaker.NO_ROW);
        int[] owners = filings(DataSetTable.REPORTINGOWNER);
        for (int row = owners.length - 1; row >= 0; row--) {
            firstOwner[owners[row]] = row;
        }
    }

    /** All tables but that of problems. */
    List<Table> tables() {
        List<ForkJoinTask<Table>> begun = List.of(
                AtOnce.begin(this::submission),
                AtOnce.begin(() -> numbered(DataSetTable.REPORTINGOWNER, "owner_number")),
                AtOnce.begin(() -> numbered(DataSetTable.FOOTNOTES, "")),
                AtOnce.begin(() -> numbered(DataSetTable.OWNER_SIGNATURE, "")));
        List<Table> tables = new ArrayList<>();
        rows(tables, DataSetTable.NONDERIV_TRANS, DataSetTable.NONDERIV_HOLDING);
        rows(tables, DataSetTable.DERIV_TRANS, DataSetTable.DERIV_HOLDING);
        tables.add(footnoteRef());
        begun.forEach(table -> tables.add(table.join()));
        return tables;
    }

    private Table submission() {
        int[] order = keptFilings();
        int[] rows = submissionRows(order);
        List<Column<?>> columns = atOnce(TableName.SUBMISSION.columns(), (name, kind) -> switch (name) {
            case "accession_number" -> accessionNumbers(order);
            case "rpt_owner_count" -> ownerCounts(name, order);
            case "source" -> words(name, sources(order));
            case "source_format" -> constant(name, DataSet.FORMAT, order.length);
            default -> ColumnMaker.of(name, kind, column(DataSetTable.SUBMISSION, name), rows);
        });
        return Table.create(TableName.SUBMISSION.toString(), columns);
    }

    private int[] keptFilings() {
        IntArrayList filings = new IntArrayList(kept.length);
        for (int filing = 0; filing < kept.length; filing++) {
            if (kept[filing]) {
                filings.add(filing);
            }
        }
        return filings.toIntArray();
    }

    private int[] submissionRows(int[] filings) {
        int[] rows = new int[filings.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = dataSet.submissionRow(filings[i]);
        }
        return rows;
    }

    /** How many owners each filing has; missing where the data set has no table of them. */
    private IntColumn ownerCounts(String name, int[] filings) {
        if (dataSet.table(DataSetTable.REPORTINGOWNER) == null) {
            return IntColumn.create(name, filings.length);
        }
        int[] owners = new int[kept.length];
        for (int filing : filings(DataSetTable.REPORTINGOWNER)) {
            owners[filing]++;
        }
        return IntColumn.create(name, at(owners, filings));
    }

    private Words sources(int[] filings) {
        Words sources = new Words(filings.length);
        for (int filing : filings) {
            sources.put(dataSet.source(filing));
        }
        return sources;
    }

    /** A table whose rows have no places in Table I or II, with a column that counts them within their filing. */
    private Table numbered(DataSetTable kind, String counter) {
        int[] order = order(kind);
        int[] filings = at(filings(kind), order);
        List<Column<?>> columns = new ArrayList<>();
        kind.table().columns().forEach((name, type) -> {
            if (name.equals("accession_number")) {
                columns.add(accessionNumbers(filings));
            } else if (name.equals(counter)) {
                columns.add(IntColumn.create(name, places(filings, new int[kept.length])));
            } else {
                columns.add(ColumnMaker.of(name, type, column(kind, name), order));
            }
        });
        return Table.create(kind.table().toString(), columns);
    }

    private void rows(List<Table> tables, DataSetTable transactions, DataSetTable holdings) {
        int[] counted = new int[kept.length];
        tables.add(rows(transactions, counted));
        tables.add(rows(holdings, counted));
    }

    private Table rows(DataSetTable kind, int[] counted) {
        int[] order = order(kind);
        int[] filings = at(filings(kind), order);
        int[] places = places(filings, counted);
        int[] submissions = submissionRows(filings);
        int[] owners = at(firstOwner, filings);
        TsvTable table = dataSet.table(kind);
        ForkJoinTask<?> citations = AtOnce.begin(() -> cite(table, order, filings, places));
        TsvColumn notes = table == null ? null : table.notes().idsOfRow();
        List<Column<?>> columns = atOnce(kind.table().columns(), (name, type) -> switch (name) {
            case "accession_number" -> accessionNumbers(filings);
            case "row_number" -> IntColumn.create(name, places);
            case "issuer_cik", "issuer_trading_symbol", "document_type", "filing_date" ->
                ColumnMaker.of(name, type, column(DataSetTable.SUBMISSION, name), submissions);
            case "rpt_owner_cik", "rpt_owner_name" ->
                ColumnMaker.of(name, type, column(DataSetTable.REPORTINGOWNER, name), owners);
            case "footnote_ids" -> ColumnMaker.of(name, type, notes, order);
            default -> ColumnMaker.of(name, type, column(kind, name), order);
        });
        citations.join();
        return Table.create(kind.table().toString(), columns);
    }

    /** Columns do not know of each other; of a large table each takes long. */
    private static List<Column<?>> atOnce(
            Map<String, ColumnKind> columns, BiFunction<String, ColumnKind, Column<?>> make) {
        List<ForkJoinTask<Column<?>>> begun = new ArrayList<>();
        columns.forEach((name, kind) -> begun.add(AtOnce.begin(() -> make.apply(name, kind))));
        List<Column<?>> made = new ArrayList<>();
        begun.forEach(column -> made.add(column.join()));
        return made;
    }

    private void cite(@Nullable TsvTable table, int[] order, int[] filings, int[] places) {
        if (table == null) {
            return;
        }
        TsvNotes notes = table.notes();
        TableName name = table.kind().table();
        List<String> columns = List.copyOf(name.columns().keySet());
        int tableWord = citedTables.place(name.toString());
        int[] columnWords = columns.stream().mapToInt(citedColumns::place).toArray();
        int[] noteWords =
                notes.ids().words().stream().mapToInt(citedNotes::place).toArray();
        int all = citing.size() + notes.size();
        citing.ensureCapacity(all);
        citingRows.ensureCapacity(all);
        citedTables.reserve(all);
        citedColumns.reserve(all);
        citedNotes.reserve(all);
        int[] start = starts(notes, table.rowCount());
        for (int i = 0; i < order.length; i++) {
            for (int note = start[order[i]]; note < start[order[i] + 1]; note++) {
                citing.add(dataSet.accessionNumber(filings[i]));
                citingRows.add(places[i]);
                citedTables.cells().add(tableWord);
                citedColumns.cells().add(columnWords[notes.column(note)]);
                citedNotes.cells().add(noteWords[notes.ids().cells().getInt(note)]);
            }
        }
    }

    /** For each row the first of its citations, and behind the rows the end of the last. */
    private static int[] starts(TsvNotes notes, int rows) {
        int[] start = new int[rows + 1];
        for (int i = 0; i < notes.size(); i++) {
            start[notes.row(i) + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            start[row + 1] += start[row];
        }
        return start;
    }

    private Table footnoteRef() {
        List<Column<?>> columns = atOnce(TableName.FOOTNOTE_REF.columns(), (name, kind) -> switch (name) {
            case "accession_number" -> LongColumn.create(name, citing.toLongArray());
            case "table_name" -> words(name, citedTables);
            case "row_number" -> IntColumn.create(name, citingRows.toIntArray());
            case "column_name" -> words(name, citedColumns);
            case "footnote_id" -> words(name, citedNotes);
            default -> throw new IllegalArgumentException("footnote_ref has no column " + name);
        });
        return Table.create(TableName.FOOTNOTE_REF.toString(), columns);
    }

    private static StringColumn words(String name, Words cells) {
        return ColumnMaker.words(name, cells.words(), cells.cells().toIntArray());
    }

    /** The wanted rows of a table, ordered by filing, then by surrogate key, then as they stand. */
    private int[] order(DataSetTable kind) {
        TsvTable table = dataSet.table(kind);
        int[] filings = filings(kind);
        IntArrayList wanted = new IntArrayList(filings.length);
        LongArrayList keys = table == null ? null : table.keys();
        boolean isOrdered = true;
        int before = -1;
        for (int row = 0; row < filings.length; row++) {
            if (kept[filings[row]]) {
                wanted.add(row);
                isOrdered &= before < 0 || compare(filings, keys, before, row) <= 0;
                before = row;
            }
        }
        int[] order = wanted.toIntArray();
        if (!isOrdered) {
            IntArrays.mergeSort(order, (a, b) -> compare(filings, keys, a, b));
        }
        return order;
    }

    private static int compare(int[] filings, @Nullable LongArrayList keys, int a, int b) {
        int byFiling = Integer.compare(filings[a], filings[b]);
        return byFiling != 0 || keys == null ? byFiling : Long.compare(keys.getLong(a), keys.getLong(b));
    }

    /** Counts rows within their filings, going on from what is counted already. */
    private static int[] places(int[] filings, int[] counted) {
        int[] places = new int[filings.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = ++counted[filings[i]];
        }
        return places;
    }

    private LongColumn accessionNumbers(int[] filings) {
        LongColumn numbers = LongColumn.create("accession_number", filings.length);
        for (int i = 0; i < filings.length; i++) {
            numbers.set(i, dataSet.accessionNumber(filings[i]));
        }
        return numbers;
    }

    private int[] filings(DataSetTable kind) {
        return filingsOfRows.getOrDefault(kind, new int[0]);
    }

    private @Nullable TsvColumn column(DataSetTable kind, String name) {
        TsvTable table = dataSet.table(kind);
        return table != null && table.has(name) ? table.column(name) : null;
    }

    private static StringColumn constant(String name, String text, int length) {
        int[] places = new int[length];
        Arrays.fill(places, 1);
        return ColumnMaker.words(name, List.of("", text), places);
    }

    private static int[] at(int[] values, int[] places) {
        int[] chosen = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = values[places[i]];
        }
        return chosen;
    }
}
