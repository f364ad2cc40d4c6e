package org.form4.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.form4.shell.engine.Engine;
import org.form4.shell.print.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private final Engine engine = Engine.start(List.of("import java.util.*;", "import tech.tablesaw.api.*;"));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void pointsAtTheNameAndSuggestsTheNearest() {
        engine.evaluate("String word = \"a\";");

        assertThat(text("word.lenght()")).isEqualTo("""
                          word.lenght()
                               ^^^^^^
                        error: no method lenght() in java.lang.String
                        hint: did you mean length?
                        """);
    }

    @Test
    void showsTheLineOfALongerSnippet() {
        assertThat(text("int f() {\n    return \"a\";\n}")).startsWith("      return \"a\";\n             ^^^\n");
    }

    @Test
    void suggestsTheColumnThatWasMeant() {
        engine.evaluate("Table t = Table.create(\"trades\", DoubleColumn.create(\"transaction_shares\", 1.0));");

        assertThat(text("t.doubleColumn(\"transaction_share\")"))
                .contains("hint: did you mean \"transaction_shares\"?");
    }

    @Test
    void saysWhereInTheUsersOwnMethodsItHappened() {
        engine.evaluate("int bad(int n) {\n  return 1 / n;\n}");

        assertThat(text("bad(0)")).isEqualTo("error: ArithmeticException: / by zero\n  in bad, line 2\n");
    }

    @Test
    void explainsAnUnderscoreWithoutAResult() {
        assertThat(text("_ + 1;")).contains("there is no last result yet");
    }

    @Test
    void saysWhatAMethodTakesThatWasGivenSomethingElse() {
        engine.evaluate("void one(String word, List<String> words) {}");
        assertThat(text("one(1)")).contains("error: method one in class", "hint: there is one(String, List<String>)\n");

        engine.evaluate("void two(int n) {}");
        engine.evaluate("void two(Table table) {}");
        assertThat(text("two(\"a\")"))
                .contains("error: no suitable method found for two(String)", "hint: there is two(Table) or two(int)\n");
    }

    private String text(String source) {
        return Mistake.of(engine.evaluate(source), engine).text(Style.PLAIN);
    }
}
