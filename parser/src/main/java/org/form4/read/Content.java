package org.form4.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of one document, held whole because they are bounded. */
final class Content {
    /** Real filings with all their exhibits stay far below it. */
    static final int LIMIT = 32 << 20;

    static final String LIMIT_TEXT = "32 MiB";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads at most one byte more than the limit; a content's own stream gives that content again. */
    static Content of(InputStream stream) throws IOException {
        if (stream instanceof OwnStream own) {
            return own.content;
        }
        if (stream instanceof ByteArrayInputStream memory && memory.available() <= LIMIT) {
            return new Content(
                    WideText.asUtf8(memory.readAllBytes())); // knows its length, so that it copies once and not twice
        }
        return new Content(WideText.asUtf8(stream.readNBytes(LIMIT + 1)));
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isTooLong() {
        return bytes.length > LIMIT;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0) {
                return false;
            }
        }
        return true;
    }

    InputStream stream() {
        return new OwnStream(this);
    }

    /** The first bytes, a character each: enough to look for tags and words in plain ASCII. */
    String head(int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes are sound UTF-8. */
    boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text as UTF-8 where the bytes are that, else as windows-1252, in which every byte is a character. */
    String text() {
        return new String(bytes, isUtf8() ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /** Why content in no known format is refused, in words that say what was found instead. */
    String whatItIs(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        if (head.indexOf('\0') >= 0) {
            return "binary data, no ownership filing (Form 3, 4 or 5)";
        }
        if (lower.contains("power of attorney")) {
            return "a power of attorney, no ownership filing (Form 3, 4 or 5)";
        }
        if (lower.contains("schedule 13")) {
            return "a Schedule 13D or 13G, no ownership filing (Form 3, 4 or 5)";
        }
        if (lower.contains("<html")) {
            return "a web page, no ownership filing (Form 3, 4 or 5)";
        }
        if (lower.stripLeading().startsWith("<?xml")) {
            return "XML without an ownershipDocument, no ownership filing (Form 3, 4 or 5)";
        }
        return "no ownership filing (Form 3, 4 or 5)";
    }

    /** Hands a content on to a reader of streams without copying it. */
    private static final class OwnStream extends ByteArrayInputStream {
        private final Content content;

        OwnStream(Content content) {
            super(content.bytes);
            this.content = content;
        }
    }
}
