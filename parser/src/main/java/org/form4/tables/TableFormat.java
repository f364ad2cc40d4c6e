package org.form4.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The text formats in which a table can be written, all in UTF-8. */
public enum TableFormat {
    /**
     * RFC 4180 with a header row and a newline at the end of each line. Missing is empty; a text that a spreadsheet
     * would run as a formula gets a leading apostrophe.
     */
    CSV {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            Writer text = writer(out);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(table.columnNames());
            List<Column<?>> columns = table.columns();
            @Nullable String[] cells = new @Nullable String[columns.size()];
            for (int row = 0; row < table.rowCount(); row++) {
                for (int i = 0; i < cells.length; i++) {
                    Column<?> column = columns.get(i);
                    String cell = CellText.of(column, row);
                    cells[i] = cell != null && ColumnKind.of(column) == ColumnKind.STR ? withoutFormula(cell) : cell;
                }
                csv.writeRecord(cells);
            }
            csv.flush();
        }
    },
    /** One JSON object a line; missing is {@code null}, identities and dates are strings. */
    JSONL {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            Writer text = writer(out);
            for (int row = 0; row < table.rowCount(); row++) {
                try (JsonGenerator json = GENERATORS.createGenerator(text)) {
                    writeObject(table, row, json);
                }
                text.write('\n');
            }
            text.flush();
        }
    },
    /** One JSON array of objects, as {@link #JSONL} writes them. */
    JSON {
        @Override
        public void write(Table table, OutputStream out) throws IOException {
            Writer text = writer(out);
            text.write('[');
            for (int row = 0; row < table.rowCount(); row++) {
                text.write(row == 0 ? "\n  " : ",\n  ");
                try (JsonGenerator json = GENERATORS.createGenerator(text)) {
                    writeObject(table, row, json);
                }
            }
            text.write(table.rowCount() == 0 ? "]\n" : "\n]\n");
            text.flush();
        }
    };

    private static final JsonFactory GENERATORS = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Writes a table; the stream stays open. */
    public abstract void write(Table table, OutputStream out) throws IOException;

    /** The ending of file names: {@code csv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static String withoutFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void writeObject(Table table, int row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Column<?> column : table.columns()) {
            json.writeFieldName(column.name());
            String cell = CellText.of(column, row);
            if (cell == null) {
                json.writeNull();
            } else if (column instanceof BooleanColumn flags) {
                json.writeBoolean(flags.get(row));
            } else if (column instanceof NumericColumn<?> && isNumber(column)) {
                json.writeNumber(new BigDecimal(cell));
            } else {
                json.writeString(cell);
            }
        }
        json.writeEndObject();
    }

    private static boolean isNumber(Column<?> column) {
        ColumnKind kind = ColumnKind.of(column);
        return kind == ColumnKind.NUM || kind == ColumnKind.INT;
    }
}
