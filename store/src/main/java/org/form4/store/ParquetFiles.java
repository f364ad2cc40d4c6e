package org.form4.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The ten tables as Parquet: a file each ({@code submission.parquet}), or, parted by year, a folder each ({@code
 * submission/filing_year=2024/…}). The year is that of the filing date, else of the accession number, else of the period
 * of report. Columns are those of a store: identities as printed.
 */
public final class ParquetFiles {
    private static final String ENDING = ".parquet";
    private static final String YEAR = "coalesce(year(s.filing_date),"
            + " CASE WHEN t.accession_number NOT LIKE 'local-%' THEN"
            + " CASE WHEN CAST(substr(t.accession_number, 12, 2) AS INTEGER) >= 90 THEN 1900 ELSE 2000 END"
            + " + CAST(substr(t.accession_number, 12, 2) AS INTEGER) END, year(s.period_of_report)) AS filing_year";

    private ParquetFiles() {}

    /** Writes tables in memory. */
    public static void write(Form4Tables tables, Path folder, boolean isByYear) throws IOException {
        try (DuckDBConnection connection = Sql.over(tables)) {
            write(connection, folder, isByYear);
        } catch (SQLException e) {
            throw StoreException.of(e, folder);
        }
    }

    /** Writes a store. */
    public static void write(Store store, Path folder, boolean isByYear) throws IOException {
        try {
            write(store.connection(), folder, isByYear);
        } catch (SQLException e) {
            throw StoreException.of(e, folder);
        }
    }

    private static void write(DuckDBConnection connection, Path folder, boolean isByYear)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        for (TableName table : TableName.values()) {
            Path whole = folder.resolve(isByYear ? table.toString() : table + ENDING);
            Path part = folder.resolve("." + whole.getFileName() + ".part");
            delete(part);
            try (Statement statement = connection.createStatement()) {
                boolean isParted = isByYear && hasRows(statement, table);
                if (isByYear && !isParted) {
                    Files.createDirectory(part);
                }
                statement.execute(copy(table, isByYear && !isParted ? part.resolve("none" + ENDING) : part, isParted));
                delete(whole);
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(part);
            }
        }
    }

    /** A table without rows has no years; it is one file without rows, so that its columns can be read. */
    private static boolean hasRows(Statement statement, TableName table) throws SQLException {
        try (ResultSet first = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            return first.next();
        }
    }

    private static String copy(TableName table, Path to, boolean isByYear) {
        String target = " TO '" + to.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd";
        if (!isByYear) {
            return "COPY (SELECT * FROM " + table + " ORDER BY rowid)" + target + ")";
        }
        return "COPY (SELECT t.*, " + YEAR + " FROM " + table + " t LEFT JOIN submission s USING (accession_number)"
                + " ORDER BY t.rowid)" + target + ", PARTITION_BY (filing_year), OVERWRITE_OR_IGNORE true)";
    }

    /** Whether a folder holds Parquet of the workbench. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(TableName.SUBMISSION + ENDING))
                || Files.isDirectory(folder.resolve(TableName.SUBMISSION.toString()));
    }

    /** Reads what {@link #write} wrote, in either shape. */
    public static Form4Tables read(Path folder) throws IOException {
        try (DuckDBConnection connection = Database.inMemory()) {
            List<Table> tables = new ArrayList<>();
            for (TableName name : TableName.values()) {
                Path file = folder.resolve(name + ENDING);
                Path parted = folder.resolve(name.toString());
                String files = Files.isRegularFile(file) ? file.toString() : parted + "/**/*" + ENDING;
                if (Files.isRegularFile(file) || Files.isDirectory(parted)) {
                    tables.add(QueryResult.of(
                            connection,
                            name.toString(),
                            "SELECT " + SqlType.selected(name) + " FROM read_parquet('" + files.replace("'", "''")
                                    + "', union_by_name = true)"));
                }
            }
            return new Form4Tables(tables);
        } catch (SQLException e) {
            throw StoreException.of(e, folder);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
