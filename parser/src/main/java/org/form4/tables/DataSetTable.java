package org.form4.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The eight tables of the SEC's Insider Transactions Data Sets and the names of their columns, some of which the files
 * spell differently than their description. A table is known by its header line, wherever it lies.
 */
enum DataSetTable {
    SUBMISSION(TableName.SUBMISSION),
    REPORTINGOWNER(TableName.REPORTING_OWNER),
    NONDERIV_TRANS(TableName.NONDERIV_TRANS),
    NONDERIV_HOLDING(TableName.NONDERIV_HOLDING),
    DERIV_TRANS(TableName.DERIV_TRANS),
    DERIV_HOLDING(TableName.DERIV_HOLDING),
    FOOTNOTES(TableName.FOOTNOTE),
    OWNER_SIGNATURE(TableName.OWNER_SIGNATURE);

    static final String ACCESSION_NUMBER = "ACCESSION_NUMBER";
    static final String RELATIONSHIP = "RPTOWNER_RELATIONSHIP";
    static final String NOTES = "_FN";

    /** Columns that no table of ours keeps: the commission's file number, and contacts, which are nobody's business. */
    private static final Set<String> NOT_KEPT = Set.of(
            "FILE_NUMBER",
            "CONTACT_NAME",
            "CONTACT_PHONE_NUMBER",
            "CONTACT_EMAIL_ADDRESS",
            "NOTIFICATION_EMAIL_ADDRESS");

    /** Their names, by ours; the first of several is the one we write. */
    private static final Map<String, String> NAMES = names("""
            filing_date FILING_DATE
            period_of_report PERIOD_OF_REPORT
            date_of_original_submission DATE_OF_ORIG_SUB
            no_securities_owned NO_SECURITIES_OWNED
            not_subject_to_section16 NOT_SUBJECT_SEC16
            form3_holdings_reported FORM3_HOLDINGS_REPORTED FORM3_HOLDING_REPORTED
            form4_transactions_reported FORM4_TRANS_REPORTED
            document_type DOCUMENT_TYPE
            issuer_cik ISSUERCIK
            issuer_name ISSUERNAME
            issuer_trading_symbol ISSUERTRADINGSYMBOL
            remarks REMARKS
            aff10b5_one AFF10B5ONE
            rpt_owner_cik RPTOWNERCIK
            rpt_owner_name RPTOWNERNAME
            officer_title RPTOWNER_TITLE
            other_text RPTOWNER_TXT
            rpt_owner_street1 RPTOWNER_STREET1
            rpt_owner_street2 RPTOWNER_STREET2
            rpt_owner_city RPTOWNER_CITY
            rpt_owner_state RPTOWNER_STATE
            rpt_owner_zip_code RPTOWNER_ZIPCODE
            rpt_owner_state_description RPTOWNER_STATE_DESC
            security_title SECURITY_TITLE
            conversion_or_exercise_price CONV_EXERCISE_PRICE
            transaction_date TRANS_DATE
            deemed_execution_date DEEMED_EXECUTION_DATE
            transaction_form_type TRANS_FORM_TYPE
            transaction_code TRANS_CODE
            equity_swap_involved EQUITY_SWAP_INVOLVED
            transaction_timeliness TRANS_TIMELINESS
            transaction_shares TRANS_SHARES
            transaction_total_value TRANS_TOTAL_VALUE
            transaction_price_per_share TRANS_PRICEPERSHARE
            transaction_acquired_disposed_code TRANS_ACQUIRED_DISP_CD
            exercise_date EXCERCISE_DATE EXERCISE_DATE
            expiration_date EXPIRATION_DATE
            underlying_security_title UNDLYNG_SEC_TITLE
            underlying_security_shares UNDLYNG_SEC_SHARES
            underlying_security_value UNDLYNG_SEC_VALUE
            shares_owned_following_transaction SHRS_OWND_FOLWNG_TRANS
            value_owned_following_transaction VALU_OWND_FOLWNG_TRANS
            direct_or_indirect_ownership DIRECT_INDIRECT_OWNERSHIP
            nature_of_ownership NATURE_OF_OWNERSHIP
            footnote_id FOOTNOTE_ID
            text FOOTNOTE_TXT
            signature_name OWNERSIGNATURENAME
            signature_date OWNERSIGNATUREDATE
            """);

