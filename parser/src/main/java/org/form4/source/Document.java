package org.form4.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * One document that may be a filing or a table of a data set. Its bytes can be had once, and only until the next
 * document is asked for, because they may be a stretch of an archive; who needs them longer keeps {@link #bytes()}.
 */
public final class Document {
    /** Somewhat more than any reader of filings takes, so that readers themselves say that a document is too large. */
    public static final int LONGEST = 33 << 20;

    /** How much of a document is looked at to tell what it is. */
    static final int HEAD = 8 * 1024;

    /** Takes documents as they are found. */
    @FunctionalInterface
    public interface Taker {
        /** Takes one; an exception says that its bytes cannot be had. */
        void take(Document document) throws IOException;
    }

    private final String name;
    private final boolean named;
    private final long position;
    private final byte[] head;
    private final InputStream rest;

    /**
     * @param position how many bytes of all inputs are behind us when this document is done
     * @param head the first {@value #HEAD} bytes, fewer only if there are no more
     */
    Document(String name, boolean named, long position, byte[] head, InputStream rest) {
        this.name = name;
        this.named = named;
        this.position = position;
        this.head = head;
        this.rest = rest;
    }

    /** The path as typed plus the path below it, or {@code archive!entry}. */
    public String name() {
        return name;
    }

    /** Whether the user named this very file, so that it must be a filing; one met inside a folder need not be. */
    public boolean named() {
        return named;
    }

    /** How many bytes of all inputs, as they lie on the disk, are behind us when this document is done. */
    public long position() {
        return position;
    }

    /** The first bytes, enough to tell what it is. */
    public byte[] head() {
        return head;
    }

    /** All bytes, as a stream. */
    public InputStream stream() {
        InputStream first = new ByteArrayInputStream(head);
        return head.length < HEAD ? first : new SequenceInputStream(first, rest);
    }

    /** All bytes, but at most {@link #LONGEST}. */
    public byte[] bytes() throws IOException {
        if (head.length < HEAD) {
            return head;
        }
        byte[] more = rest.readNBytes(LONGEST - HEAD);
        byte[] all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }
}
