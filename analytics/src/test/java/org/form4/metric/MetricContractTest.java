package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** What every registered metric promises, tried on filings made by hand and, where they are at hand, on real ones. */
class MetricContractTest {
    /** About so many rows of each result are explained, evenly from the first to the last. */
    private static final int ROWS_EXPLAINED = 40;

    static Stream<Metric> metrics() {
        return Metrics.all().names().stream()
                .map(name -> Metrics.all().find(name).orElseThrow());
    }

    /** What each metric makes of each specimen, computed once for all tests that only read it. */
    private static final Map<String, Table> RESULTS = new HashMap<>();

    static Stream<Sample> samples() {
        return on(Specimens.all());
    }

    static Stream<Sample> smallSamples() {
        return on(Specimens.small());
    }

    private static Stream<Sample> on(Map<String, Form4Tables> specimens) {
        return metrics()
                .flatMap(metric -> specimens.entrySet().stream()
                        .map(specimen -> new Sample(metric, specimen.getKey(), specimen.getValue())));
    }

    /** A metric and the tables to try it on. */
    record Sample(Metric metric, String tablesName, Form4Tables tables) {
        /** Not to be changed. */
        Table result() {
            return RESULTS.computeIfAbsent(toString(), sample -> metric.compute(tables));
        }

        @Override
        public String toString() {
            return metric.name() + " on " + tablesName;
        }
    }

    @Test
    void everyClassThatIsAMetricIsRegistered() {
        Set<String> written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importUrl(Metric.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation())
                        .stream()
                        .filter(type -> type.isAssignableTo(Metric.class)
                                && !type.isInterface()
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> registered =
                metrics().map(metric -> metric.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(registered).isNotEmpty().isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isARecordWhoseTextIsItsProvenance(Metric metric) {
        assertThat(metric.getClass().isRecord()).isTrue();
        assertThat(metric.toString()).startsWith(metric.getClass().getSimpleName() + "[");
        for (String parameter : Metrics.parameters(metric).keySet()) {
            assertThat(metric.toString()).contains(parameter + "=");
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void hasAPageThatNamesEveryColumnAndParameter(Metric metric) {
        MetricPage page = MetricPage.of(metric.name());

        assertThat(page.summary()).isNotBlank();
        for (String column : metric.compute(Specimens.empty()).columnNames()) {
            assertThat(page.markdown()).contains("`" + column + "`");
        }
        for (String parameter : Metrics.parameters(metric).keySet()) {
            assertThat(page.markdown()).contains("`" + parameter + "`");
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void namesItsResultAfterItselfAndEndsItAsEveryResultDoes(Metric metric) {
        Table result = metric.compute(Specimens.empty());

        assertThat(result.name()).isEqualTo(metric.name());
        assertThat(result.columnNames()).endsWith("known_at", "flags");
        assertThat(result.columnNames())
                .matches(names ->
                        names.get(0).equals("accession_number") || names.get(0).equals("issuer_cik"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void emptyTablesGiveAnEmptyResultWithTheSameColumns(Sample sample) {
        Table result = sample.metric.compute(Specimens.empty());

        assertThat(result.rowCount()).isZero();
        assertThat(columns(result)).isEqualTo(columns(sample.result()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOrderOfInputRowsDoesNotMatter(Sample sample) {
        List<String> rows = Specimens.rows(sample.result());

        for (Form4Tables shuffled : Specimens.shuffles(sample.tables)) {
            assertThat(Specimens.rows(sample.metric.compute(shuffled))).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void splittingByWhatItNeedsAndGluingChangesNothing(Sample sample) {
        List<String> glued = new ArrayList<>();
        for (Form4Tables part : Specimens.split(sample.tables, sample.metric.needs())) {
            glued.addAll(Specimens.rows(sample.metric.compute(part)));
        }

        assertThat(glued.stream().sorted())
                .isEqualTo(Specimens.rows(sample.result()).stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theInputIsNotTouched(Sample sample) {
        List<List<String>> before = Specimens.asLoaded(sample.tables);

        Table result = sample.metric.compute(sample.tables);
        for (int column = 0; column < result.columnCount(); column++) {
            result.column(column).clear();
        }

        assertThat(Specimens.texts(sample.tables)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("smallSamples")
    void explainsItsRowsAndRefusesOthers(Sample sample) {
        Table result = sample.result();
        int step = Math.max(1, result.rowCount() / ROWS_EXPLAINED);
        for (int row = 0; row < result.rowCount(); row += step) {
            assertThat(sample.metric.explain(sample.tables, result, row)).isNotBlank();
        }

        assertThatThrownBy(() -> sample.metric.explain(sample.tables, result, result.rowCount()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sample.metric.explain(sample.tables, result, -1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @MethodSource("smallSamples")
    void explainsManyRowsAsItExplainsEach(Sample sample) {
        Table result = sample.result();
        IntFunction<String> explanations = sample.metric.explanations(sample.tables, result);
        for (int row = 0; row < result.rowCount(); row += Math.max(1, result.rowCount() / 5)) {
            assertThat(explanations.apply(row)).isEqualTo(sample.metric.explain(sample.tables, result, row));
        }
    }

    private static List<String> columns(Table table) {
        return table.columns().stream()
                .map(column -> column.type() + " " + column.name())
                .toList();
    }
}
