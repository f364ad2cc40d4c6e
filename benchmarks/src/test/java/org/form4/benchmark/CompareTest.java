package org.form4.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompareTest {
    static List<Comparison> all() {
        return Compare.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyComparisonStillRuns(Comparison comparison) throws Exception {
        List<Line> lines = new ArrayList<>();

        comparison.run(Scale.SMOKE, lines::add);

        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> {
            assertThat(line.contender()).isNotBlank();
            assertThat(line.time()).isNotBlank();
        });
    }
}
