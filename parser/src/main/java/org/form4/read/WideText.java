package org.form4.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-16, in which some programs save text and XML: told by its mark or by the zero beside the first sign. */
final class WideText {
    private WideText() {}

    /** The same text in UTF-8, in which everything here reads; other bytes unchanged. */
    static byte[] asUtf8(byte[] bytes) {
        Charset charset = charset(bytes);
        if (charset == null) {
            return bytes;
        }
        String text = new String(bytes, charset);
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.startsWith("<?xml", start) ? text.indexOf("?>", start) : -1;
        // a declaration would name the encoding that this no longer is
        return (end < 0 ? text.substring(start) : text.substring(end + 2)).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Charset charset(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (first == 0xFEFF || (first == '<' && second > 0 && second < 0x80)) {
            return StandardCharsets.UTF_16BE;
        }
        boolean isLittle = first == 0xFFFE || (first == '<' << 8 && second >> 8 > 0 && (second & 0xFF) == 0);
        return isLittle ? StandardCharsets.UTF_16LE : null;
    }
}
