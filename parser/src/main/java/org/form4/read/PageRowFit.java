package org.form4.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.form4.filing.FootnoteId;
import org.form4.read.PageToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to lay the pieces of a line, in their order, under the columns of the form. Copies lose open cells,
 * run cells together and cut columns off; the kinds of values say where each must have stood. Where two places cost
 * the same, the piece is doubtful, and nothing is guessed.
 *
 * @param cost what speaks against this reading; 0 when every piece stands where the form has it
 * @param transaction whether the line reports a transaction rather than a holding
 * @param cells what stands under which column; open cells are left out
 * @param doubtful the columns whose piece could as well stand under another
 */
record PageRowFit(double cost, boolean transaction, Map<PageColumn, PageToken> cells, Set<PageColumn> doubtful) {
    private static final int MOST_TOKENS = 60;
    private static final int LONGEST_SPAN = 6;
    private static final double DROPPED_OPEN = 0.7;
    private static final double NEXT_LINE = 0.3;
    private static final double BROKEN_TEXT = 1.2;
    private static final double MARGIN = 0.25;

    /** The line as printed, one cell a column, where the page's mark-up keeps cells apart; null when the numbers differ. */
    static @Nullable PageRowFit exact(List<PageToken> tokens, char form, boolean derivative) {
        for (char layout : new char[] {form, '4', '5', '3'}) {
            List<PageColumn> columns = PageColumn.of(layout, derivative);
            if (columns.size() == tokens.size()) {
                Map<PageColumn, PageToken> cells = new EnumMap<>(PageColumn.class);
                boolean transaction = false;
                for (int i = 0; i < columns.size(); i++) {
                    if (tokens.get(i).kind() != Kind.OPEN) {
                        cells.put(columns.get(i), tokens.get(i));
                        transaction |= columns.get(i).isOfTransactions() && columns.get(i) != PageColumn.PRICE;
                    }
                }
                return new PageRowFit(0, transaction, cells, Set.of());
            }
        }
        return null;
    }

    /** Whether nothing speaks against it, so that no other reading need be weighed. */
    boolean isExact() {
        return cost == 0;
    }

    /** Both readings of the line; null when neither is possible. */
    static @Nullable PageRowFit best(List<PageToken> tokens, List<PageColumn> columns) {
        List<PageToken> pieces = withoutTrailingOpen(tokens);
        if (pieces.isEmpty() || pieces.size() > MOST_TOKENS) {
            return null;
        }
        PageRowFit holding = fit(pieces, columns, false);
        if (!columns.contains(PageColumn.CODE)) {
            return holding;
        }
        PageRowFit transaction = fit(pieces, columns, true);
        if (holding == null || transaction == null) {
            return holding == null ? transaction : holding;
        }
        return holding.cost <= transaction.cost ? holding : transaction;
    }

    /** The same fit with its doubtful columns found out, which takes one more try for each piece. */
    PageRowFit weighed(List<PageToken> tokens, List<PageColumn> columns) {
        List<PageToken> pieces = withoutTrailingOpen(tokens);
        Set<PageColumn> found = EnumSet.noneOf(PageColumn.class);
        for (PageColumn column : cells.keySet()) {
            if (new Grid(pieces, columns, transaction, column).cost() <= cost + MARGIN) {
                found.add(column);
            }
        }
        return new PageRowFit(cost, transaction, cells, found);
    }

    private static List<PageToken> withoutTrailingOpen(List<PageToken> tokens) {
        int to = tokens.size();
        while (to > 0 && tokens.get(to - 1).kind() == Kind.OPEN) {
            to--;
        }
        return tokens.subList(0, to);
    }

    private static @Nullable PageRowFit fit(List<PageToken> tokens, List<PageColumn> columns, boolean transaction) {
        Grid grid = new Grid(tokens, columns, transaction, null);
        if (grid.cost() >= PageColumn.NEVER) {
            return null;
        }
        return new PageRowFit(grid.cost(), transaction, grid.cells(), Set.of());
    }

