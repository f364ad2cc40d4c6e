package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.form4.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a user sees it, on a real terminal that tmux draws. */
class TerminalTest {
    private static final String PROMPT = "form4>";
    private static final int PATIENCE = 600;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(tmux("-V").status() == 0, "skipped: tmux is not here");
        String program = "'" + String.join("' '", Form4Process.command()) + "'";
        Path script = Files.writeString(
                folder.resolve("start.sh"),
                "trap : INT\ncd " + Shared.ROOT + "\nexport XDG_STATE_HOME=" + folder + "\nunset NO_COLOR\n"
                        + program.replace("-Dform4.tty=", "-Dform4.tty=012") + "\necho status=$?\nexec cat\n");
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", "sh", script.toString());
        await(PROMPT);
    }

    @AfterEach
    void close() throws Exception {
        tmux("kill-server");
    }

    @Test
    void evaluatesCompletesAndRemembers() throws Exception {
        type("int twice(int n) {", "Enter");
        await("...>");
        type("return 2 * n; }", "Enter");
        await("created method twice(int)");
        type("twi", "Tab");
        await("twice(");
        type("21)", "Enter");
        await("_1 ==> 42");
        type("/hist", "Tab");
        await("/history");
        type("", "Enter");
        await("twice(21)");
        type("/exit 5", "Enter");
        await("status=5");

        assertThat(Files.readString(folder.resolve("form4/history"))).contains("twice(21)");
    }

    @Test
    void drawsATableInTheWindow() throws Exception {
        type("var t = load(\"samples\")", "Enter");
        await("t ==> ");
        type("t.nonderivTrans()", "Enter");
        String screen = await("_1 nonderiv_trans");

        assertThat(screen).contains("accession_number").contains("not shown").contains("9999900000-");
        assertThat(screen.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        type("t.nonderivTrans().column(\"security_t", "Tab");
        await("security_title");
    }

    @Test
    void controlCStopsTheSnippetAndNotTheShell() throws Exception {
        type("while (true) { }", "Enter");
        type("", "C-c");
        for (int i = 0; i < PATIENCE && !screen().contains("interrupted"); i++) {
            Thread.sleep(100);
            type("", "C-c");
        }
        await("interrupted");
        type("6 * 7", "Enter");
        await("==> 42");
        type("", "C-d");
        await("status=0");
    }

    private void type(String text, String key) throws Exception {
        if (!text.isEmpty()) {
            // tmux takes a semicolon at the end of an argument for the end of its command.
            tmux("send-keys", "-l", text.endsWith(";") ? text.substring(0, text.length() - 1) + "\\;" : text);
        }
        tmux("send-keys", key);
    }

    /** Waits for a text to stand on the screen; fails with what stands there instead. */
    private String await(String text) throws Exception {
        String screen = screen();
        for (int i = 0; i < PATIENCE && !screen.contains(text); i++) {
            Thread.sleep(100);
            screen = screen();
        }
        assertThat(screen).contains(text);
        return screen;
    }

    private String screen() throws Exception {
        return tmux("capture-pane", "-p").out();
    }

    private Form4Process tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of("tmux", "-S", folder.resolve("socket").toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Form4Process(process.waitFor(), out, "");
        } catch (IOException e) {
            return new Form4Process(-1, "", String.valueOf(e.getMessage()));
        }
    }
}
