package org.form4.shell.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.form4.shell.print.Style.Role;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table drawn to fit the screen: numbers to the right, a dot for a missing cell. Columns that do not fit are left
 * out of the middle, or drawn below the others where that is wanted; rows are left out of the middle. What is left out
 * is counted, so that nothing goes missing unseen.
 */
public final class TableText {
    private static final String GAP = "  ";
    /** Stands for a cell without a value. */
    static final String MISSING = "·";

    private static final int WIDEST_CELL = 32;
    private static final int MANY_ROWS = 4;

    /** What is looked at last: particulars of the form, and where a row comes from, which can be asked for. */
    private static final Set<String> SECONDARY = Set.of(
            "accession_numbers",
            "deemed_execution_date",
            "document_type",
            "equity_swap_involved",
            "evidence",
            "filing_date",
            "filings",
            "first_accession_number",
            "issuer_trading_symbol",
            "known_at",
            "last_accession_number",
            "nature_of_ownership",
            "row_number",
            "rows",
            "table_name",
            "transaction_form_type",
            "transaction_timeliness",
            "value_owned_following_transaction");

    private final Table table;
    private final Layout layout;
    private final List<Integer> rows;
    private final int headRows;
    private final int widestCell;

    private TableText(Table table, Layout layout) {
        this.table = table;
        this.layout = layout;
        int count = table.rowCount();
        int shown = Math.min(count, Math.max(2, layout.rows()));
        this.headRows = shown == count ? count : shown - shown / 3;
        int tail = shown - headRows;
        this.rows = IntStream.concat(IntStream.range(0, headRows), IntStream.range(count - tail, count))
                .boxed()
                .toList();
        this.widestCell = layout.width() == Integer.MAX_VALUE ? Integer.MAX_VALUE : WIDEST_CELL;
    }

    /** The drawing; every line ends with a newline. */
    public static String of(Table table, Layout layout) {
        return table.columnCount() == 0 ? "(a table without columns)\n" : new TableText(table, layout).draw();
    }

