package org.form4.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * One document that may be a filing.
 *
 * @param name the path as typed plus the path below it, or {@code archive!entry}
 * @param named whether the user named this very file, so that it must be a filing; a file met inside a folder need not
 * @param bytes opens the document; may be called from another thread than the one that found it
 */
public record Document(String name, boolean named, Bytes bytes) {
    /** Opens the bytes of a document. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
