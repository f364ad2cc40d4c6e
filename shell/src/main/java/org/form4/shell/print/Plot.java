package org.form4.shell.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.form4.shell.print.Bars.Bar;
import org.form4.tables.CellText;
import org.form4.tables.ColumnKind;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A column or two as a picture of characters: how often each value occurs, how numbers or dates are spread, a number per
 * label as bars, a number over dates or over another number as points. Rows that lack a value are left out and counted.
 */
public final class Plot implements Drawing {
    private static final int MOST_BARS = 30;
    private static final Layout PAGE = new Layout(80, 24, Style.PLAIN);

    private final String title;
    private final Drawing picture;
    private final List<String> remarks;

    private Plot(String title, Drawing picture, List<String> remarks) {
        this.title = title;
        this.picture = picture;
        this.remarks = List.copyOf(remarks);
    }

    /** How the values of a column are spread. */
    public static Plot of(Table table, String name) {
        Column<?> column = column(table, name);
        List<Integer> rows = rows(table, column);
        List<String> remarks = leftOut(table, rows.size(), name);
        if (column instanceof DateColumn dates) {
            Bins bins = Bins.ofDates(rows.stream().map(dates::get).toList());
            return new Plot("rows by " + name + ", per " + bins.unit(), bars(bins.counts(), remarks), remarks);
        }
        if (isNumber(column)) {
            Bins bins = Bins.ofNumbers(rows.stream()
                    .mapToDouble(row -> ((NumericColumn<?>) column).getDouble(row))
                    .toArray());
            return new Plot("rows by " + name, bars(bins.counts(), remarks), remarks);
        }
        Map<String, Double> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(label(column, row), 1.0, Double::sum));
        List<Bar> bars = new ArrayList<>();
        counts.forEach((label, count) -> bars.add(new Bar(label, count)));
        bars.sort(Comparator.comparingDouble(Bar::value).reversed().thenComparing(Bar::label));
        return new Plot("rows by " + name, bars(bars, remarks), remarks);
    }

    /** One column against another: {@code y} holds numbers; {@code x} numbers, dates or labels. */
    public static Plot of(Table table, String x, String y) {
        Column<?> across = column(table, x);
        Column<?> up = column(table, y);
        if (!isNumber(up)) {
            throw new IllegalArgumentException("the last column must hold numbers, and " + y + " does not");
        }
        NumericColumn<?> numbers = (NumericColumn<?>) up;
        List<Integer> rows =
                rows(table, across).stream().filter(row -> isFinite(up, row)).toList();
        List<String> remarks = leftOut(table, rows.size(), x + " or " + y);
        double[] values = rows.stream().mapToDouble(numbers::getDouble).toArray();
        if (across instanceof DateColumn dates) {
            double[] days = rows.stream()
                    .mapToDouble(row -> dates.get(row).toEpochDay())
                    .toArray();
            return new Plot(y + " over " + x, new Scatter(days, values, true)::draw, remarks);
        }
        if (isNumber(across)) {
            double[] places = rows.stream()
                    .mapToDouble(row -> ((NumericColumn<?>) across).getDouble(row))
                    .toArray();
            return new Plot(y + " over " + x, new Scatter(places, values, false)::draw, remarks);
        }
        Map<String, Double> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(label(across, row), numbers.getDouble(row), Double::sum));
        List<Bar> bars = new ArrayList<>();
        sums.forEach((label, sum) -> bars.add(new Bar(label, sum)));
        String title = (sums.size() < rows.size() ? "sum of " : "") + y + " by " + x;
        return new Plot(title, bars(bars, remarks), remarks);
    }

    @Override
    public String draw(Layout layout) {
        StringBuilder text = new StringBuilder(layout.style().paint(Style.Role.HEADING, title)).append('\n');
        text.append(picture.draw(layout));
        remarks.forEach(remark ->
                text.append(layout.style().paint(Style.Role.QUIET, remark)).append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return draw(PAGE);
    }

    private static Drawing bars(List<Bar> bars, List<String> remarks) {
        if (bars.size() <= MOST_BARS) {
            return new Bars(bars)::draw;
        }
        remarks.add("… " + (bars.size() - MOST_BARS) + " more bars …");
        return new Bars(bars.subList(0, MOST_BARS))::draw;
    }

    private static Column<?> column(Table table, String name) {
        if (!table.containsColumn(name)) {
            // The words of Tablesaw's own exception, which the shell knows how to explain.
            throw new IllegalStateException("Column " + name + " is not present in table " + table.name());
        }
        return table.column(name);
    }

    private static boolean isNumber(Column<?> column) {
        ColumnKind kind = ColumnKind.of(column);
        return column instanceof NumericColumn && (kind == ColumnKind.NUM || kind == ColumnKind.INT);
    }

    private static List<Integer> rows(Table table, Column<?> column) {
        return IntStream.range(0, table.rowCount())
                .filter(row -> !column.isMissing(row))
                .filter(row -> !isNumber(column) || isFinite(column, row))
                .boxed()
                .toList();
    }

    private static boolean isFinite(Column<?> column, int row) {
        return column instanceof NumericColumn<?> numbers
                && !column.isMissing(row)
                && Double.isFinite(numbers.getDouble(row));
    }

    private static List<String> leftOut(Table table, int shown, String what) {
        int missing = table.rowCount() - shown;
        List<String> remarks = new ArrayList<>();
        if (missing > 0) {
            remarks.add(String.format(
                    Locale.ROOT, "%,d of %,d rows left out: %s missing", missing, table.rowCount(), what));
        }
        return remarks;
    }

    private static String label(Column<?> column, int row) {
        return String.valueOf(CellText.of(column, row));
    }

    /** A row of small bars, one a number, as high as the number is between the least and the greatest; blank if missing. */
    public static String sparkline(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Double.isNaN(value) ? low : Math.min(low, value);
            high = Double.isNaN(value) ? high : Math.max(high, value);
        }
        String levels = "▁▂▃▄▅▆▇█";
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            if (Double.isNaN(value)) {
                line.append(' ');
            } else {
                double share = high == low ? 0.5 : (value - low) / (high - low);
                line.append(levels.charAt((int) Math.min(levels.length() - 1.0, share * levels.length())));
            }
        }
        return line.toString();
    }
}
