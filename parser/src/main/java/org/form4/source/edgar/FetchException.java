package org.form4.source.edgar;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What was asked of EDGAR could not be had. The message is one line: what, and what to do about it. */
public class FetchException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** This one file cannot be had; others may. */
    static class OfOneFile extends FetchException {
        @Serial
        private static final long serialVersionUID = 1;

        OfOneFile(String message) {
            super(message);
        }
    }

    /** There is nothing at an address. */
    static final class NotThere extends OfOneFile {
        @Serial
        private static final long serialVersionUID = 1;

        NotThere(String message) {
            super(message);
        }
    }

    /** Worth another attempt: what came was not whole. */
    static final class NotWhole extends FetchException {
        @Serial
        private static final long serialVersionUID = 1;

        NotWhole(String message) {
            super(message);
        }
    }
}
