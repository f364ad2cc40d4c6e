package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseNoteTest {

    static List<String> sentences() throws IOException {
        return TextTable.lines("exercise-sentences.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheSentence(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        assertThat(ExerciseNote.in(columns.get(1)).stream()
                        .map(note -> note.kind().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(columns.get(0));
    }

    @Test
    void quotesTheSentenceExactlyAsFiled() {
        String text = "Vested in 2024.  Shares withheld  for taxes. Held directly.";
        assertThat(ExerciseNote.in(text))
                .extracting(ExerciseNote::evidence)
                .containsExactly("Shares withheld  for taxes.");
    }
}