    private String draw() {
        List<DrawnColumn> all = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            all.add(cells(column));
        }
        StringBuilder text = new StringBuilder();
        if (layout.wraps() && width(all) > layout.width()) {
            for (List<DrawnColumn> block : blocks(all)) {
                block(text, block);
            }
            return text.append(footer(0)).toString();
        }
        List<DrawnColumn> shown = fit(all);
        block(text, shown);
        long drawn = shown.stream().filter(column -> !column.isGap()).count();
        return text.append(footer(all.size() - (int) drawn)).toString();
    }

    private void block(StringBuilder text, List<DrawnColumn> columns) {
        heading(text, columns);
        for (int i = 0; i < rows.size(); i++) {
            if (i == headRows) {
                text.append(quiet("… " + count(table.rowCount() - rows.size(), "more row") + " …"))
                        .append('\n');
            }
            line(text, columns, i);
        }
    }

    /** As many columns side by side as fit, the first in each block, so that rows can be told apart. */
    private List<List<DrawnColumn>> blocks(List<DrawnColumn> all) {
        List<DrawnColumn> narrow = all.stream().map(DrawnColumn::narrow).toList();
        List<List<DrawnColumn>> blocks = new ArrayList<>();
        List<DrawnColumn> block = new ArrayList<>();
        for (DrawnColumn column : narrow) {
            block.add(column);
            if (block.size() > 2 && width(block) > layout.width()) {
                block.remove(block.size() - 1);
                blocks.add(block);
                block = new ArrayList<>(List.of(narrow.get(0), column));
            }
        }
        blocks.add(block);
        return blocks;
    }

    private String footer(int hiddenColumns) {
        String size = count(table.rowCount(), "row") + " × " + count(table.columnCount(), "column");
        String hidden = hiddenColumns == 0 ? "" : ", " + hiddenColumns + " not shown";
        return quiet(size + hidden) + "\n";
    }

    /**
     * First breaks long names, then leaves out columns that say nothing new, then those looked at last, then keeps
     * columns from both ends as long as they fit: three from the left, where the keys are, for one from the right.
     */
    private List<DrawnColumn> fit(List<DrawnColumn> all) {
        if (width(all) <= layout.width()) {
            return all;
        }
        List<DrawnColumn> narrow = all.stream().map(DrawnColumn::narrow).toList();
        if (width(narrow) <= layout.width()) {
            return narrow;
        }
        List<DrawnColumn> telling =
                all.stream().filter(this::tells).map(DrawnColumn::narrow).toList();
        if (telling.isEmpty() || width(telling) <= layout.width()) {
            return telling.isEmpty() ? middleLeftOut(narrow) : telling;
        }
        List<DrawnColumn> first = telling.stream()
                .filter(column -> !SECONDARY.contains(String.join("", column.heading())))
                .toList();
        return middleLeftOut(first.isEmpty() ? telling : first);
    }

    /** Whether a column says something: an empty one, one the same in all of many rows, a key beside its name do not. */
    private boolean tells(DrawnColumn column) {
        String name = column.heading().get(0);
        boolean isNamed = name.endsWith("_cik") && table.containsColumn(name.replaceAll("_cik$", "_name"));
        boolean isEmpty = !rows.isEmpty() && column.cells().stream().allMatch(MISSING::equals);
        boolean isSame = rows.size() >= MANY_ROWS
                && column.cells().stream().distinct().limit(2).count() == 1;
        return !isNamed && !isEmpty && !isSame;
    }

    private List<DrawnColumn> middleLeftOut(List<DrawnColumn> narrow) {
        int left = 1;
        int right = 0;
        if (width(narrow) <= layout.width()) {
            return narrow;
        }
        while (left + right < narrow.size()) {
            boolean preferRight = right * 3 < left;
            if (width(shown(narrow, left + (preferRight ? 0 : 1), right + (preferRight ? 1 : 0))) <= layout.width()) {
                left += preferRight ? 0 : 1;
                right += preferRight ? 1 : 0;
            } else if (width(shown(narrow, left + (preferRight ? 1 : 0), right + (preferRight ? 0 : 1)))
                    <= layout.width()) {
                left += preferRight ? 1 : 0;
                right += preferRight ? 0 : 1;
            } else {
                break;
            }
        }
        return shown(narrow, left, right);
    }

    private List<DrawnColumn> shown(List<DrawnColumn> all, int left, int right) {
        List<DrawnColumn> shown = new ArrayList<>(all.subList(0, left));
        int hidden = all.size() - left - right;
        if (hidden > 0) {
            shown.add(DrawnColumn.gap(hidden, rows.size()));
        }
        shown.addAll(all.subList(all.size() - right, all.size()));
        return shown;
    }

    private static int width(List<DrawnColumn> columns) {
        return columns.stream()
                        .mapToInt(column -> column.width() + GAP.length())
                        .sum()
                - GAP.length();
    }

    private DrawnColumn cells(Column<?> column) {
        List<String> cells = new ArrayList<>(rows.size());
        for (int row : rows) {
            String cell = Cell.of(column, row);
            cells.add(cell == null ? MISSING : Width.shorten(oneLine(cell), widestCell));
        }
        return DrawnColumn.of(column.name(), cells, Cell.isNumber(column));
    }

    private void heading(StringBuilder text, List<DrawnColumn> columns) {
        int height = columns.stream()
                .mapToInt(column -> column.heading().size())
                .max()
                .orElse(1);
        for (int i = 0; i < height; i++) {
            List<String> cells = new ArrayList<>();
            for (DrawnColumn column : columns) {
                int line = i - height + column.heading().size();
                cells.add(padded(column, line < 0 ? "" : column.heading().get(line), Role.HEADING));
            }
            text.append(String.join(GAP, cells).stripTrailing()).append('\n');
        }
        List<String> rules = new ArrayList<>();
        for (DrawnColumn column : columns) {
            rules.add("─".repeat(column.width()));
        }
        text.append(quiet(String.join(GAP, rules))).append('\n');
    }

    private void line(StringBuilder text, List<DrawnColumn> columns, int row) {
        List<String> cells = new ArrayList<>();
        for (DrawnColumn column : columns) {
            String cell = column.cells().get(row);
            boolean isFaint = column.isGap() || cell.equals(MISSING);
            cells.add(padded(column, cell, isFaint ? Role.QUIET : Role.BODY));
        }
        text.append(String.join(GAP, cells).stripTrailing()).append('\n');
    }

    private String padded(DrawnColumn column, String cell, Role role) {
        String padding = " ".repeat(column.width() - Width.of(cell));
        String painted = layout.style().paint(role, cell);
        return column.isNumber() ? padding + painted : painted + padding;
    }

    private String quiet(String text) {
        return layout.style().paint(Role.QUIET, text);
    }

    /** Line ends and control characters would break the drawing, or worse: a filing must not steer the terminal. */
    private static String oneLine(String text) {
        return Width.harmless(text.replace("\r\n", "⏎").replace('\n', '⏎'));
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
