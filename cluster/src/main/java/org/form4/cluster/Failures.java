package org.form4.cluster;

import java.io.IOException;
import org.apache.spark.SparkException;

/** What went wrong, in one line. */
final class Failures {
    private Failures() {}

    /** The message of the cause that says most: the innermost that has one. */
    static String describe(Throwable failure) {
        if (failure instanceof IOException && failure.getMessage() != null) {
            return firstLine(failure.getMessage());
        }
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : firstLine(cause.getMessage());
        if (cause instanceof OutOfMemoryError || message.contains("OutOfMemoryError")) {
            return "an executor had not enough memory; give it more, as in --executor-memory 8g (local: --driver-memory 8g)";
        }
        boolean isSpark = failure instanceof SparkException;
        return (isSpark ? "Spark gave up: " : "something unforeseen went wrong: ")
                + cause.getClass().getSimpleName() + ": " + message + "; --debug shows where";
    }

    /** The first line of a message. */
    static String firstLine(Exception e) {
        return e.getMessage() == null ? "no reason is known" : firstLine(e.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
