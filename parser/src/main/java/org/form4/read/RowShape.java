package org.form4.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of one table of the form looks like, by which lines are told to be rows. */
final class RowShape {
    private static final double WORST_IF_STRICT = 3;
    private static final double COMPLETE = 2.5;

    final List<PageColumn> columns;
    private final char form;
    private final boolean derivative;
    private final double worst;

    /** @param strict whether only rows that suit the columns well are taken */
    RowShape(char form, boolean derivative, boolean strict) {
        this.columns = PageColumn.of(form, derivative);
        this.form = form;
        this.derivative = derivative;
        this.worst = strict ? WORST_IF_STRICT : PageColumn.NEVER;
    }

    boolean isDerivative() {
        return derivative;
    }

    /** How one line reads as a row; null when it cannot. */
    @Nullable
    PageRowFit single(PageLine line, List<PageToken> tokens) {
        PageRowFit asPrinted = line.isExact() ? PageRowFit.exact(tokens, form, derivative) : null;
        return asPrinted == null ? PageRowFit.best(tokens, columns) : asPrinted;
    }

    /** How a line is read if it is a row by itself; null when it is none. */
    @Nullable
    PageRowFit alone(PageLine line, List<PageToken> tokens) {
        PageRowFit fit = single(line, tokens);
        return fit != null && isRow(fit) && fit.cost() <= COMPLETE ? fit : null;
    }

    /** A row says what security it is about and gives a value, not only words. */
    boolean isRow(PageRowFit fit) {
        if (fit.isExact()) {
            return fit.cells().containsKey(PageColumn.TITLE) && fit.cells().size() > 1;
        }
        boolean value = false;
        for (PageColumn column : fit.cells().keySet()) {
            value |= column != PageColumn.TITLE && column != PageColumn.NATURE && column != PageColumn.UNDERLYING_TITLE;
        }
        return value && fit.cost() <= worst && fit.cells().containsKey(PageColumn.TITLE);
    }

    /** Whether something in a line is a value; lines of words alone are headings or parts of a text. */
    static boolean hasValue(List<PageToken> tokens) {
        for (PageToken token : tokens) {
            switch (token.kind()) {
                case DATE, MONEY, NUMBER, NOTE -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
