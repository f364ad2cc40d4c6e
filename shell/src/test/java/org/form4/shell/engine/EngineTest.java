package org.form4.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final Engine engine = Engine.start(List.of("import java.util.*;"));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void returnsTheObjectItselfNotItsText() {
        engine.evaluate("var list = new ArrayList<String>();");
        Outcome outcome = engine.evaluate("list");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Value.class, value -> {
            assertThat(value.value()).isInstanceOf(java.util.ArrayList.class);
            assertThat(engine.valueOf("list").orElseThrow()).isSameAs(value.value());
        });
    }

    @Test
    void keepsEveryCharacterOfALongString() {
        assertThat(engine.evaluate("\"a\".repeat(500_000)"))
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat((String) value.value()).hasSize(500_000));
    }

    @Test
    void keepsResultsUnderNumbersAndTheLastUnderAnUnderscore() {
        engine.evaluate("6");
        engine.evaluate("7");

        assertThat(engine.evaluate("_1 * _")).isEqualTo(new Outcome.Value("_3", 42, false));
    }

    @Test
    void namesResultsAfterFailuresToo() {
        engine.evaluate("nosuch()");

        assertThat(((Outcome.Value) engine.evaluate("1")).name()).startsWith("_");
    }

    @Test
    void saysWhatADeclarationStillNeeds() {
        assertThat(engine.evaluate("int f() { return g(); }"))
                .isEqualTo(new Outcome.Declared("created method f(); it can be used once method g() is declared"));
        engine.evaluate("int g() { return 5; }");

        assertThat(((Outcome.Value) engine.evaluate("f()")).value()).isEqualTo(5);
    }

    @Test
    void showsTheFramesOfSnippetsOnly() {
        engine.evaluate("int bad(int n) {\n  return 1 / n;\n}");

        assertThat(engine.evaluate("bad(0)")).isInstanceOfSatisfying(Outcome.Thrown.class, thrown -> {
            assertThat(thrown.cause()).isInstanceOf(ArithmeticException.class);
            assertThat(thrown.frames())
                    .containsExactly(new Outcome.Frame("1", "bad", 2), new Outcome.Frame("2", "", 1));
        });
    }

    @Test
    void stopsALoopThatNeverAsks() {
        Thread stopper = new Thread(() -> {
            while (System.getProperty("form4.test.looping") == null) {
                Thread.onSpinWait();
            }
            engine.stop();
        });
        stopper.setDaemon(true);
        stopper.start();
        Outcome outcome = engine.evaluate("{ System.setProperty(\"form4.test.looping\", \"yes\"); while (true) { } }");

        assertThat(outcome).isInstanceOf(Outcome.Interrupted.class);
        assertThat(((Outcome.Value) engine.evaluate("2")).value()).isEqualTo(2);
    }

    @Test
    void cutsAtLineEndsAndKeepsContinuationsTogether() {
        String script = "int x = 3\nList.of(1)\n    .size()\nif (x > 2) {\n}\nelse {\n}\nx";
        List<String> cuts = new java.util.ArrayList<>();
        for (String rest = script; !rest.isBlank(); ) {
            Cut cut = engine.cut(rest);
            cuts.add(cut.typed().strip());
            rest = cut.rest();
        }

        assertThat(cuts).containsExactly("int x = 3", "List.of(1)\n    .size()", "if (x > 2) {\n}\nelse {\n}", "x");
    }

    @Test
    void knowsWhenMoreIsToCome() {
        assertThat(engine.cut("int f() {\n").isComplete()).isFalse();
        assertThat(engine.cut("int f() { return 1; }").isComplete()).isTrue();
    }
}
