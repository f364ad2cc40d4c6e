package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TradeKindNoteTest {

    static List<String> sentences() throws IOException {
        return TextTable.lines("trade-kind-sentences.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheSentence(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        assertThat(TradeKindNote.in(columns.get(1)).stream()
                        .map(note -> note.kind().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(columns.get(0));
    }

    @Test
    void quotesTheSentenceExactlyAsFiled() {
        String text = "Held by a fund.  Bought in the  open market. Held directly.";
        assertThat(TradeKindNote.in(text))
                .extracting(TradeKindNote::evidence)
                .containsExactly("Bought in the  open market.");
    }
}
