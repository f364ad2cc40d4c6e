package org.form4.filing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the form: a value, footnotes, or both. That is the form's own rule, and a cell without a value is missing,
 * never zero.
 *
 * @param value as filed, or null when the cell has footnotes only or is absent
 * @param footnoteIds the footnotes the cell cites, in order of appearance
 * @param <T> what the value is: text, a date, an exact number
 */
public record Footnoted<T>(@Nullable T value, List<FootnoteId> footnoteIds) {
    private static final Footnoted<?> ABSENT = new Footnoted<>(null, List.of());

    public Footnoted {
        footnoteIds = List.copyOf(footnoteIds);
    }

    /** A cell with a value and no footnote. */
    public static <T> Footnoted<T> of(T value) {
        return new Footnoted<>(value, List.of());
    }

    /** A cell that is not on the form. */
    @SuppressWarnings("unchecked") // holds nothing, so it is a cell of any type
    public static <T> Footnoted<T> absent() {
        return (Footnoted<T>) ABSENT;
    }

    /** The same cell with its value, if it has one, turned into something else; the footnotes stay. */
    public <R> Footnoted<R> map(Function<? super T, ? extends @Nullable R> turn) {
        return value == null ? new Footnoted<>(null, footnoteIds) : new Footnoted<>(turn.apply(value), footnoteIds);
    }

    public boolean isAbsent() {
        return value == null && footnoteIds.isEmpty();
    }
}
