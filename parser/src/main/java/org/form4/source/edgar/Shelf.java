package org.form4.source.edgar;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a user's own for what is no filing: lists of EDGAR as they were last, what is known of their age, and files
 * that are on their way. One process at a time has it, so that all that a user's programs ask stays within EDGAR's limit.
 */
final class Shelf implements AutoCloseable {
    private static final long OLD_MILLIS = 7L * 24 * 3600 * 1000;

    private final Path folder;
    private final FileChannel lock;
    private final AtomicLong parts = new AtomicLong();

    private Shelf(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Shelf open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder.resolve("parts"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new FetchException(
                        "another fetch is running, and EDGAR's limit is for both together;" + " wait until it is done");
            }
            Shelf shelf = new Shelf(folder, channel);
            shelf.sweep();
            return shelf;
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw new FetchException(folder + " cannot be used to keep EDGAR's lists: " + Mirror.reason(e), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Removes what killed processes left, but for data sets that a later run may go on with. */
    private void sweep() throws IOException {
        long old = System.currentTimeMillis() - OLD_MILLIS;
        try (var files = Files.newDirectoryStream(folder.resolve("parts"))) {
            for (Path file : files) {
                boolean canGoOn = file.getFileName().toString().contains(".zip");
                if (!canGoOn || Files.getLastModifiedTime(file).toMillis() < old) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Where a list is kept. */
    Path list(URI address) {
        String host = address.getHost() + (address.getPort() < 0 ? "" : "_" + address.getPort());
        Path place = folder.resolve(host).resolve("." + address.getPath()).normalize();
        if (!place.startsWith(folder.resolve(host))) {
            throw new IllegalArgumentException("an address leads out of its server: " + address);
        }
        return place;
    }

    /** A file nobody else writes. */
    Path part() {
        return folder.resolve("parts").resolve(Long.toString(parts.incrementAndGet()));
    }

    /** The file in which a download is on its way that a later process may go on with. */
    Path lastingPart(URI address) {
        return folder.resolve("parts").resolve(list(address).getFileName().toString());
    }

    /** Where it is noted how old a file is that came from an address. */
    Path validators(URI address) {
        Path list = list(address);
        return list.resolveSibling(list.getFileName() + ".validators");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
