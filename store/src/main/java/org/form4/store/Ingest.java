package org.form4.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.form4.filing.Problem.Severity;
import org.form4.source.Input;
import org.form4.source.Inputs;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.Loader;
import org.form4.tables.ProblemCounts;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Adds inputs to a store, batch by batch; batches are committed together, every 524,288 filings or ten seconds. A file
 * that is in already, unchanged since and read by the same version, is not opened; a file that an earlier run did not
 * finish goes on after the last batch that was committed. Memory holds a few batches, whatever the size of the inputs.
 */
public final class Ingest {
    private static final int FILINGS = 5_000;
    private static final int MOST_FILES = 5_000;
    private static final int MOST_UNCOMMITTED = 1 << 19;
    private static final long LONGEST_UNCOMMITTED = TimeUnit.SECONDS.toNanos(10);
    private static final long MOST_BYTES = 64L << 20;

    private final Store store;
    private final String reader;
    private final Loader loader;
    private final int filings;
    private final int mostUncommitted;
    private long committed = System.nanoTime();

    /**
     * What came of it.
     *
     * @param filings how many filings were put in, new or replaced
     * @param inputsUnchanged how many input files were in already
     * @param rejected how many inputs or documents were refused in this run
     * @param problems what else there was to say of what was read in this run
     * @param reasons the first few refusals, a line each
     */
    public record Result(
            int filings, int inputs, int inputsUnchanged, int rejected, List<String> reasons, ProblemCounts problems) {
        public Result {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param reader the version that reads; files read by another version are read again
     */
    public Ingest(Store store, String reader, Loader.Progress progress) {
        this(store, reader, progress, FILINGS, MOST_UNCOMMITTED);
    }

    Ingest(Store store, String reader, Loader.Progress progress, int filings, int mostUncommitted) {
        this.store = store;
        this.reader = reader;
        this.loader = new Loader(progress);
        this.filings = filings;
        this.mostUncommitted = mostUncommitted;
    }

    /** Adds files, folders, globs and archives. */
    public Result add(List<String> inputs) throws IOException {
        Form4TablesBuilder notFound = new Form4TablesBuilder();
        List<Input> files = Inputs.find(inputs, notFound::add);
        Count count = new Count();
        Form4Tables problems = notFound.build();
        if (!problems.problem().isEmpty()) {
            count.problems(problems.problem());
            store.put(problems);
        }
        List<InputMark> marks = new ArrayList<>();
        List<Input> fresh = new ArrayList<>();
        Set<String> begun = new TreeSet<>();
        Map<String, InputMark> remembered = remembered();
        for (Input file : files) {
            InputMark mark = InputMark.of(file.path(), reader);
            InputMark known = remembered.get(mark.path());
            if (known != null && known.isOfSame(mark)) {
                if (known.complete()) {
                    count.unchanged++;
                    continue;
                }
                begun.add(file.path().toString());
            }
            fresh.add(file);
            marks.add(mark);
        }
        try (Behind putting = new Behind()) {
            for (int from = 0; from < fresh.size(); ) {
                int to = groupEnd(fresh, from);
                addGroup(fresh.subList(from, to), marks.subList(from, to), begun, count, putting);
                from = to;
            }
            putting.finish();
        }
        commit(count);
        return new Result(count.filings, files.size(), count.unchanged, count.rejected, count.reasons, count.problems);
    }

    /**
     * Adds filings that are tables already, as another store or Parquet has them, and their problems. A filing that is in
     * from the same source stays as it is.
     *
     * @return how many filings were put in
     */
    public int add(Form4Tables tables) throws IOException {
        Form4Tables missing = withoutThoseOfBefore(tables);
        store.put(missing);
        return missing.submission().rowCount();
    }

    private Map<String, InputMark> remembered() throws IOException {
        try {
            return InputMark.remembered(store.connection());
        } catch (SQLException e) {
            throw StoreException.of(e, store.file());
        }
    }

    /** Small files go together; the tables of one data set, which lie in one folder, are never parted. */
    private static int groupEnd(List<Input> files, int from) {
        long bytes = files.get(from).size();
        int to = from + 1;
        while (to < files.size()) {
            Input next = files.get(to);
            bytes += next.size();
            boolean isFull = to - from >= MOST_FILES || bytes > MOST_BYTES;
            if (isFull && !isSameDataSet(files.get(to - 1).path(), next.path())) {
                break;
            }
            to++;
        }
        return to;
    }

    private static boolean isSameDataSet(Path file, Path next) {
        return file.toString().endsWith(".tsv")
                && next.toString().endsWith(".tsv")
                && Objects.equals(file.getParent(), next.getParent());
    }

    /** Reads files and puts each batch in while the next is read. */
    private void addGroup(List<Input> files, List<InputMark> marks, Set<String> begun, Count count, Behind putting)
            throws IOException {
        boolean[] isBegun = new boolean[1];
        try {
            loader.batches(files, filings, tables -> {
                Batch batch = Batch.of(tables);
                List<InputMark> noted = isBegun[0] ? List.of() : marks;
                isBegun[0] = true;
                try {
                    putting.begin(() -> put(batch, noted, begun, count));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        putting.begin(() -> store.mark(marks.stream().map(InputMark::completed).toList()));
    }

    /** Puts a batch in, and makes it last together with those before it when they are many or have waited long. */
    private void put(Batch batch, List<InputMark> marks, Set<String> begun, Count count) throws IOException {
        count.problems(batch.tables().problem());
        Form4Tables missing = begun.isEmpty() ? batch.tables() : withoutThoseOfBefore(batch.tables());
        store.add(missing == batch.tables() ? batch : Batch.of(missing), marks);
        count.filings += missing.submission().rowCount();
        if (store.uncommitted() >= mostUncommitted || System.nanoTime() - committed > LONGEST_UNCOMMITTED) {
            commit(count);
        }
    }

    private void commit(Count count) throws IOException {
        int equal = store.commit();
        count.problems = count.problems.and(new ProblemCounts(equal, 0, 0, 0));
        committed = System.nanoTime();
    }

    /** The filings that are not in yet from the same source, and the problems of no filing. */
    private Form4Tables withoutThoseOfBefore(Form4Tables batch) throws IOException {
        LongColumn numbers = batch.submission().longColumn("accession_number");
        Map<Long, String> known = store.sources(Rows.of("", List.of(numbers)));
        StringColumn sources = batch.submission().stringColumn("source");
        for (int row = 0; row < numbers.size(); row++) {
            if (!sources.get(row).equals(known.get(numbers.getLong(row)))) {
                known.remove(numbers.getLong(row));
            }
        }
        return known.isEmpty() ? batch : FilingRows.without(batch, known::containsKey);
    }

    /** Sums over the batches of one run. */
    private static final class Count {
        private static final int REASONS = 5;
        private int filings;
        private int unchanged;
        private int rejected;
        private final List<String> reasons = new ArrayList<>();
        private ProblemCounts problems = ProblemCounts.NONE;

        void problems(Table problems) {
            this.problems = this.problems.and(ProblemCounts.of(problems));
            StringColumn severities = problems.stringColumn("severity");
            for (int row = 0; row < problems.rowCount(); row++) {
                if (severities.get(row).equals(Severity.REJECTED.toString())) {
                    rejected++;
                    if (reasons.size() < REASONS) {
                        reasons.add(problems.stringColumn("source").get(row) + ": "
                                + problems.stringColumn("message").get(row));
                    }
                }
            }
        }
    }
}
