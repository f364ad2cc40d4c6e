package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/** The job's jar holds what executors need, and nothing that Spark brings along. */
class JobJarTest {
    /** Jars of other things than Spark's libraries and ours. */
    private static final List<String> OURS = List.of(
            "tablesaw", "fastutil", "classgraph", "aalto", "stax2", "jsoup", "fastcsv", "picocli", "jspecify", "form4");

    @Test
    void holdsNoClassThatSparkHas() throws IOException {
        Set<String> job = classes(Clusters.jar());
        assertThat(job).contains("org/form4/cluster/Main.class", "org/form4/metric/Gifts.class");
        List<String> both = new ArrayList<>();
        for (Path jar : Clusters.sparkJars()) {
            if (OURS.stream().noneMatch(jar.getFileName().toString()::contains)) {
                Set<String> shared = classes(jar);
                shared.retainAll(job);
                shared.forEach(name -> both.add(jar.getFileName() + ": " + name));
            }
        }

        assertThat(both).isEmpty();
    }

    @Test
    void opensWhatSparkWantsOpened() throws IOException {
        List<String> options = Files.readAllLines(Clusters.ROOT.resolve("cluster/java-options"));

        assertThat(JavaModuleOptions.defaultModuleOptionArray()).containsAll(options);
        assertThat(options)
                .containsAll(Stream.of(JavaModuleOptions.defaultModuleOptionArray())
                        .filter(option -> option.startsWith("--add-opens"))
                        .collect(Collectors.toList()));
    }

    private static Set<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(new File(jar.toString()))) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
