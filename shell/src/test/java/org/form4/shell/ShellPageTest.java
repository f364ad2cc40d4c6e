package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/shell.md} shows is what a terminal shows: the inputs of its transcripts are typed, one after the
 * other, in one session. -Dform4.golden=write keeps the answers anew.
 */
class ShellPageTest {
    private static final Path PAGE = Shared.ROOT.resolve("docs/shell.md");
    private static final Pattern TRANSCRIPT = Pattern.compile("(?ms)^```console\n(.*?)^```\n");
    private static final Pattern TIME = Pattern.compile("read in \\d+\\.\\d s");
    private static final String PROMPT = "form4>";
    private static final String CONTINUATION = "  ...>";
    private static final int PATIENCE = 900;

    @TempDir
    Path folder;

    @Test
    void showsWhatATerminalShows() throws Exception {
        String page = Files.readString(PAGE);
        List<String> answers;
        try (Tmux shell = new Tmux(folder, 100, 60, "")) {
            int prompts = 1;
            for (Matcher shown = TRANSCRIPT.matcher(page); shown.find(); ) {
                for (String line : shown.group(1).lines().toList()) {
                    if (line.startsWith(PROMPT)) {
                        settle(shell, prompts++);
                        shell.type(line.substring(PROMPT.length() + 1), "Enter");
                    } else if (line.startsWith(CONTINUATION)) {
                        settleOn(shell, CONTINUATION.strip());
                        shell.type(line.substring(CONTINUATION.length() + 1), "Enter");
                    }
                }
            }
            answers = answers(settle(shell, prompts));
        }
        String actual = TRANSCRIPT.matcher(page).replaceAll(shown -> {
            long inputs = shown.group(1)
                    .lines()
                    .filter(line -> line.startsWith(PROMPT))
                    .count();
            StringBuilder transcript = new StringBuilder("```console\n");
            for (int i = 0; i < inputs; i++) {
                transcript.append(answers.remove(0));
            }
            return Matcher.quoteReplacement(transcript + "```\n");
        });
        if ("write".equals(System.getProperty("form4.golden"))) {
            Files.writeString(PAGE, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(PAGE));
    }

    /** Each input with what came of it, without the greeting and the last prompt. */
    private static List<String> answers(String everything) {
        List<String> answers = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        for (String line : everything.lines().toList()) {
            if (line.startsWith(PROMPT)) {
                answers.add(answer.toString());
                answer.setLength(0);
            }
            answer.append(TIME.matcher(line.stripTrailing()).replaceAll("read in 0.4 s"))
                    .append('\n');
        }
        answers.remove(0);
        return answers;
    }

    private static String settle(Tmux shell, int prompts) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            String everything = shell.everything();
            long seen =
                    everything.lines().filter(line -> line.startsWith(PROMPT)).count();
            if (seen == prompts && everything.strip().endsWith("\n" + PROMPT)) {
                return everything;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no prompt number " + prompts + ": " + shell.everything());
    }

    private static void settleOn(Tmux shell, String end) throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            if (shell.everything().strip().endsWith(end)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no " + end + ": " + shell.everything());
    }
}
