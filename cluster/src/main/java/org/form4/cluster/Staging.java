package org.form4.cluster;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.filing.Problem;
import org.form4.tables.Form4TablesBuilder;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * What has been read and is not yet in tables, in files that nobody sees. Filings that came more than once are put right
 * here.
 */
final class Staging {
    private static final int BYTES_OF_A_NUMBER = 64;

    private final JavaSparkContext context;
    private final JobFiles output;
    private final long run = System.currentTimeMillis();
    private final Broadcast<SerializableConfiguration> configuration;
    private final List<StagedFile> files = new ArrayList<>();

    Staging(JavaSparkContext context, JobFiles output) {
        this.context = context;
        this.output = output;
        this.configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    /** When this began, in milliseconds since 1970. */
    long run() {
        return run;
    }

    Broadcast<SerializableConfiguration> configuration() {
        return configuration;
    }

    /** Reads files on the executors, and adds problems that no file brings along. */
    void read(List<HadoopFile> inputs, List<Problem> problems) throws IOException {
        if (!problems.isEmpty()) {
            Form4TablesBuilder tables = new Form4TablesBuilder();
            problems.forEach(tables::add);
            StagedFile.Writer staged =
                    new StagedFile.Writer(output, output.ofDriver(), run, context.hadoopConfiguration());
            try (staged) {
                staged.add(tables.buildPart(), 0);
            }
            files.add(staged.file());
        }
        List<FileGroups.Group> groups = FileGroups.of(inputs, context.defaultParallelism());
        if (!groups.isEmpty()) {
            files.addAll(context.parallelize(groups, groups.size())
                    .mapPartitions(new ReadFilings(output, run, configuration))
                    .collect());
        }
    }

    /** Adds filings that were written before, as if they were read after all files. */
    void add(JavaRDD<StagedFiling> filings, int place) {
        long part = Part.first(Integer.MAX_VALUE - 1) + place;
        files.addAll(filings.mapPartitions(new Settle.Tables(output, run, part, configuration))
                .collect());
    }

    /** What was read, copies and all. */
    List<StagedFile> files() {
        return List.copyOf(files);
    }

    /**
     * What is wanted of a file.
     *
     * @param unwanted keys of the filings that are to be passed over
     */
    record Portion(StagedFile file, LongOpenHashSet unwanted) implements Serializable {}

    /**
     * What is wanted of what was read: of each filing one.
     *
     * @param again how many filings came that were known before
     */
    record Settled(List<Portion> portions, long again) {
        Settled {
            portions = List.copyOf(portions);
        }
    }

    /**
     * Settles which copy of a filing counts.
     *
     * @param known numbers of filings that are kept as they are, whatever comes; null if there are none
     */
    Settled settle(@Nullable JavaRDD<Long> known) {
        Repeats repeats = repeats(known);
        List<Portion> portions = new ArrayList<>();
        List<Portion> copied = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            portions.add(new Portion(files.get(i), repeats.unwanted(i)));
            if (!repeats.copied(i).isEmpty()) {
                copied.add(new Portion(files.get(i), repeats.copied(i)));
            }
        }
        if (repeats.isCopied()) {
            JavaPairRDD<Long, byte[]> copies =
                    context.parallelize(copied, copied.size()).flatMapToPair(new StagedFilings.Copied(configuration));
            long bytes =
                    copied.stream().mapToLong(portion -> portion.file().bytes()).sum();
            Shuffle.byKey(copies, Shuffle.partitions(bytes, context))
                    .mapPartitions(new Settle.Copies(output, run, configuration))
                    .collect()
                    .forEach(file -> portions.add(new Portion(file, new LongOpenHashSet())));
        }
        return new Settled(portions, repeats.filingsAgain());
    }

    /** The filings that are wanted. */
    JavaRDD<StagedFiling> wanted(Settled settled) {
        List<Portion> portions = settled.portions();
        return portions.isEmpty()
                ? context.emptyRDD()
                : context.parallelize(portions, portions.size()).flatMap(new StagedFilings.Wanted(configuration));
    }

    /** The files with the prints of the forms that are wanted. */
    List<String> prints(Settled settled) {
        List<String> prints = new ArrayList<>();
        List<Portion> partly = new ArrayList<>();
        for (Portion portion : settled.portions()) {
            if (portion.unwanted().isEmpty()) {
                prints.add(portion.file().prints());
            } else {
                partly.add(portion);
            }
        }
        if (!partly.isEmpty()) {
            prints.addAll(context.parallelize(partly, partly.size())
                    .map(new StagedFile.WantedPrints(output, configuration))
                    .collect());
        }
        return prints;
    }

    private Repeats repeats(@Nullable JavaRDD<Long> known) {
        if (files.isEmpty()) {
            return new Repeats();
        }
        List<Tuple2<Integer, String>> prints = new ArrayList<>();
        for (StagedFile file : files) {
            prints.add(new Tuple2<>(prints.size(), output.unseen(file.prints())));
        }
        Broadcast<SerializableConfiguration> hadoop = configuration;
        JavaPairRDD<Long, Integer> numbers = context.parallelizePairs(prints, prints.size())
                .flatMapToPair(file -> new Flat<>(
                        Blobs.read(file._2(), hadoop.value().value()),
                        print -> List.of(new Tuple2<>(FormPrint.number(print), file._1()))));
        if (known != null) {
            numbers = numbers.union(known.mapToPair(number -> new Tuple2<>(number, Repeats.KNOWN)));
        }
        long filings = files.stream().mapToLong(StagedFile::filings).sum();
        return Shuffle.byKey(numbers, Shuffle.partitions(BYTES_OF_A_NUMBER * filings, context))
                .mapPartitions(new Repeats.Find())
                .collect()
                .stream()
                .reduce(new Repeats(), Repeats::plus);
    }
}
