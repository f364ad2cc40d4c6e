package org.form4.shell.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** {@code form4 cluster}. The launcher hands it to Spark before anything of the shell starts; here it is only described. */
@Command(
        name = "cluster",
        sortOptions = false,
        description = "Reads and measures filings on Apache Spark, for more of them than one machine holds.",
        customSynopsis = {
            "form4 cluster parse INPUT... -o DIR [--master URL]",
            "form4 cluster metric NAME INPUT... -o DIR [--format parquet|csv] [--PARAM=VALUE...] [--master URL]"
        },
        footer = {
            "",
            "Runs through the spark-submit of SPARK_HOME, or of the PATH if --master is given; else on Spark fetched"
                    + " by the build, on all cores of this machine. docs/cluster.md tells more.",
            "Example: form4 cluster parse samples -o tables"
        })
final class ClusterCommand implements Callable<Integer> {
    @Unmatched
    List<String> arguments = List.of();

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        throw new Failure("filings on Spark need the launcher: start this with ./form4 cluster parse or metric");
    }
}
