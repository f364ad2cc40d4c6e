package org.form4.cluster;

import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.KryoSerializer;

/** What has the same key is brought together. */
final class Shuffle {
    private static final String SET_BY_USER = "spark.sql.shuffle.partitions";

    /** So much in a partition: enough to be worth a task, little enough for a small executor. */
    private static final long BYTES = 32L << 20;

    private Shuffle() {}

    /** Pairs by their keys, in each partition in the order of keys. Partitions larger than memory spill to disk. */
    static <K extends Comparable<K>, V> JavaPairRDD<K, V> byKey(JavaPairRDD<K, V> pairs, int partitions) {
        JavaPairRDD<K, V> sorted = pairs.repartitionAndSortWithinPartitions(new HashPartitioner(partitions));
        SparkConf conf = pairs.context().getConf();
        if (sorted.rdd() instanceof ShuffledRDD<?, ?, ?> shuffled) {
            // Keys and arrays of bytes are a quarter of the size, and quicker, than as Java writes them.
            shuffled.setSerializer(new KryoSerializer(conf));
        }
        return sorted;
    }

    /** How many partitions so many bytes deserve. */
    static int partitions(long bytes, JavaSparkContext context) {
        int fixed = context.getConf().getInt(SET_BY_USER, 0);
        if (fixed > 0) {
            return fixed;
        }
        int atLeast = bytes < BYTES / 8 ? 1 : 2 * context.defaultParallelism();
        return (int) Math.max(atLeast, bytes / BYTES + 1);
    }
}