    /** The costs of all partial readings: the first tokens under the first columns. */
    private static final class Grid {
        private final List<PageToken> tokens;
        private final List<PageColumn> columns;
        private final boolean transaction;
        private final @Nullable PageColumn barred;
        private final double[][] cost;
        /** How many tokens the last step took: 0 for a column passed over, -1 for an open cell dropped. */
        private final int[][] step;

        Grid(List<PageToken> tokens, List<PageColumn> columns, boolean transaction, @Nullable PageColumn barred) {
            this.tokens = tokens;
            this.columns = columns;
            this.transaction = transaction;
            this.barred = barred;
            cost = new double[tokens.size() + 1][columns.size() + 1];
            step = new int[tokens.size() + 1][columns.size() + 1];
            for (double[] row : cost) {
                Arrays.fill(row, PageColumn.NEVER);
            }
            cost[0][0] = 0;
            for (int i = 0; i <= tokens.size(); i++) {
                for (int j = 0; j <= columns.size(); j++) {
                    reach(i, j);
                }
            }
        }

        double cost() {
            return cost[tokens.size()][columns.size()];
        }

        private void reach(int i, int j) {
            if (j > 0) {
                offer(i, j, cost[i][j - 1] + absence(i, columns.get(j - 1)), 0);
            }
            if (i > 0 && tokens.get(i - 1).kind() == Kind.OPEN) {
                offer(i, j, cost[i - 1][j] + DROPPED_OPEN, -1);
            }
            if (i == 0 || j == 0) {
                return;
            }
            double under = 0;
            for (int span = 1; span <= Math.min(i, LONGEST_SPAN); span++) {
                PageToken token = tokens.get(i - span);
                under += place(token, columns.get(j - 1), i - span > 0);
                if (span > 1) {
                    under += BROKEN_TEXT - NEXT_LINE;
                }
                offer(i, j, cost[i - span][j - 1] + under, span);
                if (token.kind() != Kind.TEXT || !token.opensLine()) {
                    break; // only text goes on over a line's end
                }
                if (i - span > 0 && tokens.get(i - span - 1).kind() != Kind.TEXT) {
                    break;
                }
            }
        }

        private void offer(int i, int j, double offered, int taken) {
            if (offered < cost[i][j]) {
                cost[i][j] = offered;
                step[i][j] = taken;
            }
        }

        private double absence(int i, PageColumn column) {
            double normal = column.costOfAbsence(transaction);
            boolean needed = column == PageColumn.TITLE || column == PageColumn.DATE || column == PageColumn.CODE;
            return i == tokens.size() && !needed ? Math.min(normal, 0.15) : normal;
        }

        private double place(PageToken token, PageColumn column, boolean continues) {
            if (token.kind() == Kind.OPEN) {
                return column.costOfOpen(transaction);
            }
            if (column == barred || (!transaction && column.isOfTransactions())) {
                return PageColumn.NEVER;
            }
            return column.cost(token) + (continues && token.opensLine() ? NEXT_LINE : 0);
        }

        Map<PageColumn, PageToken> cells() {
            Map<PageColumn, PageToken> cells = new EnumMap<>(PageColumn.class);
            int i = tokens.size();
            int j = columns.size();
            while (j > 0) {
                int taken = step[i][j];
                if (taken < 0) {
                    i--;
                    continue;
                }
                j--;
                if (taken > 0) {
                    PageToken cell = joined(tokens.subList(i - taken, i));
                    if (cell.kind() != Kind.OPEN) {
                        cells.put(columns.get(j), cell);
                    }
                    i -= taken;
                }
            }
            return cells;
        }

        private static PageToken joined(List<PageToken> span) {
            if (span.size() == 1) {
                return span.get(0);
            }
            StringBuilder words = new StringBuilder();
            List<FootnoteId> ids = new ArrayList<>();
            for (PageToken token : span) {
                words.append(words.length() == 0 ? "" : " ").append(token.words());
                ids.addAll(token.footnoteIds());
            }
            return new PageToken(Kind.TEXT, words.toString(), ids, true);
        }
    }
}
