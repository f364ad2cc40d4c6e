package org.form4.shell.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Supplier;
import org.form4.shell.print.Format;
import org.jspecify.annotations.Nullable;

/** What words of the command line mean; one that means nothing is a {@link WrongArgument}. */
final class Words {
    private Words() {}

    /** What a parser makes of a word that it refuses as an {@link IllegalArgumentException}. */
    static <T> T parsed(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new WrongArgument(String.valueOf(e.getMessage()));
        }
    }

    static Format format(String name) {
        return parsed(() -> Format.named(name));
    }

    /** A day, or null where none was given. */
    static @Nullable LocalDate day(String option, @Nullable String given) {
        try {
            return given == null ? null : LocalDate.parse(given.strip().toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new WrongArgument(option + " needs a day written as 2024-01-31, not " + given);
        }
    }
}
