package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.form4.exercise.Pattern;
import org.form4.filing.AccessionNumber;
import org.form4.generate.FilingGenerator;
import org.form4.generate.InventedFiling;
import org.form4.generate.SampleFilings;
import org.form4.generate.Truth;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Invented filings, each made to show a pattern, must come back as that pattern and as nothing else. */
class ExerciseTruthTest {
    private static final int FILINGS = 300;

    @Property(tries = 25)
    void generatedExercisesComeBackAsTheyWereMeant(@ForAll long seed) {
        List<InventedFiling> invented =
                new FilingGenerator(seed).invented().limit(FILINGS).toList();

        assertThat(found(invented)).containsExactlyInAnyOrderElementsOf(meant(invented));
    }

    @Test
    void theSamplesComeBackAsTheyWereMeant() {
        List<InventedFiling> samples = SampleFilings.all();

        assertThat(found(samples)).containsExactlyInAnyOrderElementsOf(meant(samples));
    }

    /** So that no pattern goes untried by the two tests above. */
    @Test
    void everyPatternIsMeantSomewhere() {
        List<InventedFiling> all = new ArrayList<>(SampleFilings.all());
        new FilingGenerator(1).invented().limit(2_000).forEach(all::add);
        Set<String> patterns = new TreeSet<>();
        all.forEach(filing -> filing.truths().forEach(truth -> patterns.add(truth.pattern())));

        assertThat(patterns)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Pattern.values()).map(Pattern::name).toList());
    }

    private static List<String> meant(List<InventedFiling> filings) {
        List<String> meant = new ArrayList<>();
        for (InventedFiling filing : filings) {
            for (Truth truth : filing.truths()) {
                meant.add(truth.accessionNumber() + " " + truth.rptOwnerCik().number() + " " + truth.exerciseDate()
                        + " " + truth.pattern());
            }
        }
        return meant;
    }

    private static List<String> found(List<InventedFiling> filings) {
        Table result = new ExercisePatterns()
                .compute(Form4Tables.of(
                        filings.stream().map(InventedFiling::filing).toList()));
        List<String> found = new ArrayList<>();
        for (Row row : result) {
            String first = row.getString("accession_numbers").split(" ", -1)[0];
            found.add(AccessionNumber.parse(first) + " " + row.getLong("rpt_owner_cik") + " "
                    + row.getDate("exercise_date") + " " + row.getString("pattern"));
        }
        return found;
    }
}
