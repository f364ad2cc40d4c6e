package org.form4.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.form4.shell.print.Width;

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

    /** As many columns of the screen as it likes. */
    @Override
    public String toString() {
        return text(Integer.MAX_VALUE);
    }

    /** The rows, each indented by two and ended; a last cell that is too long goes on below its own start. */
    String text(int screen) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            int start = 2;
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .filter(other -> other.size() > column + 1)
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                String cell = row.get(i);
                start = line.length() + 1;
                line.append(' ').append(cell);
                if (i + 1 < row.size()) {
                    line.append(" ".repeat(Math.max(0, width - cell.length()) + 1));
                }
            }
            text.append(Width.wrap(line.toString().stripTrailing(), screen, start));
        }
        return text.toString();
    }
}
