package org.form4.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * Opens files one after another and hands on their documents: a file is one document, an archive as many as it has
 * entries. What an archive is, its first bytes tell.
 */
public final class Documents {
    private final Document.Taker documents;
    private final Consumer<Problem> problems;
    private final Limits limits;
    private long position;

    Documents(Document.Taker documents, Consumer<Problem> problems, Limits limits) {
        this.documents = documents;
        this.problems = problems;
        this.limits = limits;
    }

    /**
     * Hands on all documents in order; what cannot be opened becomes a problem, and the rest goes on.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public static void of(List<Input> files, Document.Taker documents, Consumer<Problem> problems) {
        new Documents(documents, problems, Limits.USUAL).read(files);
    }

    /** The same for one file wherever it lies. */
    public static void of(SourceFile file, Document.Taker documents, Consumer<Problem> problems) {
        new Documents(documents, problems, Limits.USUAL).read(file);
    }

    void read(List<Input> files) {
        for (Input file : files) {
            stopIfInterrupted();
            read(SourceFile.of(file));
            position += file.size();
        }
    }

    private void read(SourceFile file) {
        String name = file.name();
        try (InputStream in = file.opening().stream()) {
            byte[] head = in.readNBytes(Document.HEAD);
            ArchiveKind kind = ArchiveKind.of(head);
            Document document = new Document(name, file.named(), position + file.size(), head, in);
            if (kind == ArchiveKind.NONE) {
                documents.take(document);
            } else {
                Archive archive = new Archive(name, file.named(), position, file.size(), this::hand, problems, limits);
                if (kind == ArchiveKind.ZIP) {
                    archive.zip(file.opening());
                } else {
                    archive.packed(kind, new BufferedInputStream(document.stream(), 1 << 16));
                }
            }
        } catch (ClosedByInterruptException e) {
            Thread.currentThread().interrupt();
            stopIfInterrupted();
        } catch (IOException e) {
            problems.accept(Problem.of(
                    Kind.UNREADABLE,
                    Severity.REJECTED,
                    name,
                    e instanceof AccessDeniedException
                            ? "may not be read; check its permissions"
                            : "cannot be read: " + e.getMessage()));
        }
    }

    private void hand(Document document) throws IOException {
        stopIfInterrupted();
        documents.take(document);
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading was interrupted");
        }
    }
}
