package org.form4.cluster;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark as this job wants it; what whoever submits the job has said counts more. */
final class Session {
    private static final Map<String, String> WANTED = Map.of(
            "spark.app.name", "form4",
            "spark.master", "local[*]",
            "spark.ui.showConsoleProgress", "false");

    private Session() {}

    /** What is done in a session, with a folder to write to. */
    @FunctionalInterface
    interface Work {
        int in(SparkSession spark, OutputFolder output) throws IOException;
    }

    /** Does something that writes to a folder; what it wrote before it failed is taken away. */
    static int writing(String folder, String level, Work work) throws IOException {
        try (SparkSession spark = start(level)) {
            OutputFolder output = OutputFolder.open(folder, spark.sparkContext().hadoopConfiguration());
            boolean isDone = false;
            try {
                int status = work.in(spark, output);
                isDone = true;
                return status;
            } finally {
                if (!isDone) {
                    output.abandon();
                }
            }
        }
    }

    /** @param level how much Spark says on standard error */
    static SparkSession start(String level) {
        SparkConf conf = new SparkConf();
        WANTED.forEach(conf::setIfMissing);
        boolean isHere = conf.get("spark.master").startsWith("local");
        if (isHere) {
            conf.setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        conf.set("spark.log.level", level);
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        spark.sparkContext().setLogLevel(level);
        return spark;
    }
}
