package org.form4.tables;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * The text of cells, the same wherever tables are written: identities in their usual form, ISO dates, numbers in plain
 * decimals without exponent or trailing zeros.
 */
public final class CellText {
    /** Every whole number up to here is exact in a double. */
    private static final double LARGEST_WHOLE = 1L << 53;

    private CellText() {}

    /** The text of a cell, or null when it is missing. */
    public static @Nullable String of(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return null;
        }
        return switch (ColumnKind.of(column)) {
            case ID -> AccessionNumber.format(((LongColumn) column).getLong(row));
            case CIK -> Cik.format(((LongColumn) column).getLong(row));
            case DATE -> String.valueOf(((DateColumn) column).get(row));
            case TIME -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(((DateTimeColumn) column).get(row));
            case BOOL -> String.valueOf(((BooleanColumn) column).get(row));
            case INT -> String.valueOf(column.get(row));
            case NUM ->
                column instanceof NumericColumn<?> numbers ? number(numbers.getDouble(row)) : column.getString(row);
            case STR -> column.getString(row);
        };
    }

    /** A number in plain decimals: the shortest that reads back as the same double. */
    public static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return Long.toString((long) number);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
