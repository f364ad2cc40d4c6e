package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a user sees it, on a real terminal. */
class TerminalTest {
    @TempDir
    Path folder;

    @Test
    void evaluatesCompletesAndRemembers() throws Exception {
        try (Tmux shell = new Tmux(folder, 100, 40, "")) {
            shell.type("int twice(int n) {", "Enter");
            shell.await("...>");
            shell.type("return 2 * n; }", "Enter");
            shell.await("created method twice(int)");
            shell.type("twi", "Tab");
            shell.await("twice(");
            shell.type("21)", "Enter");
            shell.await("_1 ==> 42");
            shell.type("/hist", "Tab");
            shell.await("/history");
            shell.type("", "Enter");
            shell.await("  twice(21)");
            shell.type("/!", "Enter");
            shell.await("_2 ==> 42");
            shell.type("/exit 5", "Enter");
            shell.await("status=5");
        }
        try (Tmux again = new Tmux(folder, 100, 40, "")) {
            again.type("", "C-r");
            again.type("twi");
            again.await("twice(21)");
            again.type("", "C-c");
            again.type("System.exit(7)", "Enter");
            again.await("status=7");
        }

        assertThat(Files.readString(folder.resolve("form4/history"))).contains("twice(21)", "System.exit(7)");
    }

    @Test
    void drawsATableInTheWindowAndInTheWindowAsItIsNow() throws Exception {
        try (Tmux shell = new Tmux(folder, 100, 40, "")) {
            shell.type("var t = load(\"sam", "Tab");
            shell.await("\"samples/");
            shell.type("\")", "Enter");
            shell.await("t ==> ");
            shell.type("t.nonderivTrans()", "Enter");
            String screen = shell.await("_1 nonderiv_trans");

            assertThat(screen).contains("not shown").contains("9999900000-").contains("/page shows all of it");
            assertThat(screen.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
            shell.type("t.nonderivTrans().stringColumn(\"security_t", "Tab");
            shell.await("\"security_title\"");
            shell.type("", "C-u");
            shell.type("metric(\"net-shares-disposed\", t, \"gr", "Tab");
            shell.await("\"grain=");
            shell.type("OW", "Tab");
            shell.await("\"grain=OWNER\"");
            shell.type("", "C-u");
            shell.resize(60, 30);
            shell.type("_", "Enter");
            shell.await("_1 nonderiv_trans");
            shell.type("filing(\"9999900000-25-000009\")", "Enter");
            assertThat(shell.await("source: "))
                    .contains("Rule 10b5-1 box: ticked")
                    .contains("F1    Sold under");
        }
    }

    @Test
    void controlCStopsTheSnippetAndNotTheShell() throws Exception {
        try (Tmux shell = new Tmux(folder, 100, 40, "")) {
            shell.type("1 + 1", "Enter");
            shell.await("==> 2");
            shell.type("{ System.out.println(\"going\"); while (true) { } }", "Enter");
            shell.await("\ngoing");
            shell.type("", "C-c");
            shell.await("interrupted");
            shell.type("6 * 7", "Enter");
            shell.await("==> 42");
            shell.type("", "C-d");
            shell.await("status=0");
        }
    }

    @Test
    void aPasteIsOneInputAndAMistakeInItLosesNothing() throws Exception {
        String lines = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> "int x" + i + " = " + i + " * 10;")
                .collect(Collectors.joining("\n"));
        try (Tmux shell = new Tmux(folder, 100, 40, "")) {
            shell.paste(lines);
            shell.await("int x10 = 10 * 10;");
            shell.type("", "Enter");
            shell.await("x10 ==> 100");
            shell.paste("int y1 = 1;\nint y2 = nosuch;\nint y3 = 3;");
            shell.await("int y3 = 3;");
            shell.type("", "Enter");
            shell.await("what follows it was not run");
            shell.type("x10 + y1", "Enter");
            shell.await("==> 101");
        }
    }

    @Test
    void runsTheInitFileAndKeepsSettings() throws Exception {
        Files.createDirectories(folder.resolve("form4"));
        Files.writeString(folder.resolve("form4/init.jsh"), "int mine = 41\n/set rows 7\n");
        try (Tmux shell = new Tmux(folder, 100, 40, "")) {
            shell.type("mine + 1", "Enter");
            shell.await("==> 42");
            shell.type("/set columns wrap -retain", "Enter");
            shell.await("kept in ");
        }

        assertThat(Files.readString(folder.resolve("form4/settings"))).contains("columns wrap\n", "rows 7\n");
    }

    @Test
    void leafsThroughWhatIsLongerThanTheWindow() throws Exception {
        try (Tmux shell = new Tmux(folder, 80, 20, "")) {
            shell.type("/help", "Enter");
            shell.await("q: leave");
            shell.type("q");
            shell.await("form4>");
            shell.type("/set pager off", "Enter");
            shell.type("/help", "Enter");
            shell.await("_ is the last");
        }
    }

    @Test
    void aDumbTerminalWorksToo() throws Exception {
        try (Tmux shell = new Tmux(folder, 80, 20, "export TERM=dumb")) {
            shell.type("/help load", "Enter");
            shell.await("ten tables");
            shell.type("6 * 7", "Enter");

            assertThat(shell.await("_1 ==> 42")).doesNotContain("[1m").doesNotContain("[2m");
        }
    }
}
