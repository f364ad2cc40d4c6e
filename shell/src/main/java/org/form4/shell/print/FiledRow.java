package org.form4.shell.print;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.form4.tables.CellText;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One row of one filing's tables, whose cells come with the marks of their footnotes. */
final class FiledRow {
    private final Form4Tables filing;
    private final TableName name;
    private final Table table;
    private final int row;

    FiledRow(Form4Tables filing, TableName name, int row) {
        this.filing = filing;
        this.name = name;
        this.table = filing.table(name);
        this.row = row;
    }

    boolean isIn(TableName table) {
        return name == table;
    }

    boolean isDerivative() {
        return name == TableName.DERIV_TRANS || name == TableName.DERIV_HOLDING;
    }

    /** Its place in Table I or II. */
    int number() {
        return table.intColumn("row_number").isMissing(row)
                ? Integer.MAX_VALUE
                : table.intColumn("row_number").getInt(row);
    }

    boolean has(String column) {
        return !table.column(column).isMissing(row);
    }

    /** The cell as everywhere; empty when missing. */
    String text(String column) {
        String text = CellText.of(table.column(column), row);
        return text == null ? "" : text;
    }

    /** The cell for reading, thousands apart, and its marks. */
    String cell(String column) {
        return readable(column) + marked(column);
    }

    /** The cell and its marks, or the marks and what to say when there is no value. */
    String or(String column, String missing) {
        return has(column) ? cell(column) : missing + marked(column);
    }

    /** The cell and its marks between two texts; nothing at all when it has neither. */
    String in(String before, String column, String after) {
        String cell = cell(column);
        return cell.isEmpty() ? "" : before + cell.stripLeading() + after;
    }

    void ifTrue(String column, String what, List<String> to) {
        BooleanColumn box = table.booleanColumn(column);
        if (!box.isMissing(row) && box.get(row)) {
            to.add(what);
        }
    }

    /** The marks alone: {@code " [F1 F2]"}. */
    String marked(String column) {
        if (!table.containsColumn("row_number")) {
            return "";
        }
        Table cited = filing.footnoteRef();
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < cited.rowCount(); i++) {
            boolean isHere = cited.stringColumn("table_name").get(i).equals(name.toString())
                    && cited.intColumn("row_number").getInt(i) == number()
                    && cited.stringColumn("column_name").get(i).equals(column);
            if (isHere) {
                marks.append(marks.isEmpty() ? " [" : " ")
                        .append(cited.stringColumn("footnote_id").get(i));
            }
        }
        return marks.isEmpty() ? "" : marks + "]";
    }

    private String readable(String name) {
        Column<?> column = table.column(name);
        ColumnKind kind = ColumnKind.of(column);
        if (column.isMissing(row) || kind != ColumnKind.NUM || !(column instanceof NumericColumn<?> numbers)) {
            return text(name);
        }
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(numbers.getDouble(row));
    }
}
