package org.form4.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an archive, nested ones included, and stops it when it is more than can be meant. */
final class Outflow {
    private final long most;
    private long bytes;

    Outflow(long most) {
        this.most = most;
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = in.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = in.read(into, offset, length);
                count(Math.max(0, read));
                return read;
            }

            @Override
            public long skip(long n) throws IOException {
                long skipped = in.skip(n);
                count(skipped);
                return skipped;
            }
        };
    }

    private void count(long more) throws TooMuchException {
        bytes += more;
        if (bytes > most) {
            throw new TooMuchException(most);
        }
    }

    /** More came out than an honest archive of this size would hold. */
    static final class TooMuchException extends IOException {
        private final long most;

        TooMuchException(long most) {
            super("unpacks to more than " + most + " bytes");
            this.most = most;
        }

        long most() {
            return most;
        }
    }
}
