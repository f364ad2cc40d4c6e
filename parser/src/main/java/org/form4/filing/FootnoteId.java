package org.form4.filing;

/**
 * The name by which a cell cites a footnote: {@code F1}, {@code F2}, and so on, unique within one filing.
 *
 * @param id as filed, not blank
 */
public record FootnoteId(String id) {
    public FootnoteId {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a footnote id must not be blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
