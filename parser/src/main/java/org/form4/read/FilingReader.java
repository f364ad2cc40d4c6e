package org.form4.read;

import java.io.IOException;
import java.io.InputStream;

/** Turns the bytes of one document into a filing. */
@FunctionalInterface
public interface FilingReader {
    /**
     * Reads one document. Bad data never throws: it becomes a {@link org.form4.filing.Problem}.
     *
     * @param bytes the document; read to its end or to the reader's limit, not closed
     * @param name where the bytes come from, for messages and for an accession number that stands in a path
     * @throws IOException when the bytes cannot be had
     */
    ParseResult read(InputStream bytes, String name) throws IOException;
}
