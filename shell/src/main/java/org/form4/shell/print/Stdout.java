package org.form4.shell.print;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Standard output for results: buffered, and unlike {@link System#out} it notices when nobody reads. */
public final class Stdout {
    private Stdout() {}

    /** Writes content; a reader that has gone is a {@link ClosedPipe}. */
    public static void write(WholeFile.Content content) {
        System.out.flush();
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        try {
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new ClosedPipe(e);
        } catch (UncheckedIOException e) { // as some writers of other libraries say it
            throw new ClosedPipe(Objects.requireNonNull(e.getCause()));
        }
    }
}
