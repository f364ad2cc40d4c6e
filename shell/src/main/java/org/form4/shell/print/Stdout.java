package org.form4.shell.print;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output for results: UTF-8, buffered, and unlike {@link System#out} it notices when nobody reads. */
public final class Stdout {
    private Stdout() {}

    /** Writes content; a reader that has gone is a {@link ClosedPipe}. */
    public static void write(WholeFile.Content content) {
        System.out.flush();
        Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        try {
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new ClosedPipe(e);
        }
    }
}
