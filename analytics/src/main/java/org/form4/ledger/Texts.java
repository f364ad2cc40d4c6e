package org.form4.ledger;

import org.form4.group.Codes;
import tech.tablesaw.api.StringColumn;

/** A column of strings that is read often: each different text once, and every row's by its number. */
final class Texts {
    /** Stands for texts of several characters among single letters. */
    private static final char LONG = '\uffff';

    private final Codes codes;
    private final String[] texts;
    private final char[] letters;

    Texts(StringColumn column) {
        codes = Codes.of(column);
        texts = new String[codes.size()];
        letters = new char[codes.size()];
        int known = 0;
        for (int row = 0; known < texts.length; row++) {
            if (codes.of(row) == known) {
                String text = column.get(row);
                texts[known] = text;
                letters[known] = text.isEmpty() ? 0 : text.length() == 1 ? text.charAt(0) : LONG;
                known++;
            }
        }
    }

    String get(int row) {
        return texts[codes.of(row)];
    }

    /** The text if it is a single character, 0 if it is empty, else a character that no text has. */
    char letter(int row) {
        return letters[codes.of(row)];
    }

    /** The number of the row's text, from 0; equal texts have equal numbers. */
    int code(int row) {
        return codes.of(row);
    }

    /** How many different texts there are. */
    int size() {
        return texts.length;
    }

    /** The number of a text, or -1 when no row has it. */
    int find(String text) {
        for (int code = 0; code < texts.length; code++) {
            if (texts[code].equals(text)) {
                return code;
            }
        }
        return -1;
    }

    /** The text with a number. */
    String text(int code) {
        return texts[code];
    }
}
