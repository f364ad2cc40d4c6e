package org.form4.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data sets into a database by DuckDB alone: nothing but tables of what is in the files, with no keys, no owners at the
 * rows, no footnotes' places.
 */
final class ReadCsv {
    private static final List<String> TABLES = List.of(
            "SUBMISSION",
            "REPORTINGOWNER",
            "NONDERIV_TRANS",
            "NONDERIV_HOLDING",
            "DERIV_TRANS",
            "DERIV_HOLDING",
            "FOOTNOTES",
            "OWNER_SIGNATURE");

    private ReadCsv() {}

    /** How the data sets go in. */
    enum Way {
        /** All of them at once, with a statement for each table. */
        AT_ONCE,
        /** One after the other, each in a transaction of its own, so that what is in lasts when the rest fails. */
        ONE_BY_ONE
    }

    /** Takes the folder of the data sets, the file of the database and the way. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[1]);
                Statement statement = connection.createStatement()) {
            if (Way.valueOf(arguments[2]) == Way.AT_ONCE) {
                for (String table : TABLES) {
                    statement.execute("CREATE TABLE " + table + " AS " + rows(arguments[0] + "/*", table));
                }
            } else {
                for (Path set : sets(Path.of(arguments[0]))) {
                    put(set, statement);
                }
            }
        }
    }

    private static List<Path> sets(Path folder) throws IOException {
        try (Stream<Path> sets = Files.list(folder)) {
            return sets.sorted().toList();
        }
    }

    private static void put(Path set, Statement statement) throws SQLException {
        statement.execute("BEGIN");
        for (String table : TABLES) {
            String rows = rows(set.toString(), table);
            statement.execute("CREATE TABLE IF NOT EXISTS " + table + " AS " + rows + " LIMIT 0");
            statement.execute("INSERT INTO " + table + " " + rows);
        }
        statement.execute("COMMIT");
    }

    private static String rows(String folder, String table) {
        return "SELECT * FROM read_csv('" + folder + "/" + table
                + ".tsv', delim='\t', header=true, quote='\"', escape='\"', dateformat='%d-%b-%Y')";
    }
}
