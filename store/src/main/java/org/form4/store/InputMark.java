package org.form4.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

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

    /** What the store remembers of this very file, unchanged since; null if it was never begun. */
    @Nullable
    InputMark remembered(DuckDBConnection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT complete FROM form4_bookkeeping.input"
                + " WHERE path = ? AND size = ? AND modified = ? AND reader = ?")) {
            query.setString(1, path);
            query.setLong(2, size);
            query.setLong(3, modified);
            query.setString(4, reader);
            try (ResultSet known = query.executeQuery()) {
                return known.next() ? new InputMark(path, size, modified, reader, known.getBoolean(1)) : null;
            }
        }
    }

    void write(DuckDBConnection connection) throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM form4_bookkeeping.input WHERE path = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO form4_bookkeeping.input VALUES (?, ?, ?, ?, ?)")) {
            delete.setString(1, path);
            delete.executeUpdate();
            insert.setString(1, path);
            insert.setLong(2, size);
            insert.setLong(3, modified);
            insert.setString(4, reader);
            insert.setBoolean(5, complete);
            insert.executeUpdate();
        }
    }
}
