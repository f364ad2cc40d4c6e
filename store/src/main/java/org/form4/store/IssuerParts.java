package org.form4.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;

/**
 * The filings of a store, some issuers at a time. The rows of an issuer lie all over a store, so that to ask for one part is
 * to walk through the whole. Therefore the rows of many parts are first put side by side, part after part, and each is
 * cut out of these: a store four times as large takes little more than four times as long.
 */
final class IssuerParts {
    /** So many parts lie side by side: few walks through a large store, and not too much for a small machine. */
    private static final int SIDE_BY_SIDE = 16;

    /** What stands before the name of a table whose rows they are. */
    private static final String SIDE_BY_SIDE_TABLE = "temp.part_of_";

    private static final String ISSUER = "coalesce(issuer_cik, upper(issuer_name), '')";

    private final DuckDBConnection connection;

    IssuerParts(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** As {@link Store#byIssuer}. */
    void handOn(Choice choice, int filings, Consumer<Form4Tables> part) throws SQLException {
        try {
            List<Long> parts = number(choice, filings);
            for (int from = 0; from < parts.size(); from += SIDE_BY_SIDE) {
                List<Long> together = parts.subList(from, Math.min(parts.size(), from + SIDE_BY_SIDE));
                if (together.size() > 1) {
                    putSideBySide(together);
                }
                for (long number : together) {
                    part.accept(together.size() > 1 ? cutOut(number) : alone(number));
                }
            }
        } finally {
            for (TableName name : TableName.values()) {
                run("DROP TABLE IF EXISTS " + SIDE_BY_SIDE_TABLE + name);
            }
            run("DROP TABLE IF EXISTS temp.numbered");
        }
    }

    /** Gives every filing chosen the number of its part; all of an issuer's have the same. */
    private List<Long> number(Choice choice, int filings) throws SQLException {
        run("CREATE OR REPLACE TEMP TABLE numbered AS"
                + " WITH filing AS (SELECT accession_number, " + ISSUER + " AS issuer FROM submission"
                + " WHERE accession_number IN (" + choice.query() + ")),"
                + " numbers AS (SELECT issuer,"
                + " (CAST(sum(count(*)) OVER (ORDER BY issuer) AS BIGINT) - 1) // " + filings + " AS part"
                + " FROM filing GROUP BY issuer)"
                + " SELECT accession_number, part FROM filing JOIN numbers USING (issuer)");
        List<Long> parts = new ArrayList<>();
        QueryResult.of(connection, "parts", "SELECT DISTINCT part FROM temp.numbered ORDER BY part")
                .longColumn("part")
                .forEach(parts::add);
        return parts;
    }

    private void putSideBySide(List<Long> parts) throws SQLException {
        for (TableName name : TableName.values()) {
            run("CREATE OR REPLACE TEMP TABLE " + SIDE_BY_SIDE_TABLE + name + " AS SELECT part, t.* FROM " + name
                    + " t JOIN temp.numbered USING (accession_number) WHERE part BETWEEN " + parts.get(0) + " AND "
                    + parts.get(parts.size() - 1) + " ORDER BY part, t.rowid");
        }
    }

    private Form4Tables cutOut(long part) throws SQLException {
        return QueryResult.tables(connection, SIDE_BY_SIDE_TABLE, "WHERE part = " + part);
    }

    private Form4Tables alone(long part) throws SQLException {
        return QueryResult.tables(
                connection,
                "",
                "WHERE accession_number IN (SELECT accession_number FROM temp.numbered WHERE part = " + part + ")");
    }

    private void run(String statement) throws SQLException {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
