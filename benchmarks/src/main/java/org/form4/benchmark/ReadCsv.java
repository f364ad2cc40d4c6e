package org.form4.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

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

    /** Takes the folder of the data sets and the file of the database. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[1]);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + arguments[0] + "/*/"
                        + table + ".tsv', delim='\t', header=true, quote='\"', escape='\"', dateformat='%d-%b-%Y')");
            }
        }
    }
}
