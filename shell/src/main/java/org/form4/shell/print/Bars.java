package org.form4.shell.print;

import java.util.List;
import org.form4.tables.CellText;
import org.jspecify.annotations.Nullable;

/** Numbers as horizontal bars from zero, one a line, each with its label and its value. */
final class Bars {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int WIDEST_LABEL = 32;
    private static final int NARROWEST_BAR = 8;
    private static final int WIDEST_BAR = 60;

    /** A line: a missing value has no bar. */
    record Bar(String label, double value) {}

    private final List<Bar> bars;
    private final double low;
    private final double high;

    Bars(List<Bar> bars) {
        this.bars = bars;
        this.low = Math.min(
                0,
                bars.stream()
                        .mapToDouble(Bar::value)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0));
        this.high = Math.max(
                0,
                bars.stream()
                        .mapToDouble(Bar::value)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0));
    }

    String draw(Layout layout) {
        int labels = Math.min(WIDEST_LABEL, widest(bars.stream().map(Bar::label).toList()));
        int numbers = widest(bars.stream().map(bar -> number(bar.value())).toList());
        int room = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, layout.width() - labels - numbers - 4));
        StringBuilder text = new StringBuilder();
        for (Bar bar : bars) {
            String label = Width.shorten(Width.harmless(bar.label()), labels);
            String number = number(bar.value());
            String drawn = bar(bar.value(), room).stripTrailing();
            text.append(label)
                    .append(" ".repeat(labels - Width.of(label) + 2 + numbers - number.length()))
                    .append(number)
                    .append(drawn.isEmpty() ? "" : "  " + layout.style().paint(Style.Role.HINT, drawn))
                    .append('\n');
        }
        return text.toString();
    }

    /** Bars of negative numbers go left from the zero line. */
    private String bar(double value, int room) {
        if (!Double.isFinite(value) || high == low) {
            return "";
        }
        double unit = room / (high - low);
        int zero = (int) Math.round(-low * unit);
        if (value < 0) {
            int length = Math.max(1, (int) Math.round(-value * unit));
            return " ".repeat(Math.max(0, zero - length)) + "█".repeat(Math.min(zero, length));
        }
        int eighths = value == 0 ? 0 : Math.max(1, (int) Math.round(value * unit * EIGHTHS.length()));
        int part = eighths % EIGHTHS.length();
        return " ".repeat(zero)
                + "█".repeat(eighths / EIGHTHS.length())
                + (part == 0 ? "" : String.valueOf(EIGHTHS.charAt(part)));
    }

    static String number(double value) {
        return Double.isNaN(value) ? TableText.MISSING : CellText.number(Cell.rounded(value));
    }

    private static int widest(List<@Nullable String> texts) {
        return texts.stream()
                .mapToInt(text -> text == null ? 0 : Width.of(text))
                .max()
                .orElse(0);
    }
}
