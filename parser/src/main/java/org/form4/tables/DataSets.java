package org.form4.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.form4.source.Document;

/**
 * Gathers the tables of data sets as they are met: those that lie in one folder or archive are one data set, complete
 * when the search has left that place. Pieces of a table are read on all processors.
 */
final class DataSets {
    private final ExecutorService readers;
    private final int chunk;
    private final int mostPieces = 2 * Runtime.getRuntime().availableProcessors();
    private final Map<String, DataSet> open = new LinkedHashMap<>();
    private final Map<String, DataSet> named = new LinkedHashMap<>();

    DataSets(ExecutorService readers, int chunk) {
        this.readers = readers;
        this.chunk = chunk;
    }

    /** Takes the document if it is a table of a data set. */
    boolean take(Document document) throws IOException {
        List<String> header = DataSetTable.header(document.head());
        DataSetTable kind = DataSetTable.of(header);
        if (kind == null) {
            return false;
        }
        TsvTable table = new TsvTable(kind, document.name(), header);
        try (InputStream in = document.stream()) {
            skipLine(in, document.head());
            read(new TsvChunks(in, chunk), table);
        }
        String place = place(document.name());
        (document.named() ? named : open).computeIfAbsent(place, DataSet::new).add(table);
        return true;
    }

    /** Hands on the data sets that this document's place is no longer part of. */
    void leaveFor(Document document, Consumer<DataSet> complete) {
        Iterator<DataSet> sets = open.values().iterator();
        while (sets.hasNext()) {
            DataSet set = sets.next();
            if (!document.name().startsWith(set.place())) {
                sets.remove();
                complete.accept(set);
            }
        }
    }

    /** Hands on what is left at the end of all inputs. */
    void finish(Consumer<DataSet> complete) {
        open.values().forEach(complete);
        named.values().forEach(complete);
    }

    private void read(TsvChunks chunks, TsvTable table) throws IOException {
        Deque<Future<TsvTable>> waiting = new ArrayDeque<>();
        List<TsvTable> pieces = new ArrayList<>();
        for (TsvRows rows = chunks.next(); rows != null; rows = chunks.next()) {
            TsvRows piece = rows;
            waiting.add(readers.submit(() -> table.piece(piece)));
            if (waiting.size() >= mostPieces) {
                pieces.add(await(waiting.remove()));
            }
        }
        while (!waiting.isEmpty()) {
            pieces.add(await(waiting.remove()));
        }
        table.takePieces(pieces);
    }

    private static TsvTable await(Future<TsvTable> piece) {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("loading was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a table could not be read", e.getCause());
        }
    }

    private static void skipLine(InputStream in, byte[] head) throws IOException {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        in.skipNBytes(Math.min(end + 1, head.length));
    }

    /** The folder or archive of a document, with its last character, so that a longer name is another place. */
    private static String place(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    }
}
