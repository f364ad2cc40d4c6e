package org.form4.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.form4.metric.Metrics;
import org.form4.shell.Workbench;
import org.form4.shell.print.Style;
import org.junit.jupiter.api.Test;

class VerbPagesTest {
    @Test
    void everyVerbHasAPageAndEveryPageAVerb() {
        Set<String> metrics = Metrics.all().names().stream()
                .map(name -> VerbPages.javaName(name, "-"))
                .collect(Collectors.toSet());
        Set<String> verbs = Arrays.stream(Workbench.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !metrics.contains(name))
                .collect(Collectors.toSet());

        assertThat(VerbPages.verbs().keySet()).containsExactlyInAnyOrderElementsOf(verbs);
    }

    @Test
    void findsMetricsUnderBothNamesAndTables() {
        assertThat(VerbPages.find("netSharesDisposed", 80, Style.PLAIN))
                .isEqualTo(VerbPages.find("net-shares-disposed", 80, Style.PLAIN))
                .hasValueSatisfying(page -> assertThat(page).contains("grain"));
        assertThat(VerbPages.find("nonderiv_trans", 80, Style.PLAIN))
                .hasValueSatisfying(page -> assertThat(page).contains("transaction_shares"));
        assertThat(VerbPages.find("nosuch", 80, Style.PLAIN)).isEmpty();
    }

    @Test
    void pagesFitTheScreen() {
        for (String verb : VerbPages.verbs().keySet()) {
            assertThat(VerbPages.find(verb, 60, Style.PLAIN).orElseThrow().lines())
                    .filteredOn(line -> !line.startsWith("    "))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        }
    }
}
