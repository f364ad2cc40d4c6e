package org.form4.source.edgar;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.form4.filing.AccessionNumber;

/**
 * The folder that filings come into, laid out as on EDGAR: {@code edgar/data/CIK/ACCESSION-NUMBER.txt}. A file that has
 * its name there is whole; anything on its way is elsewhere.
 */
final class Mirror {
    /** The name of a day's index. */
    static final String DAY = "master\\.\\d{8}\\.idx";

    private final Path edgar;

    Mirror(Path folder) {
        this.edgar = folder.resolve("edgar");
    }

    Path file(ListedFiling filing) {
        return edgar.resolve(filing.path());
    }

    Path dailyIndex(LocalDate day) {
        return edgar.resolve(Addresses.dailyIndexPath(day));
    }

    Path dataSet(Quarter quarter) {
        return edgar.resolve("insider-transactions-data-sets").resolve(quarter.fileName());
    }

    /** The filings that are here, under whichever filer they came. */
    LongSet filings() throws IOException {
        LongSet numbers = new LongOpenHashSet();
        Path data = edgar.resolve("data");
        if (!Files.isDirectory(data)) {
            return numbers;
        }
        try (DirectoryStream<Path> filers = Files.newDirectoryStream(data, Files::isDirectory)) {
            for (Path filer : filers) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(filer, "*.txt*")) {
                    for (Path file : files) {
                        note(file, numbers);
                    }
                }
            }
        }
        return numbers;
    }

    private static void note(Path file, LongSet numbers) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
            Files.delete(file); // A copy from another disk that was killed on its way.
        } else if (name.endsWith(".txt")) {
            AccessionNumber.in(name).ifPresent(number -> numbers.add(number.key()));
        }
    }

    /** The days of which all filings are here. */
    NavigableSet<LocalDate> days() throws IOException {
        TreeSet<LocalDate> days = new TreeSet<>();
        Path indexes = edgar.resolve("daily-index");
        if (Files.isDirectory(indexes)) {
            try (var files = Files.walk(indexes, 3)) {
                files.forEach(file -> day(file.getFileName().toString()).ifPresent(days::add));
            }
        }
        return days;
    }

    /** The day of an index by its name. */
    static Optional<LocalDate> day(String name) {
        try {
            return name.matches(DAY)
                    ? Optional.of(LocalDate.parse(name.substring(7, 15), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Gives a whole file its place, at once. */
    static void put(Path whole, Path place) throws FetchException {
        Path folder = Objects.requireNonNull(place.getParent(), "a file has a folder");
        try {
            Files.createDirectories(folder);
            try {
                Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Path beside = folder.resolve("." + place.getFileName() + ".part");
                Files.move(whole, beside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw cannotWrite(place, e);
        }
    }

    static FetchException cannotWrite(Path file, IOException e) {
        return new FetchException(
                file + " cannot be written: " + reason(e) + "; what came before stays, and is not fetched again", e);
    }

    /** Java names only the file in some messages, where the kind of exception says what is wrong. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way of a folder";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        String message = e instanceof FileSystemException onDisk ? onDisk.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
