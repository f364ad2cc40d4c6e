package org.form4.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/**
 * Rows of all ten tables in one data set, so that one shuffle brings the rows of a group together: a key, a place in the
 * order of reading, the name of the table, and a struct for each table, of which one is there.
 */
final class Tagged {
    static final String KEY = "key";
    static final String PART = "part";
    static final String TABLE = "table";

    private static final int FIRST = 3;
    private static final TableName[] NAMES = TableName.values();
    private static final Map<TableName, Integer> PLACES = new EnumMap<>(TableName.class);
    private static final Map<String, TableName> BY_NAME = new HashMap<>();

    static {
        for (TableName name : NAMES) {
            BY_NAME.put(name.toString(), name);
            PLACES.put(name, PLACES.size());
        }
    }

    static final StructType SCHEMA = schema();

    private Tagged() {}

    static Column[] columns() {
        return Arrays.stream(SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new);
    }

    /** The place of a table's struct among the structs. */
    static int place(TableName name) {
        return Objects.requireNonNull(PLACES.get(name));
    }

    private static TableName name(String table) {
        return Objects.requireNonNull(BY_NAME.get(table), table);
    }

    private static StructType schema() {
        List<StructField> fields = new ArrayList<>();
        fields.add(DataTypes.createStructField(KEY, DataTypes.StringType, true));
        fields.add(DataTypes.createStructField(PART, DataTypes.LongType, false));
        fields.add(DataTypes.createStructField(TABLE, DataTypes.StringType, false));
        for (TableName name : NAMES) {
            fields.add(DataTypes.createStructField(name.toString(), Cells.schema(name), true));
        }
        return DataTypes.createStructType(fields);
    }

    /** Tags a table of which each row has a key. */
    static Dataset<Row> of(Dataset<Row> rows, TableName name, Column key, long part) {
        return of(rows, rows, name, key, part);
    }

    /** Tags a table that was joined with something that gives the key. */
    static Dataset<Row> of(Dataset<Row> joined, Dataset<Row> rows, TableName name, Column key, long part) {
        List<Column> columns = new ArrayList<>();
        columns.add(key.as(KEY));
        columns.add(functions.lit(part).as(PART));
        columns.add(functions.lit(name.toString()).as(TABLE));
        for (TableName each : NAMES) {
            columns.add(
                    each == name
                            ? functions.struct(name.columns().keySet().stream()
                                            .map(column -> rows.col(column))
                                            .toArray(Column[]::new))
                                    .as(each.toString())
                            : functions.lit(null).cast(Cells.schema(each)).as(each.toString()));
        }
        return joined.select(columns.toArray(Column[]::new));
    }

    /**
     * Puts rows that come in the order of a key, and within it of anything, back into tables: those of several keys
     * together until enough filings have gathered. The rows of a key are never divided.
     */
    static final class Groups implements Iterator<Form4Tables> {
        private static final Row END = RowFactory.create();

        private final Iterator<Row> rows;
        private final int filings;
        private final boolean isByPart;
        private Row next;

        /**
         * @param filings so many make a group, or one key if it has more; 0 for each key by itself
         * @param isByPart whether rows of another part are another group, too
         */
        Groups(Iterator<Row> rows, int filings, boolean isByPart) {
            this.rows = rows;
            this.filings = filings;
            this.isByPart = isByPart;
            this.next = read();
        }

        private Row read() {
            return rows.hasNext() ? rows.next() : END;
        }

        @Override
        public boolean hasNext() {
            return next != END;
        }

        /** The key of the next group's first row. */
        String key() {
            return next.isNullAt(0) ? "" : next.getString(0);
        }

        /** The part of the next group's first row. */
        long part() {
            return next.getLong(1);
        }

        @Override
        public Form4Tables next() {
            Map<TableName, RowAppender> appenders = new EnumMap<>(TableName.class);
            for (TableName name : NAMES) {
                appenders.put(name, RowAppender.deferring(name.create()));
            }
            int gathered = 0;
            while (true) {
                String key = key();
                long part = next.getLong(1);
                while (hasNext() && key().equals(key) && (!isByPart || next.getLong(1) == part)) {
                    TableName name = name(next.getString(2));
                    gathered += name == TableName.SUBMISSION ? 1 : 0;
                    RowAppender to = appenders.get(name);
                    Cells.append(
                            Objects.requireNonNull(to), name.columns(), next.getStruct(FIRST + place(name)));
                    next = read();
                }
                if (!hasNext() || gathered >= filings) {
                    List<Table> tables =
                            appenders.values().stream().map(RowAppender::table).toList();
                    return new Form4Tables(tables);
                }
            }
        }

    }
}
