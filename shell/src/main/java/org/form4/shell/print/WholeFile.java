package org.form4.shell.print;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a file beside its place and moves it there when it is whole, so that nobody ever meets half of one. */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Folders that are missing are made. An existing file is replaced only by a whole one. */
    public static void write(Path file, Content content) {
        Path beside = null;
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
            Files.createDirectories(folder);
            beside = folder.resolve(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            beside.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.writeTo(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (UncheckedIOException e) {
            discard(beside);
            throw failure(file, e.getCause() == null ? new IOException(e) : e.getCause());
        } catch (IOException e) {
            discard(beside);
            throw failure(file, e);
        }
    }

    private static UncheckedIOException failure(Path file, IOException e) {
        return new UncheckedIOException(new IOException("cannot write " + file + ": " + reason(e), e));
    }

    /** What goes into a file of text. */
    @FunctionalInterface
    public interface Text {
        void writeTo(Appendable out) throws IOException;
    }

    /** The same for text, which becomes UTF-8. */
    public static void writeText(Path file, Text content) {
        write(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.writeTo(text);
            text.flush();
        });
    }

    private static void discard(@Nullable Path beside) {
        if (beside != null) {
            beside.toFile().delete();
        }
    }

    /** Java names only the file in some messages, where the kind of exception says what is wrong. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file is in the way of a folder";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
