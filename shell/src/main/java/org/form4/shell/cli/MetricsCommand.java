package org.form4.shell.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.form4.metric.Metrics;
import org.form4.metric.Nearest;
import org.form4.shell.print.MetricText;
import org.form4.shell.print.Stdout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code form4 metrics}. */
@Command(name = "metrics", description = "Lists the metrics, or shows the definition of one.")
final class MetricsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "the metric whose definition to show")
    @Nullable
    String name;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Metrics metrics = Metrics.all();
        String text;
        if (name == null) {
            text = MetricText.list(metrics);
        } else {
            String wanted = name;
            text = MetricText.page(metrics.find(wanted)
                    .orElseThrow(() -> new WrongArgument(
                            "no metric is called " + wanted + Nearest.hint(wanted, metrics.names()))));
        }
        Stdout.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return 0;
    }
}
