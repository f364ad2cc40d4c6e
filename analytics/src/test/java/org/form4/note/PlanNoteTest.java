package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.form4.note.PlanNote.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanNoteTest {

    static List<String> sentences() throws Exception {
        List<String> lines = new ArrayList<>(TextTable.lines("plan-sentences.tsv"));
        lines.addAll(TextTable.lines("plan-adversarial.tsv"));
        return lines;
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheSentence(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        String text = columns.get(2);
        List<PlanNote> notes = columns.get(0).equals("remarks") ? PlanNote.inRemarks(text) : PlanNote.inFootnote(text);
        assertThat(notes.stream().map(PlanNoteTest::show).collect(Collectors.joining("; ")))
                .isEqualTo(columns.get(1));
        assertThat(notes).allSatisfy(note -> assertThat(text).contains(note.evidence()));
    }

    private static String show(PlanNote note) {
        return Stream.of(
                        note.state() + " " + note.reach(),
                        Objects.toString(note.adoptionDate(), ""),
                        note.modificationDate() == null ? "" : "changed " + note.modificationDate(),
                        note.terminationMentioned() ? "end" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Test
    void namesNobodyWhoStandsBeforeAnAdoption() {
        assertThat(PlanNote.inRemarks("The date of the adoption of the owner's Rule 10b5-1 plan was June 26, 2023."))
                .extracting(PlanNote::adopter)
                .doesNotContain("of the");
    }

    @Test
    void quotesTheSentenceThatSpeaksOfThePlanAndNoOther() {
        String text = "Held by a trust. This sale was made under a 10b5-1 plan. Prices ranged from $10.00 to $10.40.";
        assertThat(PlanNote.inFootnote(text))
                .extracting(PlanNote::evidence)
                .containsExactly("This sale was made under a 10b5-1 plan.");
    }

    @Test
    void quotesAllFromTheFirstToTheLastSentenceAboutThePlan() {
        String text = "Sold under a 10b5-1 plan. The plan was adopted on May 3, 2023. Held by a trust.";
        assertThat(PlanNote.inFootnote(text))
                .extracting(PlanNote::evidence)
                .containsExactly("Sold under a 10b5-1 plan. The plan was adopted on May 3, 2023.");
    }

    @Test
    void namesTheAdopterAsFiled() {
        assertThat(adopter("Sold under a 10b5-1 plan adopted by the Reporting Person on May 3, 2023."))
                .isEqualTo("Reporting Person");
        assertThat(adopter("Sold under a 10b5-1 plan adopted by the Doe Family Trust U/A/D 10/22/93 on May 3, 2023."))
                .isEqualTo("Doe Family Trust");
        assertThat(adopter("Sold under a 10b5-1 plan adopted by the reporting person's spouse."))
                .isEqualTo("reporting person's spouse");
        assertThat(adopter("On May 3, 2023, Mr. Roe adopted a 10b5-1 plan, under which these shares were sold."))
                .isEqualTo("Mr. Roe");
        assertThat(adopter("Sold under a 10b5-1 plan adopted on May 3, 2023 by Doe Holdings, L.P."))
                .isEqualTo("Doe Holdings, L.P.");
        assertThat(adopter("Sold under a 10b5-1 plan.")).isNull();
    }

    private static @Nullable String adopter(String text) {
        return PlanNote.inFootnote(text).get(0).adopter();
    }

    @Test
    void remarksHangOnNoRow() {
        String text = "This transaction was made pursuant to a Rule 10b5-1 plan.";
        assertThat(PlanNote.inFootnote(text)).extracting(PlanNote::reach).containsExactly(Reach.ROW);
        assertThat(PlanNote.inRemarks(text)).extracting(PlanNote::reach).containsExactly(Reach.FILING);
    }
}
