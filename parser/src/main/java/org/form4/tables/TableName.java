package org.form4.tables;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * The ten tables and their columns, in order. Names of tables are those of the SEC's Insider Transactions Data Sets in
 * lower case; names of columns are the ownership XML's element names in snake_case.
 */
public enum TableName {
    SUBMISSION("id accession_number, str document_type, str schema_version, date period_of_report, date filing_date,"
            + " time acceptance_datetime, date date_of_original_submission, cik issuer_cik, str issuer_name,"
            + " str issuer_trading_symbol, str issuer_foreign_trading_symbol, bool no_securities_owned,"
            + " bool not_subject_to_section16, bool form3_holdings_reported, bool form4_transactions_reported,"
            + " bool aff10b5_one, str remarks, int rpt_owner_count, str source, str source_format"),
    REPORTING_OWNER("id accession_number, int owner_number, cik rpt_owner_cik, str rpt_owner_name,"
            + " str rpt_owner_street1, str rpt_owner_street2, str rpt_owner_city, str rpt_owner_state,"
            + " str rpt_owner_zip_code, str rpt_owner_state_description, str rpt_owner_non_us_state_territory,"
            + " str rpt_owner_country, bool rpt_owner_non_us_address_flag, bool is_director, bool is_officer,"
            + " bool is_ten_percent_owner, bool is_other, str officer_title, str other_text"),
    NONDERIV_TRANS(Parts.KEYS + "str security_title, date transaction_date, date deemed_execution_date," + Parts.CODING
            + " num transaction_shares, num transaction_price_per_share, str transaction_acquired_disposed_code,"
            + Parts.HELD),
    NONDERIV_HOLDING(Parts.KEYS + "str security_title," + Parts.HELD),
    DERIV_TRANS(Parts.KEYS + "str security_title, num conversion_or_exercise_price, date transaction_date,"
            + " date deemed_execution_date," + Parts.CODING
            + " num transaction_shares, num transaction_total_value, num transaction_price_per_share,"
            + " str transaction_acquired_disposed_code," + Parts.UNDERLYING + Parts.HELD),
    DERIV_HOLDING(Parts.KEYS + "str security_title, num conversion_or_exercise_price," + Parts.UNDERLYING + Parts.HELD),
    FOOTNOTE("id accession_number, str footnote_id, str text"),
    FOOTNOTE_REF("id accession_number, str table_name, int row_number, str column_name, str footnote_id"),
    OWNER_SIGNATURE("id accession_number, str signature_name, date signature_date"),
    PROBLEM("id accession_number, str source, int line, str kind, str severity, str message, str raw_text");

    /** Runs of columns that several tables share. */
    private static final class Parts {
        /** Copied from the filing into every row, because building is linear and joins are slow. */
        static final String KEYS = "id accession_number, int row_number, cik issuer_cik, str issuer_trading_symbol,"
                + " cik rpt_owner_cik, str rpt_owner_name, str document_type, date filing_date, ";

        static final String CODING = " str transaction_form_type, str transaction_code, bool equity_swap_involved,"
                + " str transaction_timeliness,";
        static final String UNDERLYING = " date exercise_date, date expiration_date, str underlying_security_title,"
                + " num underlying_security_shares, num underlying_security_value,";
        static final String HELD = " num shares_owned_following_transaction, num value_owned_following_transaction,"
                + " str direct_or_indirect_ownership, str nature_of_ownership, str footnote_ids";
    }

    private final String printed = name().toLowerCase(Locale.ROOT);
    private final Map<String, ColumnKind> columns;

    TableName(String columns) {
        this.columns = Collections.unmodifiableMap(ColumnKind.columns(columns));
    }

    /** The columns and their kinds, in order. */
    public Map<String, ColumnKind> columns() {
        return columns;
    }

    /** An empty table with these columns. */
    public Table create() {
        return ColumnKind.table(toString(), columns);
    }

    /** The name as files and databases have it: {@code nonderiv_trans}. */
    @Override
    public String toString() {
        return printed;
    }
}
