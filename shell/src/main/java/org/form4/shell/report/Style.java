package org.form4.shell.report;

import java.util.Set;
import org.form4.tables.ColumnKind;
import tech.tablesaw.columns.Column;

/** How the cells of a column are written for readers. It follows from the column's kind and name. */
enum Style {
    /** Whole shares and counts: thousands apart, decimals only where there are some. */
    NUMBER,
    /** Dollars for one share: two decimals at least. */
    PRICE,
    /** Dollars in all: no cents. */
    MONEY,
    /** A fraction, shown as a percentage. */
    RATE,
    /** A percentage. */
    PERCENT,
    /** Years or a ratio: two decimals. */
    RATIO,
    /** An identifier or a line number: digits as they are. */
    PLAIN,
    DATE,
    YES_NO,
    /** Names of kinds in capitals, shown in small letters. */
    KIND,
    /** Kinds, several in a cell. */
    KINDS,
    /** Letters of the form, shown with their words. */
    LETTER,
    FILING,
    TEXT,
    /** Names, which need room. */
    WORDS,
    /** Sentences, which need more. */
    SENTENCE;

    private static final Set<String> KIND_OF = Set.of(
            "pattern",
            "instrument",
            "plan_state",
            "plan_source",
            "cooling_off",
            "status",
            "gift_kind",
            "filing_rule",
            "fact",
            "weight",
            "market_price_source");

    private static final Set<String> LETTER_OF =
            Set.of("transaction_code", "transaction_acquired_disposed_code", "direct_or_indirect_ownership");

    private static final Set<String> SENTENCE_OF = Set.of("evidence", "detail", "message");

    private static final Set<String> WORDS_OF = Set.of(
            "issuer_name",
            "rpt_owner_name",
            "security_title",
            "officer_title",
            "nature_of_ownership",
            "to_nature_of_ownership",
            "source");

    static Style of(Column<?> column) {
        String name = column.name();
        return switch (ColumnKind.of(column)) {
            case ID -> FILING;
            case DATE, TIME -> DATE;
            case BOOL -> YES_NO;
            case NUM -> ofNumber(name);
            case INT -> name.endsWith("row_number") || name.equals("line") ? PLAIN : NUMBER;
            case CIK -> PLAIN;
            case STR -> ofText(name);
        };
    }

    private static Style ofText(String name) {
        if (name.equals("flags") || name.equals("role")) {
            return KINDS;
        }
        if (LETTER_OF.contains(name)) {
            return LETTER;
        }
        if (SENTENCE_OF.contains(name)) {
            return SENTENCE;
        }
        return KIND_OF.contains(name) ? KIND : WORDS_OF.contains(name) ? WORDS : TEXT;
    }

    private static Style ofNumber(String name) {
        if (name.endsWith("rate")
                || name.contains("share_of")
                || (name.endsWith("_share") && !name.endsWith("per_share"))) {
            return RATE;
        }
        if (name.startsWith("percent_of")) {
            return PERCENT;
        }
        if (name.contains("price") && !name.contains("priced")) {
            return PRICE;
        }
        if (name.contains("value") || name.contains("profit") || name.contains("cost")) {
            return MONEY;
        }
        return name.contains("years") || name.equals("moneyness") ? RATIO : NUMBER;
    }

    boolean isNumeric() {
        return switch (this) {
            case NUMBER, PRICE, MONEY, RATE, PERCENT, RATIO -> true;
            case PLAIN, DATE, YES_NO, KIND, KINDS, LETTER, FILING, TEXT, WORDS, SENTENCE -> false;
        };
    }

    /** The name that the page's styles and scripts know it by; none for text. */
    String cssClass() {
        return switch (this) {
            case DATE -> "d";
            case WORDS, KINDS -> "t";
            case SENTENCE -> "w";
            case LETTER -> "k";
            default -> isNumeric() ? "n" : "";
        };
    }
}
