package org.form4.metric;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a metric's parameter as a user typed it. */
final class ParameterText {
    private ParameterText() {}

    /** The value, or an {@link IllegalArgumentException} that says what would have fitted. An empty date or optional number is none. */
    static @Nullable Object parse(String name, Class<?> type, String text) {
        try {
            if (type == int.class) {
                return Integer.valueOf(text);
            }
            if (type == double.class) {
                return finite(Double.parseDouble(text));
            }
            if (type == Double.class) {
                return text.isEmpty() ? null : finite(Double.parseDouble(text));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " takes a number, not '" + text + "'", e);
        }
        if (type == boolean.class) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> throw new IllegalArgumentException(name + " takes true or false, not '" + text + "'");
            };
        }
        if (type == LocalDate.class) {
            return date(name, text);
        }
        if (type.isEnum()) {
            return constant(name, type, text);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalStateException("parameter " + name + " has a type that cannot be typed: " + type);
    }

    private static Double finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new NumberFormatException("not finite");
        }
        return number;
    }

    private static @Nullable LocalDate date(String name, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " takes a date like 2024-06-30, not '" + text + "'", e);
        }
    }

    private static Object constant(String name, Class<?> type, String text) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name + " takes one of " + String.join(", ", names) + ", not '" + text + "'");
    }
}
