package org.form4.shell.print;

import java.time.LocalDate;
import org.form4.shell.print.Style.Role;

/** Points in a frame of dots, two across and four down in each character. */
final class Scatter {
    private static final int HIGHEST = 20;
    private static final int LOWEST = 5;
    private static final int WIDEST = 100;
    private static final int NARROWEST = 16;
    private static final int LINES_AROUND = 5;

    /** Braille cells number their dots down the left column, then down the right, but for the lowest row. */
    private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final double[] x;
    private final double[] y;
    private final boolean isDated;

    /**
     * @param x across; days since 1970-01-01 when dated
     * @param y upwards, as many as x, all finite
     */
    Scatter(double[] x, double[] y, boolean isDated) {
        this.x = x.clone();
        this.y = y.clone();
        this.isDated = isDated;
    }

    String draw(Layout layout) {
        if (x.length == 0) {
            return "";
        }
        Range across = Range.of(x);
        Range up = Range.of(y);
        String top = Bars.number(up.high());
        String bottom = Bars.number(up.low());
        int margin = Math.max(top.length(), bottom.length());
        int columns = Math.max(NARROWEST, Math.min(WIDEST, layout.width() - margin - 3));
        int rows = Math.max(LOWEST, Math.min(HIGHEST, layout.rows() - LINES_AROUND));
        int[][] cells = new int[rows][columns];
        for (int i = 0; i < x.length; i++) {
            int column = across.place(x[i], columns * 2);
            int row = rows * 4 - 1 - up.place(y[i], rows * 4);
            cells[row / 4][column / 2] |= DOTS[row % 4][column % 2];
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            String label = row == 0 ? top : row == rows - 1 ? bottom : "";
            StringBuilder line = new StringBuilder();
            for (int cell : cells[row]) {
                line.append(cell == 0 ? ' ' : (char) (0x2800 + cell));
            }
            text.append(" ".repeat(margin - label.length()))
                    .append(label)
                    .append(layout.style().paint(Role.QUIET, " │"))
                    .append(layout.style().paint(Role.HINT, line.toString().stripTrailing()))
                    .append('\n');
        }
        String from = label(across.low());
        String to = label(across.high());
        text.append(" ".repeat(margin))
                .append(layout.style().paint(Role.QUIET, " └" + "─".repeat(columns)))
                .append('\n')
                .append(" ".repeat(margin + 2))
                .append(from)
                .append(" ".repeat(Math.max(2, columns - from.length() - to.length())))
                .append(to)
                .append('\n');
        return text.toString();
    }

    private String label(double value) {
        return isDated ? LocalDate.ofEpochDay((long) value).toString() : Bars.number(value);
    }

    private record Range(double low, double high) {
        static Range of(double[] values) {
            double low = values[0];
            double high = values[0];
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Range(low, high);
        }

        /** From 0, exclusive of steps; everything is in the middle when all is the same. */
        int place(double value, int steps) {
            return high == low
                    ? steps / 2
                    : (int) Math.min(steps - 1, Math.floor((value - low) / (high - low) * steps));
        }
    }
}
