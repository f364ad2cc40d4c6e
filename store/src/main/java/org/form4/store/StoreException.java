package org.form4.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The database could not do what was asked. The message is one line: what, where, and what to do about it. */
public final class StoreException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern PROCESS = Pattern.compile("PID (\\d+)");
    private static final Pattern LINE = Pattern.compile("LINE \\d+:");

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What the database says of a file, in words for people who did not know that a database was at work. */
    static StoreException of(SQLException failure, Path file) {
        String said = String.valueOf(failure.getMessage());
        if (said.contains("Could not set lock") || said.contains("Conflicting lock")) {
            Matcher process = PROCESS.matcher(said);
            String who = process.find() ? "process " + process.group(1) : "another process";
            return new StoreException(file + " is in use by " + who + "; wait until it is done, or end it", failure);
        }
        if (said.contains("not a valid DuckDB database") || said.contains("exists, but it is not")) {
            return new StoreException(file + " is not a store; choose another --store", failure);
        }
        if (said.contains("version number") || said.contains("newer version") || said.contains("Serialization Error")) {
            return new StoreException(
                    file + " was written by a newer version or is damaged; update the workbench, or ingest again",
                    failure);
        }
        if (said.contains("Corrupt")) {
            return new StoreException(file + " is damaged; ingest again into another --store", failure);
        }
        if (said.contains("No space left") || said.contains("out of disk") || said.contains("disk is full")) {
            return new StoreException(
                    "the disk with " + file + " is full; what was done before stays: make room and run it again",
                    failure);
        }
        if (said.contains("Permission denied") || said.contains("read-only") || said.contains("Read-only")) {
            return new StoreException(file + " may not be written; check its permissions and its folder's", failure);
        }
        if (said.contains("Out of Memory") || said.contains("out of memory")) {
            return new StoreException(file + ": the database ran out of memory; select fewer rows", failure);
        }
        return new StoreException(file + ": " + firstLine(said), failure);
    }

    /** What is wrong with a statement that a user wrote, as the database puts it. */
    static StoreException inStatement(SQLException failure) {
        String said = String.valueOf(failure.getMessage());
        Matcher line = LINE.matcher(said);
        String what = line.find() ? said.substring(0, line.start()) : said;
        return new StoreException("the statement is wrong: " + what.strip().replaceAll("\\s+", " "), failure);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
