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
    FILING,
    TEXT,
    /** Names and sentences, which need room. */
    WORDS;

    private static final Set<String> KINDS = Set.of(
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
            "market_price_source",
            "flags");

    private static final Set<String> WORDS_OF = Set.of(
            "issuer_name",
            "rpt_owner_name",
            "security_title",
            "officer_title",
            "role",
            "nature_of_ownership",
            "to_nature_of_ownership",
            "evidence",
            "detail",
            "message",
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
            case STR -> KINDS.contains(name) ? KIND : WORDS_OF.contains(name) ? WORDS : TEXT;
        };
    }

    private static Style ofNumber(String name) {
        if (name.endsWith("rate")
                || name.startsWith("share_of")
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
            case PLAIN, DATE, YES_NO, KIND, FILING, TEXT, WORDS -> false;
        };
    }

    /** The name that the page's styles and scripts know it by; none for text. */
    String cssClass() {
        return isNumeric() ? "n" : this == DATE ? "d" : this == WORDS ? "t" : "";
    }
}
