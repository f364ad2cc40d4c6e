package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.form4.Shared;
import org.form4.tables.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types and what comes back: exit status, standard output, standard error. */
class MainTest {
    private static final String SAMPLES = Shared.ROOT.resolve("samples").toString();

    @TempDir
    Path folder;

    @Test
    void answersVersionAndHelpOnStandardOutput() throws Exception {
        assertThat(Form4Process.run("--version").out()).startsWith("form4 ");
        Form4Process help = Form4Process.run("--help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("parse", "metric", "metrics", "run", "help")
                .contains("Exit status");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void refusesUnknownCommandsAndOptionsWithTheNearestAndTheUsage() throws Exception {
        Form4Process command = Form4Process.run("prase");

        assertThat(command.status()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).startsWith("form4: unknown command prase; did you mean 'parse'?\nusage: form4 ");
        assertThat(Form4Process.run("parse", "x").status()).isEqualTo(2);
    }

    @Test
    void parsesIntoOneFileATable() throws Exception {
        Path tables = folder.resolve("a folder/tables");
        Form4Process parse = Form4Process.run("parse", SAMPLES, "-o", tables.toString());

        assertThat(parse.status()).isZero();
        assertThat(parse.out()).isEmpty();
        assertThat(parse.err()).contains("filings read").contains("submission ");
        for (TableName name : TableName.values()) {
            assertThat(Files.readAllLines(tables.resolve(name + ".csv")).get(0))
                    .isEqualTo(String.join(",", name.columns().keySet()));
        }
        try (var files = Files.list(tables)) {
            assertThat(files).hasSize(TableName.values().length);
        }
    }

    @Test
    void writesAReportAndPrintsItsSummary() throws Exception {
        Path file = folder.resolve("report.html");
        Form4Process report = Form4Process.run("report", SAMPLES, "-o", file.toString());

        assertThat(report.status()).isZero();
        assertThat(report.out()).isNotBlank();
        assertThat(report.err()).contains("filings read").contains("written to " + file);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("</html>");
    }

    @Test
    void saysAtOnceThatAPdfNeedsABrowser() throws Exception {
        Path file = folder.resolve("report.pdf");
        Form4Process report = Form4Process.run(
                "",
                Map.of("FORM4_BROWSER", folder.resolve("none").toString()),
                "report",
                SAMPLES,
                "-o",
                file.toString());

        assertThat(report.status()).isEqualTo(1);
        assertThat(report.err()).contains("FORM4_BROWSER", "--format html").doesNotContain("filings read", "Exception");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhichFormatsThereAre() throws Exception {
        Form4Process parse = Form4Process.run("parse", SAMPLES, "-o", folder.toString(), "--format", "xlsx");

        assertThat(parse.status()).isEqualTo(2);
        assertThat(parse.err())
                .contains("xlsx")
                .contains("parquet")
                .contains("csv")
                .contains("jsonl")
                .doesNotContain("Exception");
    }

    @Test
    void failsWhenNothingCouldBeReadAndTellsPartFromNothing() throws Exception {
        String missing = folder.resolve("nowhere").toString();
        Form4Process nothing = Form4Process.run("parse", missing, "-o", folder.toString());
        Form4Process part = Form4Process.run("parse", SAMPLES, missing, "-o", folder.toString());

        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).contains("nowhere").contains("form4: nothing could be read");
        assertThat(part.status()).isEqualTo(3);
        assertThat(part.err()).contains("1 input was rejected; the reasons are in " + folder.resolve("problem.csv"));
    }

    @Test
    void refusesAnUnknownMetric() throws Exception {
        Form4Process metric = Form4Process.run("metric", "no-such-metric", SAMPLES);

        assertThat(metric.status()).isEqualTo(2);
        assertThat(metric.out()).isEmpty();
        assertThat(metric.err()).startsWith("form4: no metric 'no-such-metric'").contains("\nusage: form4 metric NAME");
    }

    @Test
    void printsTheLastValueBare() throws Exception {
        assertThat(Form4Process.run("-e", "int x = 20; \"a\" + (x + 1)")).isEqualTo(new Form4Process(0, "a21\n", ""));
    }

    @Test
    void explainsAWrongExpressionInOneLineAndItsPlace() throws Exception {
        Form4Process wrong = Form4Process.run("-e", "1 + nosuch");

        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).startsWith("form4: no variable nosuch\n  1 + nosuch\n      ^^^^^^\n");
    }

    @Test
    void runsAScriptWithItsArguments() throws Exception {
        Path script =
                script("#!/usr/bin/env form4\n", "// note\n", "args[1]\n", "\"silent\";\n", "/exit 7\n", "\"never\"\n");

        assertThat(Form4Process.run("run", script.toString(), "--debug", "it's \"b\" \\n"))
                .isEqualTo(new Form4Process(7, "it's \"b\" \\n\n", ""));
    }

    @Test
    void stopsAScriptAtTheLineThatFailed() throws Exception {
        Path thrown = script("int bad(int n) {\n", "    return 1 / n;\n", "}\n", "\n", "bad(0)\n", "\"never\"\n");
        Form4Process failed = Form4Process.run("run", thrown.toString());
        Path rejected = script("int x = 1;\n", "\n", "y + x\n");

        assertThat(failed).isEqualTo(new Form4Process(1, "", thrown + ":2: ArithmeticException: / by zero\n"));
        assertThat(Form4Process.run("run", rejected.toString()).err()).startsWith(rejected + ":3: no variable y\n");
    }

    @Test
    void aScriptsOwnExitIsTheStatus() throws Exception {
        assertThat(Form4Process.run("run", script("System.exit(9);\n").toString())
                        .status())
                .isEqualTo(9);
    }

    @Test
    void readsAScriptFromStandardInput() throws Exception {
        assertThat(Form4Process.run("int x = 6\nx * 7\n", Map.of())).isEqualTo(new Form4Process(0, "42\n", ""));
    }

    @Test
    void namesAScriptThatIsNotThere() throws Exception {
        Form4Process run = Form4Process.run("run", "nowhere.jsh");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("form4: there is no script nowhere.jsh\n");
    }

    @Test
    void preloadsTheVerbs() throws Exception {
        Form4Process load = Form4Process.run("-e", "load(\"" + SAMPLES + "\").submission().isEmpty()");

        assertThat(load.out()).isEqualTo("false\n");
        assertThat(load.err()).contains("filings read");
    }

    @Test
    void endsSilentlyWhenNobodyReadsOn() throws Exception {
        String program = "'" + String.join("' '", Form4Process.command()) + "'";
        String line = program + " --help | head -n 1; " + program + " -e '\"line\\n\".repeat(100000)' | head -n 1";
        Form4Process head = Form4Process.start("", Map.of(), List.of("sh", "-c", line));

        assertThat(head.out()).startsWith("Usage: form4").endsWith("line\n");
        assertThat(head.err()).doesNotContain("Broken pipe").doesNotContain("Exception");
    }

    private Path script(String... lines) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "my script", ".jsh"), String.join("", lines));
    }
}
