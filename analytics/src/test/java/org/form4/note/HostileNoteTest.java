package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.form4.filing.ContinuedFootnotes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a hundred thousand characters end; what makes a search go back over them shows as a test that does not. */
class HostileNoteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10b5-1 ",
                "10b5",
                "10b-5 ",
                "1",
                "(",
                "pursuant to ",
                "pursuant to a plan ",
                "not ",
                "the plan ",
                "sold ",
                "adopted by ",
                "May 3, 2023 ",
                "5/5/2023 ",
                "and ",
                ". ",
                "\n",
                " ",
                "$1.10 to ",
                "continued from footnote 1 ",
                "10b5-1 plan adopted May 3, 2023. ",
                "not sold under a 10b5-1 plan; ",
                "withheld for taxes ",
                "net ",
                "a.",
                "10(b)(5)-1(c)(1)(i)("
            })
    void readsALongRepetition(String piece) {
        String text = "10b5-1 sale " + piece.repeat(100_000 / piece.length());
        assertThat(PlanNote.inFootnote(text)).isNotEmpty();
        assertThat(PlanNote.inRemarks(text)).isNotEmpty();
        assertThat(ExerciseNote.in(text)).isNotNull();
        assertThat(TradeKindNote.in(text)).isNotNull();
        assertThat(PriceRange.in(text)).isNotNull();
        assertThat(ContinuedFootnotes.joined(Map.of("F1", text))).hasSize(1);
    }

    @Property(tries = 500)
    void readsAnyText(@ForAll @StringLength(max = 300) String any) {
        String text = any + " 10b5-1 " + any;
        assertThat(PlanNote.inFootnote(text))
                .allSatisfy(note -> assertThat(text).contains(note.evidence()));
        assertThat(ExerciseNote.in(text)).allSatisfy(note -> assertThat(text).contains(note.evidence()));
        assertThat(TradeKindNote.in(text)).allSatisfy(note -> assertThat(text).contains(note.evidence()));
        assertThat(PriceRange.in(text))
                .allSatisfy(range -> assertThat(range.low()).isLessThanOrEqualTo(range.high()));
    }
}
