package org.form4.shell.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.form4.tables.CellText;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * Cells and figures as people read them: days with the month's name, thousands apart. A spreadsheet takes them for what they
 * are, so minus is the keyboard's.
 */
final class Cells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Cells() {}

    /** The text of a cell, empty when it is missing. */
    static String text(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        Style style = Style.of(column);
        return switch (style) {
            case NUMBER, PRICE, MONEY, RATE, PERCENT, RATIO ->
                number(style, ((NumericColumn<?>) column).getDouble(row));
            case DATE -> column instanceof DateColumn days ? day(days.get(row)) : String.valueOf(column.get(row));
            case YES_NO -> Boolean.TRUE.equals(((BooleanColumn) column).get(row)) ? "yes" : "no";
            case KIND -> kind(column.getString(row));
            case KINDS -> kinds(column.getString(row));
            case LETTER -> Letters.of(column.name(), column.getString(row));
            case PLAIN -> plain(column, row);
            case FILING, TEXT, WORDS, SENTENCE -> String.valueOf(CellText.of(column, row));
        };
    }

    private static String number(Style style, double number) {
        return switch (style) {
            case PRICE -> format("#,##0.00##", number);
            case MONEY -> format("#,##0", number);
            case RATE -> percent(number);
            case PERCENT -> percent(number / 100);
            case RATIO -> format("#,##0.00", number);
            default -> format("#,##0.###", number);
        };
    }

    /** Thousands apart, decimals only where there are some. */
    static String number(double number) {
        return number(Style.NUMBER, number);
    }

    /** {@code $1,234,567}, without cents. */
    static String dollars(double number) {
        String amount = format("#,##0", Math.abs(number));
        return (number < 0 && !amount.equals("0") ? "-$" : "$") + amount;
    }

    /** A fraction as {@code 12.3%}. */
    static String percent(double fraction) {
        return format("#,##0.0", fraction * 100) + "%";
    }

    /** {@code 3 filings}, {@code 1 filing}. */
    static String count(long number, String noun) {
        return number((double) number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code NET_EXERCISE} as {@code net exercise}. */
    static String kind(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code Director,TenPercentOwner} as {@code director, ten percent owner}. */
    private static String kinds(String names) {
        return kind(names.replaceAll("[, ]+", ", ").replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }

    /** Lines are counted from 1; line 0 is the whole of a file. */
    private static String plain(Column<?> column, int row) {
        String text = String.valueOf(CellText.of(column, row));
        return text.equals("0") && column.name().equals("line") ? "" : text;
    }

    static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String format(String pattern, double number) {
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
        return text.startsWith("-") && text.matches("-[0.,]*") ? text.substring(1) : text;
    }
}
