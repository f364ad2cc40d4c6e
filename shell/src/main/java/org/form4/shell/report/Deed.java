package org.form4.shell.report;

import java.util.Arrays;
import java.util.List;

/** What a Table I transaction is in a picture. The order is that of the colours. */
enum Deed {
    BOUGHT,
    SOLD,
    EXERCISED,
    WITHHELD,
    GRANTED,
    GIVEN,
    OTHER;

    /** By the letter as filed; an unknown one is {@link #OTHER}. */
    static Deed of(String transactionCode) {
        return switch (transactionCode) {
            case "P" -> BOUGHT;
            case "S" -> SOLD;
            case "M", "X", "O", "C" -> EXERCISED;
            case "F" -> WITHHELD;
            case "A", "L" -> GRANTED;
            case "G" -> GIVEN;
            default -> OTHER;
        };
    }

    /** Its place in {@link #names}, by which a picture knows it. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(deed -> Cells.kind(deed.name())).toList();
    }
}
