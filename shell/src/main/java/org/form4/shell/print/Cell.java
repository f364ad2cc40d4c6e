package org.form4.shell.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** One cell as text: keys in the SEC's form, dates ISO, numbers in plain decimals. A missing cell is empty. */
public final class Cell {
    private static final int DECIMALS_FOR_THE_EYE = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private Cell() {}

    /** All the digits there are. */
    public static String exact(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        if (isAccessionNumber(column)) {
            return AccessionNumber.format(((LongColumn) column).getLong(row));
        }
        if (isCik(column)) {
            return Cik.format(((LongColumn) column).getLong(row));
        }
        if (column.type() == ColumnType.DOUBLE || column.type() == ColumnType.FLOAT) {
            return plain(((NumericColumn<?>) column).getDouble(row));
        }
        if (column instanceof DateTimeColumn times) {
            LocalDateTime time = times.get(row);
            return TIME.format(time);
        }
        return String.valueOf(column.get(row));
    }

    /** Numbers rounded to six decimals; everything else as {@link #exact}. */
    public static String readable(Column<?> column, int row) {
        if (column.type() == ColumnType.DOUBLE && !column.isMissing(row)) {
            double value = ((NumericColumn<?>) column).getDouble(row);
            if (Double.isFinite(value) && Math.abs(value) >= 1e-4) {
                return strip(new BigDecimal(value).setScale(DECIMALS_FOR_THE_EYE, RoundingMode.HALF_EVEN));
            }
        }
        return exact(column, row);
    }

    /** Whether its cells line up on the right. Keys do not: they are names, though made of digits. */
    public static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn && !isAccessionNumber(column) && !isCik(column);
    }

    static boolean isAccessionNumber(Column<?> column) {
        return column instanceof LongColumn && column.name().endsWith("accession_number");
    }

    static boolean isCik(Column<?> column) {
        return column instanceof LongColumn
                && (column.name().endsWith("_cik") || column.name().equals("cik"));
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? strip(new BigDecimal(Double.toString(value))) : Double.toString(value);
    }

    private static String strip(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
