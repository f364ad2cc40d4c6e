package org.form4.shell.cli;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What went wrong, in one line for a user. */
final class FailureLine {
    private FailureLine() {}

    /** The message of a failure foreseen; of any other, that it was not, and where to look. */
    static String of(Exception exception) {
        Throwable cause = exception instanceof UncheckedIOException && exception.getCause() != null
                ? exception.getCause()
                : exception;
        String message = cause.getMessage();
        boolean isOurs = exception instanceof Failure || exception instanceof UncheckedIOException;
        if (isOurs && message != null) {
            return message;
        }
        String what = cause.getClass().getSimpleName() + (message == null ? "" : ": " + firstOf(message));
        return "something unforeseen went wrong: " + what + "; --debug shows where";
    }

    /** A message may have lines of detail, which no one-line answer has room for. */
    static String firstOf(@Nullable String message) {
        String text = String.valueOf(message);
        return text.lines().findFirst().orElse(text);
    }
}
