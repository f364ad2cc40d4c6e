package org.form4.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * One archive: hands on its entries as documents named {@code archive!entry}, archives within it too, but no deeper.
 * Whatever is wrong with the archive as a whole is said once; what came out of it before stays.
 */
final class Archive {
    /** Other ways of packing need libraries that are not here, and nobody packs filings in them. */
    private static final Set<ZipMethod> UNPACKED =
            EnumSet.of(ZipMethod.STORED, ZipMethod.DEFLATED, ZipMethod.ENHANCED_DEFLATED, ZipMethod.BZIP2);

    private final String name;
    private final boolean named;
    private final long before;
    private final long size;
    private final Document.Taker documents;
    private final Consumer<Problem> problems;
    private final Limits limits;
    private final boolean isNested;
    private final Outflow outflow;
    private int entries;

    /**
     * @param before how many bytes of all inputs stand before the archive
     * @param size of the archive itself
     */
    Archive(
            String name,
            boolean named,
            long before,
            long size,
            Document.Taker documents,
            Consumer<Problem> problems,
            Limits limits) {
        this(name, named, before, size, documents, problems, limits, false, new Outflow(limits.unpacked(size)));
    }

    private Archive(
            String name,
            boolean named,
            long before,
            long size,
            Document.Taker documents,
            Consumer<Problem> problems,
            Limits limits,
            boolean isNested,
            Outflow outflow) {
        this.name = name;
        this.named = named;
        this.before = before;
        this.size = size;
        this.documents = documents;
        this.problems = problems;
        this.limits = limits;
        this.isNested = isNested;
        this.outflow = outflow;
    }

    void zip(SourceFile.Opening file) throws IOException {
        open(() -> {
            try (SeekableByteChannel bytes = file.channel()) {
                zip(ZipFile.builder().setSeekableByteChannel(bytes).setIgnoreLocalFileHeader(true));
            }
        });
    }

    /** A tar or a gzip file, which may hold a tar. */
    void packed(ArchiveKind kind, InputStream packed) throws IOException {
        open(() -> {
            if (kind == ArchiveKind.TAR) {
                TarArchiveInputStream tar = new TarArchiveInputStream(outflow.watch(packed));
                tar(tar, tar::getBytesRead);
            } else {
                gzip(packed);
            }
        });
    }

    private interface Opening {
        void run() throws IOException;
    }

    private void open(Opening opening) throws IOException {
        try {
            opening.run();
            if (entries == 0) {
                problems.accept(Problem.of(
                        Kind.EMPTY, named ? Severity.REJECTED : Severity.IGNORED, name, "an archive without files"));
            }
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (Outflow.TooMuchException e) {
            if (isNested) {
                throw e;
            }
            reject(Kind.TOO_LARGE, "unpacks to more than " + e.most() + " bytes; the rest of it is not read");
        } catch (EOFException e) {
            reject(Kind.TRUNCATED, "the archive is cut off; get it again" + whatCameOut());
        } catch (IOException | IllegalArgumentException e) {
            reject(Kind.UNREADABLE, "a damaged archive (" + reason(e) + "); get it again" + whatCameOut());
        }
    }

    private String whatCameOut() {
        return entries == 0 ? "" : "; " + entries + " files before the damage were read";
    }

    private void zip(ZipFile.Builder builder) throws IOException {
        try (ZipFile zip = builder.get()) {
            long packed = 0;
            Enumeration<ZipArchiveEntry> all = zip.getEntries();
            while (all.hasMoreElements() && mayGoOn()) {
                ZipArchiveEntry entry = all.nextElement();
                packed += Math.max(0, entry.getCompressedSize());
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    reject(Kind.FORBIDDEN, "the archive is encrypted; unpack it with its password first");
                    entries++;
                    return;
                }
                if (entry.isUnixSymlink()) {
                    link(entry.getName());
                } else if (!entry.isDirectory() && isInside(entry.getName())) {
                    if (!UNPACKED.contains(ZipMethod.getMethodByCode(entry.getMethod()))) {
                        problems.accept(Problem.of(
                                Kind.UNREADABLE,
                                Severity.REJECTED,
                                full(entry.getName()),
                                "packed in a way we do not know; unpack the archive first"));
                    } else {
                        zipEntry(zip, entry, before + Math.min(packed, size));
                    }
                }
            }
        }
    }

