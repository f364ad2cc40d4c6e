package org.form4.cluster;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.SnappyInputStream;
import org.xerial.snappy.SnappyOutputStream;

/** Arrays of bytes one after the other in a file, for what nobody but this job reads. */
final class Blobs implements Closeable {
    private static final int END = -1;

    private final DataOutputStream out;

    /** A new file. */
    Blobs(String path, Configuration configuration) throws IOException {
        Path file = new Path(path);
        this.out = new DataOutputStream(
                new SnappyOutputStream(file.getFileSystem(configuration).create(file, false)));
    }

    void add(byte[] blob) throws IOException {
        out.writeInt(blob.length);
        out.write(blob);
    }

    @Override
    public void close() throws IOException {
        out.writeInt(END);
        out.close();
    }

    /** What a file holds, in its order; the file is closed after the last or with the task. */
    static Iterator<byte[]> read(String path, Configuration configuration) {
        try {
            Path file = new Path(path);
            DataInputStream in = new DataInputStream(
                    new SnappyInputStream(file.getFileSystem(configuration).open(file)));
            TaskContext task = TaskContext.get();
            if (task != null) {
                task.addTaskCompletionListener((TaskCompletionListener) context -> close(in));
            }
            return new Reading(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Closeable in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading implements Iterator<byte[]> {
        private final DataInputStream in;
        private byte @Nullable [] next;

        Reading(DataInputStream in) throws IOException {
            this.in = in;
            this.next = read();
        }

        private byte @Nullable [] read() throws IOException {
            int size = in.readInt();
            if (size == END) {
                in.close();
                return null;
            }
            return in.readNBytes(size);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public byte[] next() {
            byte[] blob = next;
            if (blob == null) {
                throw new NoSuchElementException();
            }
            try {
                next = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return blob;
        }
    }
}
