package org.form4.shell.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One object a row: keys and dates as text, numbers and booleans as such, null for missing. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** An array, one row a line. */
    static void array(Table table, Appendable out) throws IOException {
        out.append('[');
        for (int row = 0; row < table.rowCount(); row++) {
            out.append(row == 0 ? "\n" : ",\n").append(object(table, row));
        }
        out.append(table.rowCount() == 0 ? "]\n" : "\n]\n");
    }

    /** One row a line, and nothing around them. */
    static void lines(Table table, Appendable out) throws IOException {
        for (int row = 0; row < table.rowCount(); row++) {
            out.append(object(table, row)).append('\n');
        }
    }

    private static String object(Table table, int row) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Column<?> column : table.columns()) {
                json.writeFieldName(column.name());
                write(json, column, row);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Column<?> column, int row) throws IOException {
        if (column.isMissing(row)) {
            json.writeNull();
        } else if (column instanceof BooleanColumn flags) {
            json.writeBoolean(flags.getByte(row) == 1);
        } else if (Cell.isNumber(column) && Double.isFinite(((NumericColumn<?>) column).getDouble(row))) {
            json.writeNumber(new BigDecimal(Cell.exact(column, row)).toPlainString());
        } else {
            json.writeString(Cell.exact(column, row));
        }
    }
}
