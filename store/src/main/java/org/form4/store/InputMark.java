package org.form4.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How far one input file has come into a store. A file with the same size and time of change, read by the same version,
 * need not be read again once it is complete; one that was begun goes on.
 */
record InputMark(String path, long size, long modified, String reader, boolean complete) {
    static InputMark of(Path file, String reader) throws IOException {
        return new InputMark(
                file.toAbsolutePath().normalize().toString(),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                reader,
                false);
    }

    InputMark completed() {
        return new InputMark(path, size, modified, reader, true);
    }

    /** Whether this speaks of the same file, unchanged since and read by the same version. */
    boolean isOfSame(InputMark other) {
        return path.equals(other.path)
                && size == other.size
                && modified == other.modified
                && reader.equals(other.reader);
    }

    /** What a store remembers, by path. */
    static Map<String, InputMark> remembered(DuckDBConnection connection) throws SQLException {
        Map<String, InputMark> marks = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet known = query.executeQuery(
                        "SELECT path, size, modified, reader, complete FROM form4_bookkeeping.input")) {
            while (known.next()) {
                String path = known.getString(1);
                marks.put(
                        path,
                        new InputMark(
                                path, known.getLong(2), known.getLong(3), known.getString(4), known.getBoolean(5)));
            }
        }
        return marks;
    }

    /** Puts these in place of what was remembered of the same paths. */
    static void write(BatchWriter writer, Statement statement, List<InputMark> marks) throws SQLException {
        if (marks.isEmpty()) {
            return;
        }
        Table rows = table(marks);
        statement.execute("CREATE OR REPLACE TEMP TABLE incoming_path (path VARCHAR)");
        writer.append(Rows.of("incoming_path", List.of(rows.column("path"))));
        statement.execute("DELETE FROM form4_bookkeeping.input WHERE path IN (SELECT path FROM incoming_path)");
        writer.append(Rows.of(rows));
    }

    private static Table table(List<InputMark> marks) {
        StringColumn paths = StringColumn.create("path");
        LongColumn sizes = LongColumn.create("size");
        LongColumn modified = LongColumn.create("modified");
        StringColumn readers = StringColumn.create("reader");
        BooleanColumn complete = BooleanColumn.create("complete");
        for (InputMark mark : marks) {
            paths.append(mark.path);
            sizes.append(mark.size);
            modified.append(mark.modified);
            readers.append(mark.reader);
            complete.append(mark.complete);
        }
        return Table.create("form4_bookkeeping.input", paths, sizes, modified, readers, complete);
    }
}
