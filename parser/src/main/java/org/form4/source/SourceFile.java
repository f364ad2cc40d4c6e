package org.form4.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;

/**
 * One file wherever it lies: on the disk or in a store of objects. It may still turn out to be an archive.
 *
 * @param name how it is shown: as typed plus the path below it
 * @param named whether the user named this very file, so that it must be a filing; a file met inside a folder need not
 * @param size in bytes, packed if it is an archive
 * @param opening how its bytes are had
 */
public record SourceFile(String name, boolean named, long size, Opening opening) {
    /** Opens the file anew each time it is asked. */
    public interface Opening {
        /** All bytes in order. */
        InputStream stream() throws IOException;

        /** All bytes at any place, as a zip file needs them, whose directory stands at its end. */
        SeekableByteChannel channel() throws IOException;
    }

    /** A file on the disk. */
    static SourceFile of(Input input) {
        return new SourceFile(input.path().toString(), input.named(), input.size(), new Opening() {
            @Override
            public InputStream stream() throws IOException {
                return Files.newInputStream(input.path());
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return Files.newByteChannel(input.path());
            }
        });
    }
}
