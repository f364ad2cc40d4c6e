package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Lines cut at 1,023 characters, told from lines that are just long. */
class LineWrapTest {
    private static final String FULL = "x".repeat(1_023);

    @Test
    void aLineOfExactlyTheWidthIsCut() {
        assertThat(undone(FULL + "\nrest\n")).isEqualTo(FULL + "rest\n");
        assertThat(undone(FULL + "\r\nrest")).isEqualTo(FULL + "rest");
    }

    @Test
    void aLongerLineAnywhereMeansThatNothingWasCut() {
        String text = FULL + "\nrest\n" + FULL + "x\n";
        assertThat(undone(text)).isEqualTo(text);
    }

    @Property(tries = 500)
    void bytesAreSaidToBeCutExactlyWhenUndoingJoinsThem(@ForAll("lines") List<String> lines) {
        String text = String.join("", lines);
        assertThat(LineWrap.isIn(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(!undone(text).equals(text));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<Integer> length = Arbitraries.of(0, 1, 400, 1_021, 1_022, 1_023, 1_023, 1_024, 1_025);
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\n", "");
        return Combinators.combine(length, end)
                .as((width, ending) -> "x".repeat(width) + ending)
                .list()
                .ofMaxSize(6);
    }

    private static String undone(String text) {
        return LineWrap.undo(text, new Problems("a test"));
    }
}
