package org.form4.cluster;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.form4.filing.AccessionNumber;
import org.form4.tables.ColumnKind;
import org.form4.tables.EqualForms;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * Rows between reading and writing: as {@link Tagged} ones, keyed by accession number, and with them the year that a row
 * belongs to and what is compared to find equal forms.
 */
final class StagedRows {
    /** The name that stands where other rows have their table's. */
    static final String PRINT = "print";

    private static final int PRINT_PLACE = TableName.values().length;

    static final String YEAR = "filing_year";

    /** What of a form is compared. */
    static final StructType PRINT_SCHEMA = new StructType()
            .add("number", DataTypes.LongType, false)
            .add("place", DataTypes.IntegerType, false)
            .add("source", DataTypes.StringType, true)
            .add("facts", DataTypes.LongType, false)
            .add("owners", DataTypes.LongType, false)
            .add("signatures", DataTypes.LongType, false)
            .add("owners_key", DataTypes.LongType, false)
            .add("signatures_key", DataTypes.LongType, false);

    static final StructType SCHEMA = schema();

    private static final long PARTS_PER_TASK = 1L << 24;
    private static final int FIRST = 4;

    private StagedRows() {}

    private static StructType schema() {
        List<StructField> fields = new ArrayList<>(Arrays.asList(Tagged.SCHEMA.fields()));
        fields.add(FIRST - 1, DataTypes.createStructField(YEAR, DataTypes.IntegerType, true));
        fields.add(DataTypes.createStructField(PRINT, PRINT_SCHEMA, true));
        return DataTypes.createStructType(fields);
    }

    static Column[] columns() {
        return Arrays.stream(SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new);
    }

    /** The number of a task's first part; numbers go up in the order in which files are read. */
    static long firstPart(int task) {
        return (task + 1) * PARTS_PER_TASK;
    }

    static List<Row> of(Form4Tables tables, long part) {
        Long2IntOpenHashMap years = years(tables.submission());
        List<Row> staged = new ArrayList<>();
        for (TableName name : TableName.values()) {
            Table table = tables.table(name);
            List<tech.tablesaw.columns.Column<?>> columns = table.columns();
            ColumnKind[] kinds = name.columns().values().toArray(ColumnKind[]::new);
            LongColumn numbers = table.longColumn("accession_number");
            for (int row = 0; row < table.rowCount(); row++) {
                Integer year = numbers.isMissing(row) ? null : year(years, numbers.getLong(row));
                staged.add(row(part, name.toString(), Tagged.place(name), year, Cells.row(columns, kinds, row)));
            }
        }
        int place = 0;
        for (EqualForms.Print print : EqualForms.prints(tables)) {
            Row row = RowFactory.create(
                    print.number(),
                    place++,
                    print.source(),
                    print.facts(),
                    print.owners(),
                    print.signatures(),
                    print.ownersKey(),
                    print.signaturesKey());
            staged.add(row(part, PRINT, PRINT_PLACE, year(years, print.number()), row));
        }
        return staged;
    }

    private static Row row(long part, String table, int place, @Nullable Integer year, Row struct) {
        @Nullable Object[] cells = new @Nullable Object[FIRST + PRINT_PLACE + 1];
        cells[0] = place == PRINT_PLACE ? AccessionNumber.format(struct.getLong(0)) : struct.getString(0);
        cells[1] = part;
        cells[2] = table;
        cells[3] = year;
        cells[FIRST + place] = struct;
        return RowFactory.create(cells);
    }

    private static @Nullable Integer year(Long2IntOpenHashMap years, long number) {
        int year = years.getOrDefault(number, new AccessionNumber(number).year());
        return year == 0 ? null : (Integer) year;
    }

    /** Of the filing date, else of the accession number, else of the period of report; zero if there is none. */
    private static Long2IntOpenHashMap years(Table submission) {
        LongColumn numbers = submission.longColumn("accession_number");
        DateColumn dates = submission.dateColumn("filing_date");
        DateColumn periods = submission.dateColumn("period_of_report");
        Long2IntOpenHashMap years = new Long2IntOpenHashMap();
        for (int row = 0; row < numbers.size(); row++) {
            LocalDate filed = dates.get(row);
            LocalDate period = periods.get(row);
            int numbered = new AccessionNumber(numbers.getLong(row)).year();
            int otherwise = numbered != 0 || period == null ? numbered : period.getYear();
            years.put(numbers.getLong(row), filed == null ? otherwise : filed.getYear());
        }
        return years;
    }
}