    /** Footnotes of transactionCoding hang on the group; holdings have no column for it. */
    private static final Set<String> NOTES_OF_CODING =
            Set.of("EQUITY_SWAP_TRANS_CD", "EQUITY_SWAP_INVOLVED", "TRANS_CODE", "TRANS_FORM_TYPE");

    private final TableName table;

    DataSetTable(TableName table) {
        this.table = table;
    }

    /** The table whose rows these are. */
    TableName table() {
        return table;
    }

    boolean hasTransactions() {
        return this == NONDERIV_TRANS || this == DERIV_TRANS;
    }

    boolean hasRows() {
        return hasTransactions() || this == NONDERIV_HOLDING || this == DERIV_HOLDING;
    }

    /** The name of the surrogate key, which tells the order of rows. */
    String key() {
        return this + "_SK";
    }

    /** Our column for one of theirs, or null when we keep none. */
    @Nullable
    String column(String header) {
        String ours = NAMES.get(header);
        return ours != null && table.columns().containsKey(ours) ? ours : null;
    }

    /** Our column whose footnotes stand in one of theirs, or null when it holds none. */
    @Nullable
    String columnOfNotes(String header) {
        if (!header.endsWith(NOTES) || !hasRows()) {
            return null;
        }
        String cell = header.substring(0, header.length() - NOTES.length());
        if (NOTES_OF_CODING.contains(cell)) {
            return hasTransactions() ? "transaction_code" : "security_title";
        }
        return column(cell);
    }

    boolean isKnown(String header) {
        return header.equals(ACCESSION_NUMBER)
                || header.equals(key())
                || header.equals(RELATIONSHIP)
                || NOT_KEPT.contains(header)
                || column(header) != null
                || columnOfNotes(header) != null
                || (hasRows() && !hasTransactions() && header.equals("TRANS_FORM_TYPE"));
    }

    /** The table with this header, or null when it is none of the eight. */
    static @Nullable DataSetTable of(List<String> header) {
        if (header.size() < 2 || !header.get(0).equals(ACCESSION_NUMBER)) {
            return null;
        }
        for (DataSetTable table : values()) {
            if (table.hasRows() && header.contains(table.key())) {
                return table;
            }
        }
        boolean derivative = header.contains("UNDLYNG_SEC_TITLE");
        if (header.contains("TRANS_CODE")) {
            return derivative ? DERIV_TRANS : NONDERIV_TRANS;
        }
        if (header.contains("SECURITY_TITLE")) {
            return derivative ? DERIV_HOLDING : NONDERIV_HOLDING;
        }
        if (header.contains("ISSUERCIK") || header.contains("DOCUMENT_TYPE")) {
            return SUBMISSION;
        }
        if (header.contains("RPTOWNERCIK")) {
            return REPORTINGOWNER;
        }
        if (header.contains("FOOTNOTE_ID")) {
            return FOOTNOTES;
        }
        return header.contains("OWNERSIGNATURENAME") ? OWNER_SIGNATURE : null;
    }

    /** The header that a document begins with; empty when it does not begin like a table of a data set. */
    static List<String> header(byte[] head) {
        int from = head.length > 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB ? 3 : 0;
        int to = from;
        while (to < head.length && head[to] != '\n' && head[to] != '\r') {
            to++;
        }
        if (to - from <= ACCESSION_NUMBER.length()) {
            return List.of();
        }
        List<String> header = new ArrayList<>();
        String line = new String(head, from, to - from, StandardCharsets.ISO_8859_1);
        if (!line.regionMatches(true, line.startsWith("\"") ? 1 : 0, ACCESSION_NUMBER, 0, ACCESSION_NUMBER.length())) {
            return List.of();
        }
        for (String name : line.split("\t", -1)) {
            header.add(name.replace("\"", "").strip().toUpperCase(Locale.ROOT));
        }
        return header;
    }

    private static Map<String, String> names(String list) {
        Map<String, String> names = new HashMap<>();
        for (String line : list.lines().toList()) {
            String[] words = line.strip().split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                names.put(words[i], words[0]);
            }
        }
        return names;
    }
}
