package org.form4.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.form4.tables.TableName;

/** Ready-made views: what nearly every question begins with. */
final class Views {
    private Views() {}

    /** The statements that make them. */
    static List<String> all() {
        return List.of(
                "CREATE VIEW transactions AS " + transactions(), "CREATE VIEW current_holdings AS " + holdings());
    }

    /** Which tables each is made of. */
    static Map<String, Set<TableName>> tables() {
        return Map.of(
                "transactions",
                Set.of(
                        TableName.NONDERIV_TRANS,
                        TableName.DERIV_TRANS,
                        TableName.SUBMISSION,
                        TableName.REPORTING_OWNER),
                "current_holdings",
                Set.of(TableName.NONDERIV_TRANS, TableName.NONDERIV_HOLDING, TableName.SUBMISSION));
    }

    /** The columns of each. */
    static Map<String, List<String>> columns() {
        List<String> transactions = new ArrayList<>(List.of("table_name"));
        transactions.addAll(TableName.NONDERIV_TRANS.columns().keySet().stream()
                .filter(TableName.DERIV_TRANS.columns()::containsKey)
                .toList());
        transactions.addAll(TableName.DERIV_TRANS.columns().keySet().stream()
                .filter(column -> !TableName.NONDERIV_TRANS.columns().containsKey(column))
                .toList());
        transactions.addAll(names(FILING));
        List<String> holdings = new ArrayList<>(names(HELD));
        holdings.addAll(List.of("issuer_name", "period_of_report"));
        return Map.of("transactions", transactions, "current_holdings", holdings);
    }

    private static List<String> names(String selected) {
        return Arrays.stream(selected.split(","))
                .map(column -> column.strip().replaceFirst("^[a-z]\\.", ""))
                .toList();
    }

    /** Transactions of both tables, one row each, with the filing's dates and box and the lead owner's roles. */
    private static String transactions() {
        String shared = TableName.NONDERIV_TRANS.columns().keySet().stream()
                .filter(TableName.DERIV_TRANS.columns()::containsKey)
                .map(column -> "t." + column)
                .collect(Collectors.joining(", "));
        String derivative = TableName.DERIV_TRANS.columns().keySet().stream()
                .filter(column -> !TableName.NONDERIV_TRANS.columns().containsKey(column))
                .collect(Collectors.joining(", "));
        String none = TableName.DERIV_TRANS.columns().keySet().stream()
                .filter(column -> !TableName.NONDERIV_TRANS.columns().containsKey(column))
                .map(column -> "NULL AS " + column)
                .collect(Collectors.joining(", "));
        return "SELECT 'I' AS table_name, " + shared + ", " + none + ", " + FILING + " FROM nonderiv_trans t " + JOIN
                + " UNION ALL SELECT 'II', " + shared + ", " + derivative + ", " + FILING + " FROM deriv_trans t "
                + JOIN;
    }

    private static final String FILING = "s.period_of_report, s.issuer_name, s.aff10b5_one, s.rpt_owner_count,"
            + " o.is_director, o.is_officer, o.is_ten_percent_owner, o.is_other, o.officer_title";

    private static final String HELD =
            "accession_number, row_number, issuer_cik, issuer_trading_symbol, rpt_owner_cik, rpt_owner_name,"
                    + " filing_date, security_title, shares_owned_following_transaction, value_owned_following_transaction,"
                    + " direct_or_indirect_ownership, nature_of_ownership, footnote_ids";

    private static final String JOIN = "JOIN submission s USING (accession_number)"
            + " LEFT JOIN reporting_owner o ON o.accession_number = t.accession_number AND o.owner_number = 1";

    /**
     * The last balance that each lead owner reported of each title and form of ownership in Table I: of the newest filing
     * that shows it, the last row.
     */
    private static String holdings() {
        return "SELECT r.*, s.issuer_name, s.period_of_report FROM (SELECT " + HELD
                + " FROM nonderiv_trans UNION ALL SELECT " + HELD + " FROM nonderiv_holding) r"
                + " JOIN submission s USING (accession_number)"
                + " QUALIFY row_number() OVER (PARTITION BY r.issuer_cik, coalesce(r.rpt_owner_cik, r.rpt_owner_name),"
                + " upper(r.security_title), r.direct_or_indirect_ownership, upper(r.nature_of_ownership)"
                + " ORDER BY coalesce(r.filing_date, s.period_of_report) DESC NULLS LAST, r.accession_number DESC,"
                + " r.row_number DESC) = 1";
    }
}
