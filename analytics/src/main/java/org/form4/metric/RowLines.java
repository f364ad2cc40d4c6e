package org.form4.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;

/** The text of an explanation: the rows of filings behind a number, the arithmetic, and the footnotes the rows cite. */
final class RowLines {
    private final Ledger ledger;
    private final StringBuilder text;
    private final Map<String, String> notes = new LinkedHashMap<>();

    RowLines(Ledger ledger, Metric metric) {
        this.ledger = ledger;
        text = new StringBuilder(metric.toString()).append('\n');
    }

    /** A row as filed, and a remark of ours behind it. */
    RowLines row(int row, String remark) {
        text.append(ledger.reference(row)).append("  ");
        text.append(Objects.requireNonNullElse(Days.date(ledger.transactionDate(row)), "holding"))
                .append("  ");
        if (ledger.isTransaction(row)) {
            text.append(ledger.transactionCode(row)).append("  ");
            text.append(number(ledger.transactionShares(row))).append(' ');
            text.append(ledger.transactionAcquiredDisposedCode(row));
            text.append(" @ ").append(dollars(ledger.transactionPricePerShare(row)));
        }
        text.append("  → ").append(number(ledger.sharesOwnedFollowingTransaction(row)));
        text.append("  ").append(ledger.directOrIndirectOwnership(row));
        text.append(ledger.natureOfOwnership(row).isEmpty() ? "" : " " + ledger.natureOfOwnership(row));
        text.append("  ").append(ledger.securityTitle(row));
        Set<String> cited = new HashSet<>();
        for (Notes.Note note : ledger.notes(row)) {
            String name = AccessionNumber.format(ledger.accessionNumber(row)) + " " + note.footnoteId();
            notes.put(name, note.text());
            if (cited.add(name)) { // which several cells of a row may cite
                text.append("  (").append(note.footnoteId()).append(')');
            }
        }
        text.append(remark.isEmpty() ? "" : "  [" + remark + "]").append('\n');
        return this;
    }

    /** A line of our own. */
    RowLines say(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** {@code name = 12 of this − 5 of that = 7}. */
    RowLines sum(String name, double first, String ofFirst, double second, String ofSecond, double sum) {
        return say(name + " = " + number(first) + " " + ofFirst + (second < 0 ? " − " : " + ")
                + number(Math.abs(second)) + " " + ofSecond + " = " + number(sum));
    }

    /** The whole text, with the flags and the footnotes below. */
    String withNotes(int flags) {
        if (flags != 0) {
            say("flags: " + RowFlag.text(flags));
        }
        notes.forEach((name, note) -> say(name + ": " + note));
        return text.toString();
    }

    /** A number with thousands separators; {@code missing} for NaN. */
    static String number(double number) {
        return format("#,##0.######", number);
    }

    /** An amount of money with thousands separators; {@code missing} for NaN. */
    static String dollars(double amount) {
        return Double.isNaN(amount) ? "missing" : "$" + format("#,##0.00####", amount);
    }

    private static String format(String pattern, double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "missing";
        }
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(BigDecimal.valueOf(number));
    }
}
