package org.form4.cluster;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.form4.filing.AccessionNumber;
import org.form4.tables.EqualForms;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * Rows between reading and writing, one for each filing in each part: its key, its place in the order of reading, the
 * year it belongs to, its rows in each table, packed, and what is compared to find equal forms. Problems without a
 * filing share a row that has no key.
 */
final class StagedRows {
    static final String KEY = "key";
    static final String PART = "part";
    static final String YEAR = "filing_year";

    /** What of a form is compared. */
    static final StructType PRINT = new StructType()
            .add("number", DataTypes.LongType)
            .add("place", DataTypes.IntegerType)
            .add("source", DataTypes.StringType)
            .add("facts", DataTypes.LongType)
            .add("owners", DataTypes.LongType)
            .add("signatures", DataTypes.LongType)
            .add("owners_key", DataTypes.LongType)
            .add("signatures_key", DataTypes.LongType);

    private static final int FIRST_TABLE = 3;
    private static final int FIRST_PRINT = FIRST_TABLE + TableName.values().length;
    private static final long NO_KEY = Long.MIN_VALUE;
    private static final long PARTS_PER_TASK = 1L << 24;

    static final StructType SCHEMA = schema();

    private StagedRows() {}

    private static StructType schema() {
        StructType schema = new StructType()
                .add(KEY, DataTypes.StringType)
                .add(PART, DataTypes.LongType, false)
                .add(YEAR, DataTypes.IntegerType);
        for (TableName name : TableName.values()) {
            schema = schema.add(name.toString(), DataTypes.BinaryType);
        }
        for (StructField field : PRINT.fields()) {
            schema = schema.add(field);
        }
        return schema;
    }

    /** The number of a task's first part; numbers go up in the order in which files are read. */
    static long firstPart(int task) {
        return (task + 1L) * PARTS_PER_TASK;
    }

    static List<Row> of(Form4Tables tables, long part) {
        Map<Long, @Nullable Object[]> rows = new LinkedHashMap<>();
        int place = 0;
        for (EqualForms.Print print : EqualForms.prints(tables)) {
            @Nullable Object[] row = row(rows, print.number(), part);
            Object[] cells = {
                print.number(),
                place++,
                print.source(),
                print.facts(),
                print.owners(),
                print.signatures(),
                print.ownersKey(),
                print.signaturesKey()
            };
            System.arraycopy(cells, 0, row, FIRST_PRINT, cells.length);
        }
        years(tables.submission(), rows, part);
        int column = FIRST_TABLE;
        for (TableName name : TableName.values()) {
            pack(tables.table(name), name, column++, rows, part);
        }
        return rows.values().stream().map(RowFactory::create).toList();
    }

    /** Rows of one filing stand together, except those of problems. */
    private static void pack(Table table, TableName name, int column, Map<Long, @Nullable Object[]> rows, long part) {
        LongColumn numbers = table.longColumn("accession_number");
        Map<Long, PackedRows> open = new LinkedHashMap<>();
        PackedRows packed = new PackedRows(name);
        for (int row = 0; row < table.rowCount(); row++) {
            long number = numbers.isMissing(row) ? NO_KEY : numbers.getLong(row);
            if (name == TableName.PROBLEM) {
                open.computeIfAbsent(number, key -> new PackedRows(name)).add(table.columns(), row);
                continue;
            }
            packed.add(table.columns(), row);
            boolean isLast = row + 1 == table.rowCount() || numbers.getLong(row + 1) != number;
            if (isLast) {
                put(row(rows, number, part), column, packed.take());
            }
        }
        open.forEach((number, problems) -> put(row(rows, number, part), column, problems.take()));
    }

    private static void put(@Nullable Object[] row, int column, byte[] packed) {
        byte[] before = (byte[]) row[column];
        if (before == null) {
            row[column] = packed;
        } else {
            row[column] = ByteBuffer.allocate(before.length + packed.length)
                    .put(before)
                    .put(packed)
                    .array();
        }
    }

    private static @Nullable Object[] row(Map<Long, @Nullable Object[]> rows, long number, long part) {
        return rows.computeIfAbsent(number, key -> {
            @Nullable Object[] row = new @Nullable Object[SCHEMA.size()];
            row[1] = part;
            if (number != NO_KEY) {
                AccessionNumber accession = new AccessionNumber(number);
                row[0] = accession.toString();
                row[2] = accession.isKnown() ? (Integer) accession.year() : null;
            }
            return row;
        });
    }

    /** The year of the filing date, else of the accession number, else of the period of report. */
    private static void years(Table submission, Map<Long, @Nullable Object[]> rows, long part) {
        LongColumn numbers = submission.longColumn("accession_number");
        DateColumn dates = submission.dateColumn("filing_date");
        DateColumn periods = submission.dateColumn("period_of_report");
        for (int i = 0; i < numbers.size(); i++) {
            @Nullable Object[] row = row(rows, numbers.getLong(i), part);
            LocalDate filed = dates.get(i);
            LocalDate period = periods.get(i);
            if (filed != null) {
                row[2] = filed.getYear();
            } else if (row[2] == null && period != null) {
                row[2] = period.getYear();
            }
        }
    }

    /** Whether a staged row has a filing and not only problems. */
    static boolean isFiling(Row staged) {
        return !staged.isNullAt(FIRST_TABLE);
    }

    /** Some staged rows as tables. */
    static Form4Tables tables(Iterable<Row> staged) {
        Map<TableName, RowAppender> tables = new EnumMap<>(TableName.class);
        int column = FIRST_TABLE;
        for (TableName name : TableName.values()) {
            RowAppender rows = RowAppender.deferring(name.create());
            for (Row row : staged) {
                if (!row.isNullAt(column)) {
                    PackedRows.unpack(Objects.requireNonNull(row.<byte[]>getAs(column)), name, rows);
                }
            }
            tables.put(name, rows);
            column++;
        }
        List<Table> all = new ArrayList<>();
        tables.values().forEach(rows -> all.add(rows.table()));
        return new Form4Tables(all);
    }
}
