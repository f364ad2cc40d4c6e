package org.form4.shell.print;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Whoever was reading the output has gone, as {@code head} does: the end of the work, not a failure. */
public final class ClosedPipe extends UncheckedIOException {
    ClosedPipe(IOException cause) {
        super(cause);
    }
}
