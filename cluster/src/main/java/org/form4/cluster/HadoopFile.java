package org.form4.cluster;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.form4.source.SourceFile;

/**
 * One file that Hadoop can open, as it goes to the executors.
 *
 * @param name how it is shown: as typed plus the path below it
 * @param uri where it is
 * @param named whether the user named this very file
 * @param modified when it was changed last, in milliseconds since 1970
 */
record HadoopFile(String name, String uri, boolean named, long size, long modified) implements Serializable {
    /** The file as the readers take it. */
    SourceFile with(Configuration configuration) {
        return new SourceFile(name, named, size, new SourceFile.Opening() {
            @Override
            public InputStream stream() throws IOException {
                return open(configuration);
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return new Channel(open(configuration), size);
            }
        });
    }

    private FSDataInputStream open(Configuration configuration) throws IOException {
        Path path = new Path(URI.create(uri));
        return FileSystem.get(path.toUri(), configuration).open(path);
    }

    /** Hadoop's stream that can be set to any place, as Java's channel. */
    private static final class Channel implements SeekableByteChannel {
        private final FSDataInputStream in;
        private final long size;
        private boolean isOpen = true;

        Channel(FSDataInputStream in, long size) {
            this.in = in;
            this.size = size;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (in.getPos() >= size) {
                return -1;
            }
            byte[] bytes = new byte[Math.min(into.remaining(), 1 << 16)];
            int read = in.read(bytes, 0, bytes.length);
            if (read > 0) {
                into.put(bytes, 0, read);
            }
            return read;
        }

        @Override
        public long position() throws IOException {
            return in.getPos();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            if (place < 0 || place > size) {
                throw new EOFException("place " + place + " in a file of " + size + " bytes");
            }
            in.seek(place);
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long length) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void close() throws IOException {
            isOpen = false;
            in.close();
        }
    }
}
