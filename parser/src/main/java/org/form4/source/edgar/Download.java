package org.form4.source.edgar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From an address into a file, which gets its name only when it is whole. */
final class Download {
    private static final Pattern FIRST_BYTE = Pattern.compile("bytes (\\d{1,18})-\\d+/.*");

    private final Web web;
    private final Shelf shelf;

    Download(Web web, Shelf shelf) {
        this.web = web;
        this.shelf = shelf;
    }

    /** Gets a filing. */
    void filing(URI address, ListedFiling filing, Path file) throws IOException, InterruptedException {
        Path part = shelf.part();
        try {
            web.get(address, () -> Map.of("Accept-Encoding", "gzip"), (status, headers, body) -> {
                write(body, part, false, Content.SUBMISSION);
                Content.SUBMISSION.check(part, filing.number().toString());
            });
            Mirror.put(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The list at an address as it is now; the copy kept here if the server says that it has not changed. */
    Path list(URI address, Content content) throws IOException, InterruptedException {
        Path file = shelf.list(address);
        Path part = shelf.part();
        try {
            Validators known = known(address, file);
            Validators[] of = {known};
            int status = web.get(address, () -> with("gzip", known.ifChanged()), (code, headers, body) -> {
                write(body, part, false, content);
                content.check(part, "");
                of[0] = Validators.of(headers, Files.size(part));
            });
            if (status != 304) {
                Mirror.put(part, file);
                of[0].write(shelf.validators(address));
            }
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Gets a large file unless it is there already and unchanged; goes on with what an earlier run got of it. Its time of
     * change is the one the server tells.
     *
     * @return whether it is new
     */
    boolean large(URI address, Path file, Content content) throws IOException, InterruptedException {
        Path part = shelf.lastingPart(address);
        Path partValidators = part.resolveSibling(part.getFileName() + ".validators");
        Validators known = known(address, file);
        int status = web.get(
                address,
                () -> {
                    long have = Files.exists(part) ? Files.size(part) : 0;
                    Map<String, String> rest = Validators.read(partValidators).rest(have);
                    return with("identity", rest.isEmpty() ? known.ifChanged() : rest);
                },
                (code, headers, body) -> {
                    boolean isRest = code == 206;
                    if (isRest && firstByte(headers) != Files.size(part)) {
                        Files.delete(part);
                        throw new FetchException.NotWhole("sent another part than was asked for");
                    }
                    Validators.of(headers, 0).write(partValidators);
                    write(body, part, isRest, content);
                    try {
                        content.check(part, "");
                    } catch (FetchException.NotWhole e) {
                        Files.delete(part);
                        throw e;
                    }
                });
        if (status == 304) {
            return false;
        }
        Validators of = Validators.read(partValidators);
        changedAt(of.lastModified()).ifPresent(time -> setTime(part, time));
        long size = Files.size(part);
        Mirror.put(part, file);
        Path validators = shelf.validators(address);
        Files.createDirectories(validators.resolveSibling(""));
        new Validators(of.etag(), of.lastModified(), size).write(validators);
        Files.deleteIfExists(partValidators);
        return true;
    }

    private Validators known(URI address, Path file) throws IOException {
        Validators known = Validators.read(shelf.validators(address));
        return Files.isRegularFile(file) && Files.size(file) == known.size() ? known : Validators.NONE;
    }

    private static Map<String, String> with(String encoding, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Accept-Encoding", encoding);
        return all;
    }

    private static long firstByte(HttpHeaders headers) {
        Matcher range = FIRST_BYTE.matcher(headers.firstValue("Content-Range").orElse(""));
        return range.matches() ? Long.parseLong(range.group(1)) : -1;
    }

    private static Optional<Instant> changedAt(String header) {
        try {
            return header.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void setTime(Path file, Instant time) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            return; // A disk without times keeps the file all the same.
        }
    }

    /** Trouble with the disk must not look like trouble with the network, which is worth another attempt. */
    private static void write(InputStream body, Path part, boolean isRest, Content content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = content.largest();
        try (OutputStream out = open(part, isRest)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new FetchException.OfOneFile(
                            "a file of more than " + content.largest() + " bytes is refused");
                }
                try {
                    out.write(buffer, 0, read);
                } catch (IOException e) {
                    throw Mirror.cannotWrite(part, e);
                }
            }
        }
    }

    private static OutputStream open(Path part, boolean isRest) throws FetchException {
        try {
            return Files.newOutputStream(
                    part,
                    StandardOpenOption.CREATE,
                    isRest ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Mirror.cannotWrite(part, e);
        }
    }
}
