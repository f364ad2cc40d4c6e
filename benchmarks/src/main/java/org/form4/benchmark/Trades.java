package org.form4.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.generate.FilingGenerator;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import tech.tablesaw.api.Table;

/** Generated filings as tables, and their Table I transactions once more in DuckDB, both in memory. */
final class Trades {
    private Trades() {}

    /** As many filings as make so many transactions, of both tables together, or a few more. */
    static Form4Tables generate(int transactions) {
        Form4TablesBuilder builder = new Form4TablesBuilder();
        Iterator<Filing> filings = new FilingGenerator(1).filings().iterator();
        for (int rows = 0; rows < transactions; ) {
            Filing filing = filings.next();
            for (NonDerivativeRow row : filing.document().nonDerivativeTable()) {
                rows += row instanceof NonDerivativeTransaction ? 1 : 0;
            }
            for (DerivativeRow row : filing.document().derivativeTable()) {
                rows += row instanceof DerivativeTransaction ? 1 : 0;
            }
            builder.add(filing);
        }
        return builder.build();
    }

    /** A database in memory with what the sums need of each Table I transaction. */
    static Connection inDuckDb(Form4Tables tables) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE trades (issuer_cik BIGINT, rpt_owner_cik BIGINT, rpt_owner_name VARCHAR,"
                    + " accession_number BIGINT, row_number INTEGER, filing_date DATE, security_title VARCHAR,"
                    + " transaction_code VARCHAR, transaction_shares DOUBLE, transaction_price_per_share DOUBLE,"
                    + " transaction_acquired_disposed_code VARCHAR, shares_owned_following_transaction DOUBLE,"
                    + " direct_or_indirect_ownership VARCHAR)");
        }
        Table trades = tables.nonderivTrans();
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "trades")) {
            for (int row = 0; row < trades.rowCount(); row++) {
                append(appender, trades, row);
            }
        }
        return connection;
    }

    private static void append(DuckDBAppender appender, Table trades, int row) throws SQLException {
        appender.beginRow();
        appender.append(trades.longColumn("issuer_cik").getLong(row));
        appender.append(trades.longColumn("rpt_owner_cik").getLong(row));
        appender.append(trades.stringColumn("rpt_owner_name").get(row));
        appender.append(trades.longColumn("accession_number").getLong(row));
        appender.append(trades.intColumn("row_number").getInt(row));
        appender.append(trades.dateColumn("filing_date").get(row));
        appender.append(trades.stringColumn("security_title").get(row));
        appender.append(trades.stringColumn("transaction_code").get(row));
        number(appender, trades.doubleColumn("transaction_shares").getDouble(row));
        number(appender, trades.doubleColumn("transaction_price_per_share").getDouble(row));
        appender.append(
                trades.stringColumn("transaction_acquired_disposed_code").get(row));
        number(
                appender,
                trades.doubleColumn("shares_owned_following_transaction").getDouble(row));
        appender.append(trades.stringColumn("direct_or_indirect_ownership").get(row));
        appender.endRow();
    }

    private static void number(DuckDBAppender appender, double number) throws SQLException {
        if (Double.isNaN(number)) {
            appender.appendNull();
        } else {
            appender.append(number);
        }
    }
}
