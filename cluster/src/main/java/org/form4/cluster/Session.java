package org.form4.cluster;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as this job wants it; what whoever submits the job has said counts more. */
final class Session {
    private static final Map<String, String> WANTED = Map.of(
            "spark.app.name", "form4",
            "spark.master", "local[*]",
            "spark.ui.showConsoleProgress", "false",
            // Rows of many years go to as many files at once instead of being sorted first.
            "spark.sql.maxConcurrentOutputFileWriters", "64",
            "spark.sql.parquet.compression.codec", "zstd",
            "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false",
            "spark.sql.adaptive.coalescePartitions.minPartitionSize", "4MB");

    private Session() {}

    /** @param level how much Spark says on standard error */
    static SparkSession start(String level) {
        SparkConf conf = new SparkConf();
        WANTED.forEach(conf::setIfMissing);
        boolean isHere = conf.get("spark.master").startsWith("local");
        if (isHere) {
            conf.setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.sql.shuffle.partitions", "16");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        // Dates as the rows of the workbench have them.
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        conf.set("spark.log.level", level);
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        spark.sparkContext().setLogLevel(level);
        return spark;
    }
}
