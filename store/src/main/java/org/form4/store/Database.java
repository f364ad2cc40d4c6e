package org.form4.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Opens connections to DuckDB with the settings that every use of it here shares: no network, nothing left behind. */
final class Database {
    private static final Duration SURELY_LOADED = Duration.ofMinutes(2);

    private static volatile @Nullable String whyNotLoaded;

    private Database() {}

    /** A database in memory. */
    static DuckDBConnection inMemory() throws SQLException {
        return connect("", settings());
    }

    /**
     * A database in a file, made if it is not there. It works with one thread: rows come in one order, so that two would
     * be no faster, and while one works the other asks over and over whether it is done, on a processor that whoever reads
     * the next rows could use.
     */
    static DuckDBConnection open(Path file) throws SQLException {
        Properties settings = settings();
        settings.setProperty("threads", "1");
        // A part of a table is packed as soon as it is full, and not five of them together when a transaction ends.
        settings.setProperty("write_buffer_row_group_count", "1");
        // What is in already is not asked for again, so that to keep it in memory, as a large machine would, gains
        // nothing.
        settings.setProperty("memory_limit", "1GB");
        return connect(file.toString(), settings);
    }

    /** A database in a file, not to be changed; several processes may read at once. */
    static DuckDBConnection openToRead(Path file) throws SQLException {
        Properties settings = settings();
        settings.setProperty("duckdb.read_only", "true");
        return connect(file.toString(), settings);
    }

    /** Loads the library; who comes to it meanwhile waits. If it cannot be, who opens a database is told. */
    static void load() {
        try {
            Class.forName("org.duckdb.DuckDBNative");
        } catch (ClassNotFoundException | LinkageError e) {
            whyNotLoaded = cause(e);
        }
    }

    private static DuckDBConnection connect(String file, Properties settings) throws SQLException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary);
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + file, settings).unwrap(DuckDBConnection.class);
        } catch (LinkageError e) {
            String why = whyNotLoaded;
            throw new SQLException(
                    "the database's library cannot be unpacked into " + temporary + " or not be loaded: "
                            + (why == null ? cause(e) : why),
                    e);
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // What one transaction left of its last rows is not written again together with that of the next. Parts of the
        // file whose rows were all replaced are free all the same.
        settings.setProperty("max_vacuum_tasks", "0");
        return settings;
    }

    /**
     * Removes the copies of its library that DuckDB unpacks at each start and that processes which were killed left. A
     * copy in use loses nothing by it: it is in memory, and where a system forbids removing it, it stays.
     */
    static void sweep(Path folder) {
        Instant old = Instant.now().minus(SURELY_LOADED);
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "libduckdb_java*.so")) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toInstant().isBefore(old)
                        && Files.getOwner(copy).equals(Files.getOwner(Path.of(System.getProperty("user.home"))))) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Tidiness is not worth a failure: whatever cannot be removed stays for the system's own cleaning.
            return;
        }
    }
}
