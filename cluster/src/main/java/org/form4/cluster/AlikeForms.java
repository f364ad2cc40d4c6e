package org.form4.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.filing.Problem;
import org.form4.tables.EqualForms;
import scala.Tuple2;

/** Forms of a run that report the same as an earlier one, of this run or another. */
final class AlikeForms {
    private AlikeForms() {}

    /** A problem, and the year where its form's rows are. */
    record Found(Problem problem, int year) {}

    /**
     * Finds them.
     *
     * @param prints the files with the prints of all runs
     * @param bytes how long those are about
     * @param run whose forms are told of
     */
    static List<Found> find(
            JavaSparkContext context,
            List<String> prints,
            long bytes,
            long run,
            Broadcast<SerializableConfiguration> configuration) {
        if (prints.isEmpty()) {
            return List.of();
        }
        JavaPairRDD<Long, byte[]> keyed =
                context.parallelize(prints, prints.size()).flatMapToPair(new Keys(configuration));
        List<byte[]> alike = Shuffle.byKey(keyed, Shuffle.partitions(bytes, context))
                .mapPartitions(new Several())
                .collect();
        return find(alike, run);
    }

    private static List<Found> find(Collection<byte[]> alike, long run) {
        TreeSet<FormPrint> inOrder = new TreeSet<>();
        alike.forEach(print -> inOrder.add(FormPrint.of(print)));
        Map<Long, FormPrint> fresh = new HashMap<>();
        List<EqualForms.Print> prints = new ArrayList<>();
        for (FormPrint form : inOrder) {
            prints.add(form.print());
            if (form.run() == run) {
                fresh.put(form.print().number(), form);
            }
        }
        List<Found> found = new ArrayList<>();
        for (Problem problem : EqualForms.find(prints)) {
            FormPrint form =
                    fresh.get(Objects.requireNonNull(problem.accessionNumber()).key());
            if (form != null) {
                found.add(new Found(problem, form.year()));
            }
        }
        return found;
    }

    /** What forms that are equal have in common. */
    private static final class Keys implements PairFlatMapFunction<String, Long, byte[]> {
        private final Broadcast<SerializableConfiguration> configuration;

        Keys(Broadcast<SerializableConfiguration> configuration) {
            this.configuration = configuration;
        }

        @Override
        public Iterator<Tuple2<Long, byte[]>> call(String file) {
            return new Flat<>(Blobs.read(file, configuration.value().value()), bytes -> {
                EqualForms.Print print = FormPrint.of(bytes).print();
                List<Tuple2<Long, byte[]>> keys = new ArrayList<>(2);
                for (long key : new long[] {print.ownersKey(), print.signaturesKey()}) {
                    if (key != 0) {
                        keys.add(new Tuple2<>(key, bytes));
                    }
                }
                return keys;
            });
        }
    }

    /** Those that are not alone with their key. */
    private static final class Several implements FlatMapFunction<Iterator<Tuple2<Long, byte[]>>, byte[]> {
        @Override
        public Iterator<byte[]> call(Iterator<Tuple2<Long, byte[]>> forms) {
            return new Flat<>(new Runs<>(forms), run -> run.values().size() > 1 ? run.values() : List.of());
        }
    }
}
