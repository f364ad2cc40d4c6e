package org.form4.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;

/**
 * Which filings to take out of a store. Conditions of different kinds must all hold; of several issuers, owners or codes
 * one must. An empty list or a null asks nothing.
 *
 * <p>A choice {@link #inPart() in part} is as generous as a report's options: a name matches when the one filed has it in
 * it, and a day is judged by the period of report, or by the filing date where that is missing.
 *
 * @param issuers CIKs, trading symbols or names of issuers; a name matches whole, without regard to case
 * @param owners CIKs or names of reporting owners, at any place among a filing's owners
 * @param from the first filing date, inclusive; a filing without one is judged by its period of report
 * @param to the last filing date, inclusive
 * @param codes transaction codes, of which a filing must have at least one
 * @param isInPart whether names match in part and days by the period
 */
public record Choice(
        List<String> issuers,
        List<String> owners,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> codes,
        boolean isInPart) {
    /** Every filing. */
    public static final Choice ALL = new Choice(List.of(), List.of(), null, null, List.of(), false);

    public Choice {
        issuers = List.copyOf(issuers);
        owners = List.copyOf(owners);
        codes = List.copyOf(codes);
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
    }

    /** This choice, of these issuers. */
    public Choice issuer(String... issuer) {
        return new Choice(List.of(issuer), owners, from, to, codes, isInPart);
    }

    /** This choice, of these owners. */
    public Choice owner(String... owner) {
        return new Choice(issuers, List.of(owner), from, to, codes, isInPart);
    }

    /** This choice, from this filing date on. */
    public Choice from(LocalDate day) {
        return new Choice(issuers, owners, day, to, codes, isInPart);
    }

    /** This choice, up to this filing date. */
    public Choice to(LocalDate day) {
        return new Choice(issuers, owners, from, day, codes, isInPart);
    }

    /** This choice, of filings with a transaction of one of these codes. */
    public Choice code(String... code) {
        return new Choice(issuers, owners, from, to, List.of(code), isInPart);
    }

    /** This choice, with names in part and days by the period. */
    public Choice inPart() {
        return new Choice(issuers, owners, from, to, codes, true);
    }

    /** Whether it asks nothing. */
    boolean isAll() {
        return issuers.isEmpty() && owners.isEmpty() && from == null && to == null && codes.isEmpty();
    }

    /** The query that gives the accession numbers chosen. */
    String query() {
        List<String> conditions = new ArrayList<>();
        if (!issuers.isEmpty()) {
            conditions.add(any(
                    issuers,
                    issuer -> who("issuer_cik", "issuer_name", issuer)
                            + (isCik(issuer) && !isInPart
                                    ? ""
                                    : " OR upper(issuer_trading_symbol) = " + upper(issuer))));
        }
        if (!owners.isEmpty()) {
            conditions.add("accession_number IN (SELECT accession_number FROM reporting_owner WHERE "
                    + any(owners, owner -> who("rpt_owner_cik", "rpt_owner_name", owner))
                    + ")");
        }
        String day = isInPart ? "coalesce(period_of_report, filing_date)" : "coalesce(filing_date, period_of_report)";
        if (from != null) {
            conditions.add(day + " >= DATE '" + from + "'");
        }
        if (to != null) {
            conditions.add(day + " <= DATE '" + to + "'");
        }
        if (!codes.isEmpty()) {
            String code = any(codes, letter -> "transaction_code = " + text(letter));
            conditions.add("accession_number IN (SELECT accession_number FROM nonderiv_trans WHERE " + code
                    + " UNION SELECT accession_number FROM deriv_trans WHERE " + code + ")");
        }
        return "SELECT accession_number FROM submission"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private String who(String cik, String name, String who) {
        String number = cik + " = " + text(isCik(who) ? Cik.parse(who).toString() : "");
        if (isInPart) {
            String called = "contains(lower(" + name + "), " + text(who.strip().toLowerCase(Locale.ROOT)) + ")";
            return isCik(who) ? number + " OR " + called : called;
        }
        return isCik(who) ? number : "upper(" + name + ") = " + upper(who);
    }

    @FunctionalInterface
    private interface Condition {
        String on(String value);
    }

    private static String any(List<String> values, Condition condition) {
        return "(" + String.join(" OR ", values.stream().map(condition::on).toList()) + ")";
    }

    private static boolean isCik(String text) {
        return text.length() <= 10 && text.matches("0*[1-9][0-9]*");
    }

    private static String upper(String text) {
        return text(text.toUpperCase(Locale.ROOT));
    }

    /** A value as SQL writes it. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
