package org.form4.generate;

/** The cells of a row that a story speaks of. */
enum Cell {
    TITLE,
    PRICE_TO_EXERCISE,
    DATE,
    DEEMED,
    CODING,
    TIMELINESS,
    SHARES,
    PRICE,
    ACQUIRED_DISPOSED,
    EXERCISABLE,
    EXPIRES,
    UNDERLYING,
    UNDERLYING_SHARES,
    FOLLOWING,
    OWNERSHIP,
    NATURE
}
