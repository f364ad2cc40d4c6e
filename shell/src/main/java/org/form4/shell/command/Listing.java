package org.form4.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Rows of text with their first columns lined up. */
final class Listing {
    private final List<List<String>> rows = new ArrayList<>();

    Listing row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows, each indented by two and ended; the last cell of a row is never padded. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .filter(other -> other.size() > column + 1)
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                String cell = row.get(i);
                line.append(' ').append(cell);
                if (i + 1 < row.size()) {
                    line.append(" ".repeat(Math.max(0, width - cell.length()) + 1));
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
