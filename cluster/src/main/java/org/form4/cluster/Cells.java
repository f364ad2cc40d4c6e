package org.form4.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Cells between the workbench's columns and Spark's rows. There as in every database of the workbench: identities as
 * text in their printed form, a missing cell is null.
 */
final class Cells {
    private Cells() {}

    /** The columns of one of the ten tables. */
    static StructType schema(TableName table) {
        List<StructField> fields = new ArrayList<>();
        table.columns().forEach((name, kind) -> fields.add(DataTypes.createStructField(name, type(kind), true)));
        return DataTypes.createStructType(fields);
    }

    /** The columns of any table of the workbench. */
    static StructType schema(Table table) {
        List<StructField> fields = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            DataType type = column instanceof LongColumn && ColumnKind.of(column) == ColumnKind.INT
                    ? DataTypes.LongType
                    : type(ColumnKind.of(column));
            fields.add(DataTypes.createStructField(column.name(), type, true));
        }
        return DataTypes.createStructType(fields);
    }

    private static DataType type(ColumnKind kind) {
        return switch (kind) {
            case ID, CIK, STR -> DataTypes.StringType;
            case DATE -> DataTypes.DateType;
            case TIME -> DataTypes.TimestampNTZType;
            case NUM -> DataTypes.DoubleType;
            case INT -> DataTypes.IntegerType;
            case BOOL -> DataTypes.BooleanType;
        };
    }

    /** The kinds of a table's columns, in order. */
    static ColumnKind[] kinds(Table table) {
        return table.columns().stream().map(ColumnKind::of).toArray(ColumnKind[]::new);
    }

    /** One row of a table. */
    static Row row(List<Column<?>> columns, ColumnKind[] kinds, int row) {
        @Nullable Object[] cells = new @Nullable Object[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            cells[i] = cell(columns.get(i), kinds[i], row);
        }
        return RowFactory.create(cells);
    }

    private static @Nullable Object cell(Column<?> column, ColumnKind kind, int row) {
        if (column.isMissing(row)) {
            return null;
        }
        return switch (kind) {
            case ID -> AccessionNumber.format(((LongColumn) column).getLong(row));
            case CIK -> Cik.format(((LongColumn) column).getLong(row));
            case DATE -> ((DateColumn) column).get(row);
            case TIME -> ((DateTimeColumn) column).get(row);
            case NUM -> ((NumericColumn<?>) column).getDouble(row);
            case INT ->
                column instanceof IntColumn integers
                        ? (Object) integers.getInt(row)
                        : (Object) ((LongColumn) column).getLong(row);
            case BOOL -> ((BooleanColumn) column).get(row);
            case STR -> column.getString(row);
        };
    }
}
