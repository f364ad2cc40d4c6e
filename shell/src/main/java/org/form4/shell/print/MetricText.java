package org.form4.shell.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.form4.metric.Metric;
import org.form4.metric.MetricPage;
import org.form4.metric.Metrics;
import org.jspecify.annotations.Nullable;

/** The catalogue in words. */
public final class MetricText {
    private MetricText() {}

    /** Every metric: its name and what it is, and below that its parameters with their defaults. */
    public static String list(Metrics metrics) {
        StringBuilder text = new StringBuilder();
        for (String name : metrics.names()) {
            Metric metric = metrics.find(name).orElseThrow();
            text.append(name).append("  ").append(MetricPage.of(name).summary()).append('\n');
            String parameters = parameters(metric);
            if (!parameters.isEmpty()) {
                text.append("    ").append(parameters).append('\n');
            }
        }
        return text.toString();
    }

    /** The page of one metric, and its parameters with their defaults. */
    public static String page(Metric metric) {
        String parameters = parameters(metric);
        String page = MetricPage.of(metric.name()).markdown().stripTrailing() + "\n";
        return parameters.isEmpty() ? page : page + "\nParameters and defaults: " + parameters + "\n";
    }

    /** The page as the shell shows it: filled to the width, and with what to type there. */
    public static String page(Metric metric, int width, Style style) {
        List<String> parameters = new ArrayList<>();
        Metrics.parameters(metric)
                .forEach((name, value) -> parameters.add("\"" + name + "=" + (value == null ? "" : value) + "\""));
        String call = "metric(\"" + metric.name() + "\", t" + (parameters.isEmpty() ? ")" : ", ")
                + String.join(", ", parameters) + (parameters.isEmpty() ? "" : ")");
        return PageText.of(MetricPage.of(metric.name()).markdown().stripTrailing(), width, style) + "\n"
                + style.paint(Style.Role.HEADING, "To type") + "\n" + Width.wrap(call, width, 2);
    }

    /** The list as the shell shows it. */
    public static String list(Metrics metrics, int width, Style style) {
        StringBuilder text = new StringBuilder();
        for (String name : metrics.names()) {
            String line = name + "  " + MetricPage.of(name).summary();
            String wrapped = Width.wrap(line, width, 4);
            text.append(style.paint(Style.Role.NAME, name)).append(wrapped.substring(name.length()));
        }
        return text + Width.wrap("\n/help NAME tells its definition, columns and parameters", width, 0);
    }

    /** As they are typed: {@code --windowDays=30 --minOwners=3}. */
    private static String parameters(Metric metric) {
        List<String> parameters = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry :
                Metrics.parameters(metric).entrySet()) {
            parameters.add("--" + entry.getKey() + "=" + (entry.getValue() == null ? "" : entry.getValue()));
        }
        return String.join(" ", parameters);
    }
}
