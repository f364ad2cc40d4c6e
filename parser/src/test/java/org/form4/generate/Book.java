package org.form4.generate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Who holds how many of what: the running balances that filings report. */
final class Book {
    private final Map<String, BigDecimal> balances = new HashMap<>();

    /** The balance after the change. */
    BigDecimal change(Person owner, String position, long by) {
        return balances.merge(owner.cik() + "|" + position, BigDecimal.valueOf(by), BigDecimal::add);
    }
}
