package org.form4.source.edgar;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Fetches filings on several threads: one alone waits for answers longer than the limit asks for. */
final class Fetching {
    private static final int MOST_THREADS = 8;

    /** When so many have failed and none has come, the next will not come either. */
    private static final int HOPELESS = 20;

    private final Addresses addresses;
    private final Download download;
    private final Mirror mirror;
    private final Patience patience;
    private final Edgar.Listener listener;

    Fetching(Addresses addresses, Download download, Mirror mirror, Patience patience, Edgar.Listener listener) {
        this.addresses = addresses;
        this.download = download;
        this.mirror = mirror;
        this.patience = patience;
        this.listener = listener;
    }

    /**
     * Fetches filings that are not here.
     *
     * @param here what is; those that come are added
     */
    Fetched all(List<ListedFiling> filings, LongSet here) throws IOException, InterruptedException {
        List<ListedFiling> wanted = new ArrayList<>(filings);
        wanted.removeIf(filing -> here.contains(filing.number().key()));
        int held = filings.size() - wanted.size();
        if (wanted.isEmpty()) {
            return new Fetched(0, held, 0, List.of());
        }
        long minutes = wanted.size() / patience.perSecond() / 60;
        if (minutes >= 60) {
            listener.note(wanted.size() + " filings are to be fetched, which takes some " + minutes / 60
                    + " h at EDGAR's limit; --data-set has a whole quarter in one file");
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.min(MOST_THREADS, patience.perSecond()), Fetching::thread);
        try {
            CompletionService<ListedFiling> done = new ExecutorCompletionService<>(threads);
            wanted.forEach(filing -> done.submit(() -> {
                download.filing(addresses.filing(filing), filing, mirror.file(filing));
                return filing;
            }));
            return gather(done, wanted.size(), held, here);
        } finally {
            threads.shutdownNow();
        }
    }

    private Fetched gather(CompletionService<ListedFiling> done, int count, int held, LongSet here)
            throws IOException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        int failed = 0;
        for (int i = 1; i <= count; i++) {
            try {
                here.add(done.take().get().number().key());
            } catch (ExecutionException e) {
                reasons.add(reason(e.getCause()));
                failed++;
                if (failed == i && failed == HOPELESS) {
                    throw new FetchException(
                            "none of the first " + failed + " filings could be had: " + reasons.get(0));
                }
            }
            listener.done(i, count);
        }
        return new Fetched(count - failed, held, failed, reasons.subList(0, Math.min(Fetched.REASONS, reasons.size())));
    }

    /** What concerns one file lets the others come; a server that refuses, or a full disk, ends it all. */
    private static String reason(@Nullable Throwable failure) throws IOException, InterruptedException {
        if (failure instanceof FetchException.OfOneFile ofOneFile) {
            return String.valueOf(ofOneFile.getMessage());
        }
        if (failure instanceof IOException disk) {
            throw disk;
        }
        if (failure instanceof InterruptedException) {
            throw new InterruptedException();
        }
        throw new IllegalStateException("a filing could not be fetched", failure);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "form4-fetch");
        thread.setDaemon(true);
        return thread;
    }
}