    /** One damaged entry of a zip file does not spoil the others, which are found by the directory at its end. */
    private void zipEntry(ZipFile zip, ZipArchiveEntry entry, long position) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            entry(entry.getName(), checked(in, entry.getCrc()), position);
        } catch (ClosedByInterruptException | Outflow.TooMuchException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(Problem.of(
                    Kind.UNREADABLE,
                    Severity.REJECTED,
                    full(entry.getName()),
                    "damaged in its archive (" + reason(e) + "); get the archive again"));
        }
    }

    private static InputStream checked(InputStream in, long crc) {
        return new CheckedInputStream(in, new CRC32()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                if (read < 0 && getChecksum().getValue() != crc) {
                    throw new ZipException("its checksum is wrong");
                }
                return read;
            }
        };
    }

    private void gzip(InputStream packed) throws IOException {
        GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
        // a small buffer: what the stream above it has not yet been given is lost at the place of damage
        InputStream unpacked = new BufferedInputStream(gzip, Document.HEAD);
        unpacked.mark(Document.HEAD);
        byte[] head = unpacked.readNBytes(Document.HEAD);
        unpacked.reset();
        if (ArchiveKind.of(head) == ArchiveKind.TAR) {
            tar(new TarArchiveInputStream(outflow.watch(unpacked)), gzip::getCompressedCount);
        } else if (mayGoOn()) {
            entry(EntryName.unpacked(name), unpacked, before + size);
        }
    }

    private void tar(TarArchiveInputStream tar, LongSupplier packed) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null && mayGoOn(); entry = tar.getNextEntry()) {
            if (entry.isSymbolicLink() || entry.isLink()) {
                link(entry.getName());
            } else if (entry.isSparse()) {
                problems.accept(Problem.of(
                        Kind.FORBIDDEN, Severity.REJECTED, full(entry.getName()), "a file with holes is not read"));
            } else if (entry.isFile() && isInside(entry.getName())) {
                hand(entry.getName(), tar, before + Math.min(packed.getAsLong(), size));
            }
        }
    }

    private void entry(String entryName, InputStream in, long position) throws IOException {
        hand(entryName, outflow.watch(in), position);
    }

    private void hand(String entryName, InputStream in, long position) throws IOException {
        byte[] head = in.readNBytes(Document.HEAD);
        ArchiveKind kind = ArchiveKind.of(head);
        boolean onlyOne = entryName.equals(EntryName.unpacked(name)) && !isNested;
        Document document = new Document(full(entryName), named && onlyOne, position, head, in);
        if (kind == ArchiveKind.NONE) {
            documents.take(document);
        } else if (isNested) {
            problems.accept(Problem.of(
                    Kind.FORBIDDEN,
                    Severity.REJECTED,
                    document.name(),
                    "an archive in an archive in an archive is not opened; unpack the outer one"));
        } else {
            nested(document, kind);
        }
    }

    private void nested(Document document, ArchiveKind kind) throws IOException {
        Archive inner =
                new Archive(document.name(), false, document.position(), 0, documents, problems, limits, true, outflow);
        if (kind != ArchiveKind.ZIP) {
            inner.packed(kind, document.stream());
            return;
        }
        byte[] bytes = document.stream().readNBytes(limits.nested() + 1);
        if (bytes.length > limits.nested()) {
            inner.reject(
                    Kind.TOO_LARGE, "an archive of more than " + limits.nested() + " bytes in an archive; unpack it");
        } else {
            inner.open(() -> inner.zip(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)));
        }
    }

    private boolean mayGoOn() {
        if (entries++ < limits.entries()) {
            return true;
        }
        reject(Kind.TOO_LARGE, "more than " + limits.entries() + " entries; the rest of it is not read");
        return false;
    }

    private boolean isInside(String entryName) {
        if (!EntryName.leavesTheArchive(entryName)) {
            return true;
        }
        problems.accept(Problem.of(
                Kind.FORBIDDEN,
                Severity.REJECTED,
                full(entryName),
                "the entry's name leads out of the archive; the entry is not read"));
        return false;
    }

    private void link(String entryName) {
        problems.accept(Problem.of(
                Kind.FORBIDDEN, Severity.IGNORED, full(entryName), "a link inside an archive is not followed"));
    }

    private void reject(Kind kind, String message) {
        problems.accept(Problem.of(kind, Severity.REJECTED, name, message));
    }

    private String full(String entryName) {
        return name + '!' + EntryName.shown(entryName);
    }

    private static String reason(Exception e) {
        // opening a zip file wraps the reason in the name of the class that reads it
        String message = e.getCause() instanceof IOException cause ? cause.getMessage() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : EntryName.shown(message);
    }
}
