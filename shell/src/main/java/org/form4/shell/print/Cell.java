package org.form4.shell.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.form4.tables.CellText;
import org.form4.tables.ColumnKind;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** One cell for the eye; {@link CellText} has the exact one. */
final class Cell {
    private static final int DECIMALS = 6;
    private static final double TOO_SMALL_TO_ROUND = 1e-4;

    private Cell() {}

    /** Numbers are rounded to six decimals; null is missing. */
    static @Nullable String of(Column<?> column, int row) {
        if (ColumnKind.of(column) == ColumnKind.NUM
                && !column.isMissing(row)
                && column instanceof NumericColumn<?> numbers) {
            return CellText.number(rounded(numbers.getDouble(row)));
        }
        return CellText.of(column, row);
    }

    /** To six decimals, unless that would leave nothing of it. */
    static double rounded(double value) {
        return Double.isFinite(value) && Math.abs(value) >= TOO_SMALL_TO_ROUND
                ? BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : value;
    }

    /** Whether its cells line up on the right. Keys do not: they are names, though made of digits. */
    static boolean isNumber(Column<?> column) {
        ColumnKind kind = ColumnKind.of(column);
        return kind == ColumnKind.NUM || kind == ColumnKind.INT;
    }
}
