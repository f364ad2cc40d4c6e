package org.form4.shell.input;

import java.io.PrintStream;
import java.util.Locale;
import org.form4.tables.Loader;

/** One line that counts while filings are read, redrawn in place and gone at the end. */
public final class ProgressLine implements Loader.Progress {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private long nextDrawing = System.nanoTime() + 2 * PAUSE_NANOS;
    private boolean isDrawn;

    public ProgressLine(PrintStream out) {
        this.out = out;
    }

    @Override
    public void done(int documents, int ofDocuments) {
        long now = System.nanoTime();
        if (documents >= ofDocuments) {
            clear();
        } else if (now - nextDrawing >= 0) {
            nextDrawing = now + PAUSE_NANOS;
            isDrawn = true;
            out.printf(
                    Locale.ROOT,
                    "\rreading %,d of %,d files, %d %% ",
                    documents,
                    ofDocuments,
                    100L * documents / ofDocuments);
            out.flush();
        }
    }

    /** Takes the line away, if it is there. */
    public void clear() {
        if (isDrawn) {
            out.print(CLEAR);
            out.flush();
            isDrawn = false;
        }
    }
}
