package org.form4.source.edgar;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * By what a server tells whether a file has changed, and the size of the file it goes with. Empty texts are unknown.
 *
 * @param etag the entity tag
 * @param lastModified the time of change, as the server wrote it
 * @param size bytes of the file here; a file of another size is another file
 */
record Validators(String etag, String lastModified, long size) {
    static final Validators NONE = new Validators("", "", -1);

    static Validators of(HttpHeaders headers, long size) {
        return new Validators(
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""),
                size);
    }

    /** Reads what {@link #write} wrote; anything else is nothing known. */
    static Validators read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        boolean isWhole = lines.size() == 3 && lines.get(2).matches("\\d{1,18}");
        return isWhole ? new Validators(lines.get(0), lines.get(1), Long.parseLong(lines.get(2))) : NONE;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, etag + "\n" + lastModified + "\n" + size + "\n", StandardCharsets.ISO_8859_1);
    }

    /** The headers that ask for the file only if it is another one. */
    Map<String, String> ifChanged() {
        return !etag.isEmpty()
                ? Map.of("If-None-Match", etag)
                : !lastModified.isEmpty() ? Map.of("If-Modified-Since", lastModified) : Map.of();
    }

    /** The headers that ask for the rest of a file, or for all of it if it is another one; a weak tag cannot tell. */
    Map<String, String> rest(long from) {
        String same = !etag.isEmpty() && !etag.startsWith("W/") ? etag : lastModified;
        return from == 0 || same.isEmpty() ? Map.of() : Map.of("Range", "bytes=" + from + "-", "If-Range", same);
    }
}
