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
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

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
    static void write(DuckDBConnection connection, List<InputMark> marks) throws SQLException {
        if (marks.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE incoming_path (path VARCHAR)");
            try (DuckDBAppender paths = connection.createAppender("temp", "main", "incoming_path")) {
                for (InputMark mark : marks) {
                    paths.beginRow();
                    paths.append(mark.path);
                    paths.endRow();
                }
            }
            statement.execute("DELETE FROM form4_bookkeeping.input WHERE path IN (SELECT path FROM incoming_path)");
        }
        try (DuckDBAppender rows = connection.createAppender("form4_bookkeeping", "input")) {
            for (InputMark mark : marks) {
                rows.beginRow();
                rows.append(mark.path);
                rows.append(mark.size);
                rows.append(mark.modified);
                rows.append(mark.reader);
                rows.append(mark.complete);
                rows.endRow();
            }
        }
    }
}
