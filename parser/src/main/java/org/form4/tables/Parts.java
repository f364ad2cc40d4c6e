package org.form4.tables;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Problem;
import org.form4.read.ParseResult;
import org.form4.source.Document;
import org.form4.source.Documents;
import org.form4.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into parts of tables for somebody who reads other files elsewhere and puts all parts together: as {@link
 * Loader} does, but on the calling thread, and without comparing filings with each other. No part holds two copies of a
 * filing; later copies come in later parts. Put together by {@link Form4TablesBuilder#add(Form4Tables)} in their order,
 * the parts of all files give what a {@link Loader} gives.
 */
public final class Parts {
    private final int most;
    private final Consumer<Form4Tables> taker;

    /** The parts that are being filled: the first holds the first copy of each filing, the second the second. */
    private final List<Form4TablesBuilder> layers = new ArrayList<>();

    private final Long2IntOpenHashMap copies = new Long2IntOpenHashMap();
    private int documents;

    private Parts(int most, Consumer<Form4Tables> taker) {
        this.most = most;
        this.taker = taker;
    }

    /**
     * Reads files in their order, the tables of a data set together.
     *
     * @param documents after so many documents a part is handed on; a data set is one part, however large
     * @throws CancellationException when the thread is interrupted
     */
    public static void of(Iterable<SourceFile> files, int documents, Consumer<Form4Tables> part) {
        Parts parts = new Parts(documents, part);
        ExecutorService reader = Executors.newFixedThreadPool(1, Loader::thread);
        try {
            DataSets dataSets = new DataSets(reader, TsvChunks.USUAL);
            for (SourceFile file : files) {
                Documents.of(file, document -> parts.take(document, dataSets), parts::add);
            }
            dataSets.finish(parts::add);
            parts.handOn();
        } finally {
            reader.shutdownNow();
        }
    }

    private void take(Document document, DataSets dataSets) throws IOException {
        dataSets.leaveFor(document, this::add);
        if (!dataSets.take(document)) {
            ParseResult result = Loader.read(document.name(), document.named(), document.bytes());
            layer(number(result)).add(result);
            if (++documents >= most) {
                handOn();
            }
        }
    }

    private static @Nullable AccessionNumber number(ParseResult result) {
        return result.filing() != null
                ? result.filing().accessionNumber()
                : result.problems().get(0).accessionNumber();
    }

    private void add(DataSet dataSet) {
        handOn();
        layer(null).add(dataSet);
        handOn();
    }

    private void add(Problem problem) {
        layer(null).add(problem);
    }

    /** Where the next document of this number goes. */
    private Form4TablesBuilder layer(@Nullable AccessionNumber number) {
        int layer = number == null ? 0 : copies.addTo(number.key(), 1);
        if (layer == layers.size()) {
            layers.add(new Form4TablesBuilder());
        }
        return layers.get(layer);
    }

    private void handOn() {
        layers.forEach(layer -> taker.accept(layer.buildPart()));
        layers.clear();
        copies.clear();
        documents = 0;
    }
}
