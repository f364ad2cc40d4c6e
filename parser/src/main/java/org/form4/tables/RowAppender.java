package org.form4.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * Appends rows to a table, cell after cell in the order of its columns; a null is a missing cell. A row must be
 * complete before the next one begins.
 */
public final class RowAppender {
    private static final long MISSING_LONG = LongColumnType.missingValueIndicator();

    private final boolean defersTexts;
    private Table table;
    private Column<?>[] columns;
    private @Nullable Words[] texts = {};
    private int next;
    private int rowCount;

    /** Appends to this table, which it changes. */
    public RowAppender(Table table) {
        this(table, false);
    }

    /**
     * Appends to a table that is complete only when asked for: texts are gathered, because Tablesaw's appending of them
     * one by one costs more than reading the filing.
     */
    public static RowAppender deferring(Table table) {
        return new RowAppender(table, true);
    }

    private RowAppender(Table table, boolean defersTexts) {
        this.defersTexts = defersTexts;
        this.table = table;
        this.columns = new Column<?>[0];
        replace(table);
    }

    public RowAppender id(@Nullable AccessionNumber number) {
        return key(number == null ? MISSING_LONG : number.key());
    }

    public RowAppender cik(@Nullable Cik cik) {
        return key(cik == null ? MISSING_LONG : cik.number());
    }

    /** A long as the column holds it: an accession number's key, a CIK's number. */
    public RowAppender key(long key) {
        ((LongColumn) columns[next++]).append(key);
        return this;
    }

    public RowAppender str(@Nullable String text) {
        Words gathered = texts[next];
        StringColumn column = (StringColumn) columns[next++];
        if (gathered == null) {
            column.append(text == null ? "" : text);
        } else if (text == null) {
            gathered.putMissing();
        } else {
            gathered.put(text);
        }
        return this;
    }

    public RowAppender date(@Nullable LocalDate date) {
        DateColumn column = (DateColumn) columns[next++];
        if (date == null) {
            column.appendMissing();
        } else {
            column.append(date);
        }
        return this;
    }

    /** A day as the column holds it: the packed form of the column, or its missing value. */
    public RowAppender packedDate(int packed) {
        ((DateColumn) columns[next++]).appendInternal(packed);
        return this;
    }

    public RowAppender time(@Nullable LocalDateTime time) {
        DateTimeColumn column = (DateTimeColumn) columns[next++];
        if (time == null) {
            column.appendMissing();
        } else {
            column.append(time);
        }
        return this;
    }

    /** An exact number, rounded to the nearest double. */
    public RowAppender num(@Nullable BigDecimal number) {
        return num(number == null ? Double.NaN : number.doubleValue());
    }

    /** A number; NaN is missing. */
    public RowAppender num(double number) {
        ((DoubleColumn) columns[next++]).append(number);
        return this;
    }

    public RowAppender integer(int number) {
        ((IntColumn) columns[next++]).append(number);
        return this;
    }

    /** An integer; null is missing. */
    public RowAppender integer(@Nullable Integer number) {
        IntColumn column = (IntColumn) columns[next++];
        if (number == null) {
            column.appendMissing();
        } else {
            column.append(number.intValue());
        }
        return this;
    }

    public RowAppender bool(@Nullable Boolean flag) {
        BooleanColumn column = (BooleanColumn) columns[next++];
        if (flag == null) {
            column.appendMissing();
        } else {
            column.append(flag.booleanValue());
        }
        return this;
    }

    /** Names joined by blanks; an empty list is missing. */
    public RowAppender names(Collection<?> names) {
        if (names.isEmpty()) {
            return str(null);
        }
        if (names.size() == 1) {
            return str(names.iterator().next().toString());
        }
        StringBuilder joined = new StringBuilder();
        for (Object name : names) {
            joined.append(joined.length() == 0 ? "" : " ").append(name);
        }
        return str(joined.toString());
    }

    /** The name of the column that the last cell went to. */
    String lastColumn() {
        return columns[next - 1].name();
    }

    /** Ends the row; a row with too few cells is a mistake of the caller. */
    public void end() {
        if (next != columns.length) {
            throw new IllegalStateException(
                    "row of " + next + " cells in " + table.name() + ", which has " + columns.length + " columns");
        }
        next = 0;
        rowCount++;
    }

    /** How many rows the table has. */
    int rowCount() {
        return rowCount;
    }

    /** Appends a table with the same columns, which must not be used afterwards. */
    void addAll(Table more) {
        Table before = table();
        if (before.isEmpty()) {
            replace(more);
        } else {
            before.append(more);
            rowCount = before.rowCount();
        }
    }

    /** Goes on with another table, which has the same columns. */
    void replace(Table other) {
        table = other;
        rowCount = other.rowCount();
        columns = other.columns().toArray(Column<?>[]::new);
        texts = new Words[columns.length];
        for (int i = 0; i < texts.length && defersTexts; i++) {
            texts[i] = columns[i] instanceof StringColumn ? new Words() : null;
        }
    }

    /** The table with all complete rows. */
    public Table table() {
        SortedMap<Integer, StringColumn> fresh = new TreeMap<>();
        boolean isWaiting = false;
        for (int i = 0; i < texts.length; i++) {
            Words gathered = texts[i];
            if (gathered != null && !gathered.cells().isEmpty()) {
                isWaiting = true;
                StringColumn more = ColumnMaker.words(
                        columns[i].name(), gathered.words(), gathered.cells().toIntArray());
                if (columns[i].isEmpty()) {
                    fresh.put(i, more);
                } else {
                    ((StringColumn) columns[i]).append(more);
                }
            }
        }
        // all empty ones leave before the first full one comes: Tablesaw takes a table for as long as its first column
        fresh.values().forEach(column -> table.removeColumns(column.name()));
        fresh.forEach(table::insertColumn);
        if (isWaiting) {
            replace(table);
        }
        return table;
    }
}
