package org.form4.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.form4.tables.EqualForms;
import tech.tablesaw.api.LongColumn;

/**
 * Flags forms that report the same under two accession numbers, in whatever batches they came: what is compared of each
 * filing is kept as numbers beside the tables. The filing with the later number is flagged, so that the order of coming
 * does not matter.
 */
final class EqualFilings {
    static final String TABLE = "CREATE TABLE form4_bookkeeping.form"
            + " (accession_number VARCHAR USING COMPRESSION zstd, facts BIGINT, owners BIGINT, signatures BIGINT)";

    private static final String INCOMING = "accession_number IN (SELECT accession_number FROM incoming)";
    private static final String TOUCHED =
            "SELECT accession_number, facts FROM form4_bookkeeping.form WHERE facts IN (SELECT facts FROM touched)";
    private static final String FLAGS = "kind = 'duplicate' AND severity = 'suspect'";

    /** Which column of {@link #rows} that is. */
    private static final int FACTS = 1;

    private EqualFilings() {}

    /** Begins to note what a transaction changes, for {@link #flag} at its end. */
    static void begin(Statement statement) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE touched (facts BIGINT)");
    }

    /** Forgets the incoming filings, but not what they may have been equal to. */
    static void remove(Statement statement) throws SQLException {
        statement.execute("INSERT INTO touched SELECT facts FROM form4_bookkeeping.form WHERE " + INCOMING);
        statement.execute("DELETE FROM form4_bookkeeping.form WHERE " + INCOMING);
    }

    /** Remembers what has come. */
    static void add(BatchWriter writer, Rows prints) throws SQLException {
        writer.append(prints);
        writer.append(Rows.of("touched", List.of(prints.columns().get(FACTS))));
    }

    /** Compares all that has come or gone with all that is there, and says anew what is equal; returns of how many. */
    static int flag(Statement statement) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE alike AS SELECT * FROM form4_bookkeeping.form WHERE facts IN"
                + " (SELECT facts FROM (" + TOUCHED + ") GROUP BY facts HAVING count(*) > 1)");
        statement.execute("DELETE FROM problem WHERE " + FLAGS
                + " AND accession_number IN (SELECT accession_number FROM (" + TOUCHED + "))");
        return statement.executeUpdate(
                "INSERT INTO problem BY NAME SELECT b.accession_number, any_value(s.source) AS source, 0 AS line,"
                        + " 'duplicate' AS kind, 'suspect' AS severity,"
                        + " 'reports the same as ' || min(a.accession_number) || '; both are kept' AS message"
                        + " FROM alike a JOIN alike b ON a.facts = b.facts AND a.accession_number < b.accession_number"
                        + " AND ((a.owners <> 0 AND a.owners = b.owners) OR (a.signatures <> 0 AND a.signatures = b.signatures"
                        + " AND (a.owners = 0 OR b.owners = 0)))"
                        + " JOIN submission s ON s.accession_number = b.accession_number"
                        + " GROUP BY b.accession_number ORDER BY b.accession_number");
    }

    /** Prints as they lie in the database. */
    static Rows rows(List<EqualForms.Print> prints) {
        LongColumn numbers = LongColumn.create("accession_number", prints.size());
        LongColumn facts = LongColumn.create("facts", prints.size());
        LongColumn owners = LongColumn.create("owners", prints.size());
        LongColumn signatures = LongColumn.create("signatures", prints.size());
        for (int row = 0; row < prints.size(); row++) {
            EqualForms.Print print = prints.get(row);
            numbers.set(row, print.number());
            facts.set(row, print.facts());
            owners.set(row, print.owners());
            signatures.set(row, print.signatures());
        }
        return Rows.of("form4_bookkeeping.form", List.of(numbers, facts, owners, signatures));
    }
}
