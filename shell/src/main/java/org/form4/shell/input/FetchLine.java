package org.form4.shell.input;

import java.io.PrintStream;
import java.util.Locale;
import org.form4.source.edgar.Edgar;

/** One line that counts files as they come and tells the remaining time; notes stand above it and stay. */
public final class FetchLine implements Edgar.Listener {
    private static final long PAUSE_NANOS = 200_000_000;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean isTerminal;
    private long begun = System.nanoTime();
    private long nextDrawing = begun + PAUSE_NANOS;
    private boolean isDrawn;

    public FetchLine(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public void done(long files, long ofFiles) {
        long now = System.nanoTime();
        if (files == 1) {
            begun = now;
        }
        if (files >= ofFiles) {
            clear();
        } else if (isTerminal && now - nextDrawing >= 0) {
            nextDrawing = now + PAUSE_NANOS;
            isDrawn = true;
            String left = files == 1 ? "" : ", " + duration((now - begun) / (files - 1) * (ofFiles - files)) + " left";
            out.printf(
                    Locale.ROOT,
                    "%sfetching %,d of %,d files, %d %%%s ",
                    CLEAR,
                    files,
                    ofFiles,
                    100 * files / ofFiles,
                    left);
            out.flush();
        }
    }

    @Override
    public void note(String line) {
        clear();
        out.println(line);
    }

    /** Takes the line away, if it is there. */
    public void clear() {
        if (isDrawn) {
            out.print(CLEAR);
            out.flush();
            isDrawn = false;
        }
    }

    /** In the unit that fits, rounded up: {@code 40 s}, {@code 3 min}, {@code 2 h}. */
    static String duration(long nanos) {
        long seconds = Math.max(1, (nanos + 999_999_999) / 1_000_000_000);
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }
}
