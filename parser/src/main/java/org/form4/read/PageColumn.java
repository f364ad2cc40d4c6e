package org.form4.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.form4.filing.TransactionCode;

/**
 * A column of the printed form, and how well a piece of text suits it: 0 is what the column always shows, more is less
 * likely, {@link #NEVER} cannot be.
 */
enum PageColumn {
    TITLE,
    EXERCISE_PRICE,
    DATE,
    DEEMED,
    CODE,
    V,
    AMOUNT,
    DIRECTION,
    ACQUIRED,
    DISPOSED,
    EXERCISABLE,
    EXPIRATION,
    UNDERLYING_TITLE,
    UNDERLYING_AMOUNT,
    PRICE,
    FOLLOWING,
    OWNERSHIP,
    NATURE;

    static final double NEVER = 1_000;

    private static final Set<PageColumn> OF_TRANSACTIONS =
            EnumSet.of(DATE, DEEMED, CODE, V, AMOUNT, DIRECTION, ACQUIRED, DISPOSED, PRICE);

    private static final Set<PageColumn> OF_DERIVATIVES = EnumSet.of(
            EXERCISE_PRICE, ACQUIRED, DISPOSED, EXERCISABLE, EXPIRATION, UNDERLYING_TITLE, UNDERLYING_AMOUNT);

    /** The columns of a table, from left to right. */
    static List<PageColumn> of(char form, boolean derivative) {
        if (form == '3') {
            return derivative
                    ? List.of(
                            TITLE,
                            EXERCISABLE,
                            EXPIRATION,
                            UNDERLYING_TITLE,
                            UNDERLYING_AMOUNT,
                            EXERCISE_PRICE,
                            OWNERSHIP,
                            NATURE)
                    : List.of(TITLE, FOLLOWING, OWNERSHIP, NATURE);
        }
        List<PageColumn> columns = new ArrayList<>();
        for (PageColumn column : values()) {
            boolean ofOther = derivative ? column == AMOUNT || column == DIRECTION : OF_DERIVATIVES.contains(column);
            if (!ofOther && !(form == '5' && column == V)) {
                columns.add(column);
            }
        }
        return columns;
    }

    boolean isOfTransactions() {
        return OF_TRANSACTIONS.contains(this);
    }

    /** How badly a token suits this column. */
    double cost(PageToken token) {
        return switch (token.kind()) {
            case OPEN -> 0;
            case NOTE -> ofNote();
            case DATE -> ofDate();
            case MONEY -> ofMoney();
            case NUMBER -> ofNumber();
            case LETTER -> ofLetter(token.words());
            case TEXT -> ofText();
        };
    }

    /** How odd it is that a row has nothing here, not even an open cell. */
    double costOfAbsence(boolean transaction) {
        if (isOfTransactions() && !transaction) {
            return 0.02;
        }
        return switch (this) {
            case TITLE -> 5;
            case DATE, CODE -> 3;
            case AMOUNT, FOLLOWING, UNDERLYING_AMOUNT -> 1;
            case V, DEEMED -> 0.3;
            case NATURE -> 0.1;
            default -> 0.8;
        };
    }

    /** How odd it is that the cell is there and open. */
    double costOfOpen(boolean transaction) {
        return switch (this) {
            case TITLE -> 5;
            case DATE, CODE -> transaction ? 3 : 0;
            case UNDERLYING_TITLE, AMOUNT -> transaction || this == UNDERLYING_TITLE ? 0.2 : 0;
            default -> 0;
        };
    }

    private double ofNote() {
        return switch (this) {
            case EXERCISE_PRICE, EXERCISABLE, EXPIRATION -> 0;
            case PRICE, NATURE -> 0.5;
            default -> 1.5;
        };
    }

    private double ofDate() {
        return switch (this) {
            case DATE, EXERCISABLE, EXPIRATION -> 0;
            case DEEMED -> 0.6;
            case NATURE, UNDERLYING_TITLE -> 4;
            default -> NEVER;
        };
    }

    private double ofMoney() {
        return switch (this) {
            case EXERCISE_PRICE, PRICE -> 0;
            case ACQUIRED, DISPOSED, UNDERLYING_AMOUNT, FOLLOWING -> 1.5;
            case AMOUNT -> 4;
            case NATURE -> 8;
            default -> NEVER;
        };
    }

    private double ofNumber() {
        return switch (this) {
            case AMOUNT, ACQUIRED, DISPOSED, UNDERLYING_AMOUNT, FOLLOWING -> 0;
            case EXERCISE_PRICE, PRICE -> 1.5;
            case NATURE, UNDERLYING_TITLE, TITLE -> 8;
            default -> NEVER;
        };
    }

    private double ofLetter(String letter) {
        return switch (this) {
            case CODE -> isCode(letter) ? 0 : 2;
            case V -> "VEL".contains(letter) ? 0.2 : NEVER;
            case DIRECTION -> letter.equals("A") || letter.equals("D") || letter.startsWith("(") ? 0 : 4;
            case OWNERSHIP -> letter.equals("D") || letter.equals("I") || letter.equals("(D)") ? 0 : 4;
            case NATURE, TITLE, UNDERLYING_TITLE -> 4;
            default -> NEVER;
        };
    }

    private double ofText() {
        return switch (this) {
            case TITLE, UNDERLYING_TITLE, NATURE -> 0;
            case EXERCISE_PRICE, PRICE, EXERCISABLE, EXPIRATION -> 3;
            case CODE, AMOUNT, ACQUIRED, DISPOSED, UNDERLYING_AMOUNT, FOLLOWING -> 5;
            default -> NEVER;
        };
    }

    private static boolean isCode(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return TransactionCode.of(String.valueOf(c)).isPresent();
            }
        }
        return false;
    }
}
