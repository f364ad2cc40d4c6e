package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.form4.Shared;
import org.form4.ledger.Amendments;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.shell.command.VerbPages;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;

/** Keeps the verbs with parameters in step with the catalogue; -Dform4.golden=write writes them anew. */
class MetricVerbsTest {
    private static final Path SOURCE = Shared.ROOT.resolve("shell/src/main/java/org/form4/shell/MetricVerbs.java");

    @Test
    void areThoseOfTheCatalogue() throws IOException {
        String expected = source();
        if ("write".equals(System.getProperty("form4.golden"))) {
            Files.writeString(SOURCE, expected);
        }

        assertThat(bare(Files.readString(SOURCE))).isEqualTo(bare(expected));
    }

    @Test
    void takeParametersAsTextAndAsTypes() {
        Form4Tables samples =
                Loader.load(List.of(Shared.ROOT.resolve("samples/amtrust").toString()));

        assertThat(Workbench.exercisePatterns(samples, "saleWindowDays=3").name())
                .startsWith("ExercisePatterns[saleWindowDays=3");
        assertThat(Workbench.gifts(samples, Amendments.AS_FILED, null).name())
                .startsWith("Gifts[amendments=AS_FILED, asOf=null]");
    }

    /** How lines and comments break is the formatter's business, and so are imports that Java needs not. */
    private static String bare(String source) {
        return source.replaceAll("import java\\.lang\\.\\w+;", "").replaceAll("[\\s*]", "");
    }

    private static String source() {
        Set<String> imports = new TreeSet<>();
        StringBuilder verbs = new StringBuilder();
        for (String name : Metrics.all().names()) {
            Metric metric = Metrics.all().find(name).orElseThrow();
            RecordComponent[] components = metric.getClass().getRecordComponents();
            if (components.length > 0) {
                imports.add(metric.getClass().getCanonicalName());
                verbs.append(verbs(metric, components, imports));
            }
        }
        imports.addAll(List.of("org.form4.tables.Form4Tables", "tech.tablesaw.api.Table"));
        return """
                package org.form4.shell;

                %s

                /**
                 * The metrics once more, with parameters: as text, of which Tab knows the names and values, and as the types they
                 * have. Written by {@code MetricVerbsTest} from the catalogue; change the metrics, not this.
                 */
                class MetricVerbs {
                    MetricVerbs() {}
                %s
                }
                """.formatted(
                        imports.stream().map(type -> "import " + type + ";").collect(Collectors.joining("\n")), verbs);
    }

    private static String verbs(Metric metric, RecordComponent[] components, Set<String> imports) {
        String type = metric.getClass().getSimpleName();
        String verb = VerbPages.javaName(metric.name(), "-");
        for (RecordComponent component : components) {
            if (!component.getType().isPrimitive() && component.getType() != String.class) {
                imports.add(component.getType().getCanonicalName());
            }
            if (isNullable(component)) {
                imports.add("org.jspecify.annotations.Nullable");
            }
        }
        String typed = Arrays.stream(components)
                .map(component -> (isNullable(component) ? "@Nullable " : "")
                        + component.getType().getSimpleName() + " " + component.getName())
                .collect(Collectors.joining(", "));
        String names = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
        return """

                    /** {@link %1$s} with some of its parameters, as in {@code "%4$s=%5$s"}. */
                    public static Table %2$s(Form4Tables tables, String... parameters) {
                        return Workbench.metric("%3$s", tables, parameters);
                    }

                    /** {@link %1$s} with all of its parameters. */
                    public static Table %2$s(Form4Tables tables, %6$s) {
                        return Workbench.metric(new %1$s(%7$s), tables);
                    }
                """.formatted(
                        type,
                        verb,
                        metric.name(),
                        components[0].getName(),
                        Metrics.parameters(metric).get(components[0].getName()),
                        typed,
                        names);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getType() == LocalDate.class;
    }
}
