package org.form4.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void tellsWordsStringsNumbersAndComments() {
        String source = "var s = \"a\\\"b\" + 1.5; // end";
        List<String> tokens = Token.of(source).stream()
                .map(t -> t.kind() + " " + t.text(source))
                .toList();

        assertThat(tokens)
                .containsExactly(
                        "KEYWORD var",
                        "WORD s",
                        "SYMBOL =",
                        "STRING \"a\\\"b\"",
                        "SYMBOL +",
                        "NUMBER 1.5",
                        "SYMBOL ;",
                        "COMMENT // end");
    }

    @Test
    void seesAStringThatIsStillBeingTyped() {
        assertThat(Token.of("t.column(\"trans")).last().isEqualTo(new Token(Token.Kind.OPEN_STRING, 9, 15));
    }

    @Test
    void replacesALoneUnderscoreAndNothingElse() {
        assertThat(LastResult.substitute("f(_, \"_\", a_b) + _.x // _", "_7"))
                .isEqualTo("f(_7, \"_\", a_b) + _7.x // _");
        assertThat(LastResult.substitute("list.forEach(_ -> n++)", "_7")).isEqualTo("list.forEach(_ -> n++)");
        assertThat(LastResult.substitute("catch (Exception _)", "_7")).isEqualTo("catch (Exception _)");
    }
}
