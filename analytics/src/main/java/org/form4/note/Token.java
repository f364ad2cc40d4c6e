package org.form4.note;

/** A piece of a sentence: a lower-case word, a number, a citation of the rule, or a mark. Places are in the whole text. */
record Token(Kind kind, String word, int start, int end) {
    enum Kind {
        WORD,
        NUMBER,
        /** Rule 10b5-1 in any spelling, with its paragraphs: {@code 10b5-1(c)(1)}. */
        RULE,
        MARK
    }

    boolean is(String other) {
        return word.equals(other);
    }
}
