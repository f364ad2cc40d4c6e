package org.form4.read;

import java.util.ArrayList;
import java.util.List;

/** The rows of one table as copies of one style write them. */
final class TextRows {
    /** Tells a row from a line of words until lines are filled up. */
    static final char END_OF_FIELDS = '\u0001';

    private final TextStyle style;
    private final List<Integer> widths = new ArrayList<>();

    /** @param all the rows, headings among them, whose widest cells padded columns are made for */
    TextRows(TextStyle style, List<List<String>> all) {
        this.style = style;
        for (List<String> row : all) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), shown(row.get(i)).length()));
            }
        }
    }

    String heading(List<String> cells) {
        return row(cells)
                + switch (style.cells()) {
                    case MARKDOWN -> "|---".repeat(cells.size()) + "|\n";
                    case BOXES -> "╞═══" + "╪═══".repeat(cells.size() - 1) + "╡\n";
                    default -> "";
                };
    }

    String row(List<String> cells) {
        List<String> shown = new ArrayList<>();
        for (String cell : cells) {
            if (!cell.isEmpty() || style.keepsOpenCells()) {
                shown.add(shown(cell));
            }
        }
        String end = style.spread() ? "\n\n" : "\n";
        return switch (style.cells()) {
            case TABS -> String.join("\t", shown) + '\n';
            case MERGED -> String.join("\t\t", shown) + "\t\n";
            case MARKDOWN -> "| " + String.join(" | ", shown) + " |\n";
            case PIPES -> String.join("|", shown) + '\n';
            case DOUBLE_PIPES -> "||" + String.join("||", shown) + "||\n";
            case BOXES -> "│ " + String.join(" │ ", shown) + " │\n├───" + "┼───".repeat(shown.size() - 1) + "┤\n";
            case SEMICOLONS -> fields(shown, ";") + '\n';
            case COMMAS -> fields(shown, ",") + END_OF_FIELDS + '\n';
            case PADDED -> padded(shown);
            case GAPS -> String.join("    ", shown) + '\n';
            case BLANKS -> String.join(" ", shown) + '\n';
            case LINES -> shown.stream().map(cell -> cell + end).reduce("", String::concat);
        };
    }

    private String shown(String cell) {
        return cell.isEmpty() ? style.open() : cell;
    }

    private static String fields(List<String> cells, String separator) {
        return String.join(
                separator, cells.stream().map(cell -> field(cell, separator)).toList());
    }

    static String field(String cell, String separator) {
        boolean plain = !cell.contains(separator) && !cell.contains("\"") && !cell.contains("\n");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Numbers and what looks like them to the right, words to the left. */
    private String padded(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String blanks = " ".repeat(widths.get(i) - cell.length());
            boolean isNumber = cell.matches("[\\\\$ ]{0,3}[-\\d,.]+.*") && !cell.contains("/");
            line.append(i == 0 ? "" : "  ").append(isNumber ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing() + '\n';
    }
}
