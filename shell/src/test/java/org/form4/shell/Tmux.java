package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.form4.Shared;

/** The shell on a real terminal, which tmux draws and a test types on. Skips the test where there is no tmux. */
final class Tmux implements AutoCloseable {
    private static final int PATIENCE = 900;

    private final Path folder;

    /**
     * @param folder where everything of this terminal is kept, the user's own state and preferences included
     * @param environment lines of shell that come before
     */
    Tmux(Path folder, int width, int height, String environment) throws IOException, InterruptedException {
        this.folder = folder;
        assumeTrue(tmux("-V").status() == 0, "skipped: tmux is not here");
        String program = "'" + String.join("' '", Form4Process.command()) + "'";
        Path script = Files.writeString(
                folder.resolve("start.sh"),
                "trap : INT\ncd " + Shared.ROOT + "\nexport XDG_STATE_HOME=" + folder + " XDG_CONFIG_HOME=" + folder
                        + " LC_ALL=C.UTF-8\nunset NO_COLOR PAGER VISUAL EDITOR\n" + environment + "\n"
                        + program.replace("-Dform4.tty=", "-Dform4.tty=012")
                        + "\necho status=$?\nexec cat\n");
        tmux(
                "-u",
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "" + width,
                "-y",
                "" + height,
                "sh",
                script.toString());
        await("form4>");
    }

    /** Types a text, then keys by their names in tmux. */
    void type(String text, String... keys) throws IOException, InterruptedException {
        if (!text.isEmpty()) {
            // tmux takes a semicolon at the end of an argument for the end of its command.
            String escaped = text.endsWith(";") ? text.substring(0, text.length() - 1) + "\\;" : text;
            tmux("send-keys", "-l", "--", escaped);
        }
        for (String key : keys) {
            tmux("send-keys", key);
        }
    }

    /** Pastes as a mouse does: with brackets around it, if the program has asked for them. */
    void paste(String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("paste.txt"), text);
        tmux("load-buffer", file.toString());
        tmux("paste-buffer", "-p", "-r");
    }

    void resize(int width, int height) throws IOException, InterruptedException {
        tmux("resize-window", "-x", "" + width, "-y", "" + height);
    }

    /** Waits for a text to stand on the screen; fails with what stands there instead. */
    String await(String text) throws IOException, InterruptedException {
        String screen = screen();
        for (int i = 0; i < PATIENCE && !screen.contains(text); i++) {
            Thread.sleep(100);
            screen = screen();
        }
        assertThat(screen).contains(text);
        return screen;
    }

    /** What can be seen now. */
    String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p").out();
    }

    /** What has been seen, what has scrolled away included; lines that the window has broken are whole. */
    String everything() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-J", "-S", "-").out();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tmux("kill-server");
    }

    private Form4Process tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("socket").toString()));
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
