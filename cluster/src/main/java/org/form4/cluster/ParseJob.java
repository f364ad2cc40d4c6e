package org.form4.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Severity;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.TableName;

/**
 * Filings to the ten tables as Parquet, parted by year. A folder that holds tables already gets what is new: files that
 * were read before and have not changed are not opened, and filings that are there stay as they are.
 */
final class ParseJob {
    private static final String INPUTS = OutputFolder.HIDDEN + "/inputs";
    private static final long BYTES_OF_A_PRINT = 256;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final OutputFolder output;
    private final String reader;

    /** @param reader the version that reads; files read by another version are read again */
    ParseJob(SparkSession spark, OutputFolder output, String reader) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.output = output;
        this.reader = reader;
    }

    /**
     * What came of it.
     *
     * @param rows how many rows each table gained
     * @param severities how many problems of each severity were met
     * @param again how many filings were met that the folder held already
     * @param unchanged how many files were not opened, because they were read before
     * @param reasons the first few refusals, a line each
     */
    record Result(
            Map<TableName, Long> rows, Map<String, Long> severities, long again, int unchanged, List<String> reasons) {
        long filings() {
            return rows.getOrDefault(TableName.SUBMISSION, 0L);
        }

        long rejected() {
            return severities.getOrDefault(Severity.REJECTED.toString(), 0L);
        }
    }

    Result run(List<String> inputs) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<HadoopFile> found = FileSearch.find(inputs, context.hadoopConfiguration(), problems::add);
        List<HadoopFile> files = unread(found);
        Staging staging = new Staging(context, output.files());
        staging.read(files, problems);
        boolean isFirst = !output.has(TableName.SUBMISSION.toString());
        StoredTables before = isFirst ? StoredTables.none(spark) : StoredTables.open(spark, output.seen());
        Staging.Settled settled = staging.settle(isFirst ? null : before.numbers());

        WriteTables.Written written = write(settled, staging, before, isFirst);
        List<String> prints = staging.prints(settled);
        List<AlikeForms.Found> equal = AlikeForms.find(
                context,
                allPrints(prints),
                BYTES_OF_A_PRINT * written.rows().getOrDefault(TableName.SUBMISSION, 0L)
                        + 2 * output.seenBytes(StagedFile.PRINTS),
                staging.run(),
                staging.configuration());
        written = written.plus(complete(equal, written));

        List<String> shown = new ArrayList<>(written.files());
        shown.addAll(prints);
        shown.add(remember(files));
        output.show(shown);
        Map<TableName, Long> rows = new EnumMap<>(TableName.class);
        rows.putAll(written.rows());
        return new Result(rows, written.severities(), settled.again(), found.size() - files.size(), written.reasons());
    }

    private WriteTables.Written write(Staging.Settled settled, Staging staging, StoredTables before, boolean isFirst) {
        JavaRDD<StagedFiling> wanted = staging.wanted(settled);
        WriteTables writing = new WriteTables(output.files(), staging.configuration());
        if (isFirst) {
            return sum(wanted.mapPartitions(writing));
        }
        // Of what was no filing only that is said which was not said before.
        JavaRDD<StagedFiling> fresh = KeylessProblems.minus(wanted, before);
        return sum(wanted.filter(filing -> filing.key() != StagedFiling.NO_KEY).mapPartitions(writing))
                .plus(sum(fresh.mapPartitions(writing)));
    }

    private static WriteTables.Written sum(JavaRDD<WriteTables.Written> written) {
        return written.collect().stream().reduce(WriteTables.Written.NOTHING, WriteTables.Written::plus);
    }

    /** Writes what concerns equal forms, and of a table that has no rows its columns. */
    private WriteTables.Written complete(List<AlikeForms.Found> equal, WriteTables.Written written) throws IOException {
        Configuration hadoop = context.hadoopConfiguration();
        TableFiles tables = new TableFiles(output.files(), output.files().ofDriver(), hadoop);
        try (tables) {
            for (AlikeForms.Found found : equal) {
                Form4TablesBuilder problem = new Form4TablesBuilder().add(found.problem());
                for (StagedFiling filing : Part.of(problem.buildPart(), 0, 0).filings()) {
                    tables.add(filing, found.year());
                }
            }
            for (TableName table : TableName.values()) {
                boolean isThere = written.rows().containsKey(table)
                        || tables.counts().containsKey(table)
                        || output.has(table.toString());
                if (!isThere) {
                    tables.file(table, StagedFiling.NO_YEAR);
                }
            }
        }
        Map<String, Long> severities =
                equal.isEmpty() ? Map.of() : Map.of(Severity.SUSPECT.toString(), (long) equal.size());
        return new WriteTables.Written(tables.written(), tables.counts(), severities, List.of());
    }

    private List<String> allPrints(List<String> fresh) throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : fresh) {
            all.add(output.files().unseen(name));
        }
        all.addAll(output.seenFiles(StagedFile.PRINTS));
        return all;
    }

    /** The files that were not read before, or have changed since. */
    private List<HadoopFile> unread(List<HadoopFile> found) throws IOException {
        Set<String> read = new HashSet<>();
        for (String list : output.seenFiles(INPUTS)) {
            Blobs.read(list, context.hadoopConfiguration())
                    .forEachRemaining(line -> read.add(new String(line, StandardCharsets.UTF_8)));
        }
        return found.stream().filter(file -> !read.contains(line(file))).toList();
    }

    private String remember(List<HadoopFile> files) throws IOException {
        String list = INPUTS + "/" + output.files().ofDriver();
        try (Blobs lines = new Blobs(output.files().unseen(list), context.hadoopConfiguration())) {
            for (HadoopFile file : files) {
                lines.add(line(file).getBytes(StandardCharsets.UTF_8));
            }
        }
        return list;
    }

    private String line(HadoopFile file) {
        return String.join("\t", String.valueOf(file.size()), String.valueOf(file.modified()), reader, file.uri());
    }
}
