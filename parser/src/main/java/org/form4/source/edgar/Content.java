package org.form4.source.edgar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file must look like to be taken for what was asked for, and for whole. A page that says no is none of these. */
enum Content {
    /** A complete submission: it says so at both ends. */
    SUBMISSION(512L << 20),
    /** A master index. */
    INDEX(1L << 30),
    /** JSON to its last bracket. */
    JSON(1L << 30),
    /** Names with their numbers, a line each. */
    NAMES(2L << 30),
    /** A zip of which every entry has the checksum it should. */
    DATA_SET(4L << 30);

    private static final int END = 1024;
    private static final List<String> BEGINNINGS =
            List.of("<SEC-DOCUMENT>", "<SUBMISSION>", "-----BEGIN PRIVACY-ENHANCED MESSAGE-----");
    private static final List<String> ENDS =
            List.of("</SEC-DOCUMENT>", "</SUBMISSION>", "-----END PRIVACY-ENHANCED MESSAGE-----");

    /** More than this comes out of no table of text; what packs better is made to fill disks. */
    private static final long RATIO = 200;

    private static final long FREE = 16L << 20;

    private final long largest;

    Content(long largest) {
        this.largest = largest;
    }

    /** The most bytes it can have. */
    long largest() {
        return largest;
    }

    /**
     * Looks at a file.
     *
     * @param name what must stand in its beginning; empty for anything
     * @throws FetchException.NotWhole when it is something else or not all of it
     */
    void check(Path file, String name) throws IOException {
        String head = head(file);
        boolean isRight = switch (this) {
            case SUBMISSION ->
                BEGINNINGS.stream().anyMatch(head.stripLeading()::startsWith)
                        && ENDS.stream().anyMatch(tail(file).stripTrailing()::endsWith)
                        && head.contains(name);
            case INDEX -> head.contains("CIK|Company Name|Form Type|Date Filed|");
            case NAMES -> head.lines().findFirst().orElse("").matches(".*:\\d{10}:");
            case JSON -> isJson(file);
            case DATA_SET -> isWholeZip(file);
        };
        if (!isRight) {
            String title = Title.of(head);
            throw new FetchException.NotWhole("is not whole" + (title == null ? "" : " but \"" + title + "\""));
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(8 * END), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(END, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isJson(Path file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            boolean isAny = false;
            while (json.nextToken() != null) {
                isAny = true;
            }
            return isAny;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isWholeZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            boolean isAny = false;
            byte[] buffer = new byte[1 << 16];
            long left = FREE + RATIO * Files.size(file);
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                CRC32 sum = new CRC32();
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
                        sum.update(buffer, 0, read);
                        left -= read;
                    }
                }
                if (left < 0 || sum.getValue() != entry.getCrc()) {
                    return false;
                }
                isAny = true;
            }
            return isAny;
        } catch (ZipException | EOFException e) {
            return false;
        }
    }
}
