package org.form4.shell.report;

/** The letters that the form has for kinds of rows, with a word for readers who do not know them by heart. */
final class Letters {
    private Letters() {}

    /** A letter and its word, {@code S sale}; where the letter itself says nothing, the word alone. Others as filed. */
    static String of(String column, String filed) {
        return switch (column) {
            case "transaction_code" -> code(filed);
            case "transaction_acquired_disposed_code" ->
                filed.equals("A") ? "acquired" : filed.equals("D") ? "disposed" : filed;
            case "direct_or_indirect_ownership" ->
                filed.equals("D") ? "direct" : filed.equals("I") ? "indirect" : filed;
            default -> filed;
        };
    }

    private static String code(String filed) {
        String word = switch (filed) {
            case "P" -> "purchase";
            case "S" -> "sale";
            case "A" -> "award";
            case "D" -> "to the issuer";
            case "F" -> "withheld";
            case "I" -> "discretionary";
            case "M", "O", "X" -> "exercise";
            case "C" -> "conversion";
            case "E", "H" -> "expiry";
            case "G" -> "gift";
            case "L" -> "small acquisition";
            case "W" -> "inheritance";
            case "Z" -> "voting trust";
            case "J" -> "other";
            case "K" -> "swap";
            case "U" -> "tender";
            default -> "";
        };
        return word.isEmpty() ? filed : filed + " " + word;
    }
}
