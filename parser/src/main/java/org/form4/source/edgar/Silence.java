package org.form4.source.edgar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends bodies that stop coming: the JDK's client waits for them without an end. */
final class Silence implements AutoCloseable {
    private final long longest;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "form4-silence");
        thread.setDaemon(true);
        return thread;
    });

    Silence(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** The same bytes; when none comes for too long, reading fails. */
    InputStream watch(InputStream body) {
        return new Watched(body);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private final class Watched extends FilterInputStream {
        private final Future<?> watching;
        private volatile long last = System.nanoTime();
        private volatile boolean isEnded;

        Watched(InputStream body) {
            super(body);
            watching = watch.scheduleWithFixedDelay(this::look, longest / 4, longest / 4, TimeUnit.NANOSECONDS);
        }

        private void look() {
            if (System.nanoTime() - last > longest) {
                isEnded = true;
                try {
                    in.close();
                } catch (IOException e) {
                    watching.cancel(false);
                }
            }
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            heard(b);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            heard(read);
            return read;
        }

        /** A body that was closed from outside may look as if it had ended well. */
        private void heard(int read) throws IOException {
            if (isEnded) {
                throw new IOException("nothing came for " + TimeUnit.NANOSECONDS.toSeconds(longest) + " s");
            }
            if (read != 0) {
                last = System.nanoTime();
            }
        }

        @Override
        public void close() throws IOException {
            watching.cancel(false);
            super.close();
        }
    }
}
