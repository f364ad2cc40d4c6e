package org.form4.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.form4.shell.engine.Engine;
import org.form4.shell.print.Style;
import org.form4.shell.session.Screen;
import org.form4.shell.session.Session;
import org.form4.shell.session.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final List<String> IMPORTS = List.of("import java.util.*;");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final Engine engine = Engine.start(IMPORTS);
    private final Session session = new Session(() -> engine, () -> Engine.start(IMPORTS), Screen.of(stream, stream));

    @AfterEach
    void close() {
        session.engine().close();
    }

    @Test
    void everyCommandClassIsRegistered() {
        Set<String> written = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.form4.shell.command")
                        .stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        Set<String> registered = Commands.all().stream()
                .map(command -> command.getClass().getName())
                .collect(Collectors.toSet());

        assertThat(registered).isNotEmpty().isEqualTo(written);
    }

    @Test
    void helpTellsOfEveryCommand() {
        String page = HelpPage.all(Style.PLAIN, 200);

        assertThat(Commands.all())
                .allSatisfy(command ->
                        assertThat(page).contains("/" + command.name()).contains(command.summary()));
    }

    @Test
    void suggestsTheNearestCommand() {
        assertThat(run("/vras")).contains("no command is called /vras").contains("/vars");
    }

    @Test
    void takesAnAbbreviationThatIsUnambiguous() {
        assertThat(run("/imp")).contains("import java.util.*;");
        assertThat(run("/h")).contains("could be /help or /history");
    }

    @Test
    void listsVariablesWithTypesAndValues() {
        run("int x = 5");

        assertThat(run("/vars")).isEqualTo("  int  x  5\n");
    }

    @Test
    void dropsByName() {
        run("int gone = 5");
        run("/drop gone");

        assertThat(run("gone")).contains("no variable gone");
    }

    @Test
    void savesAndOpensWhatWasTyped(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my script.jsh");
        run("int twice(int n) { return 2 * n; }");
        run("/save \"" + file + "\"");
        run("/reset");

        assertThat(run("twice(2)")).contains("no method twice(int)");
        run("/open '" + file + "'");
        assertThat(run("twice(21)")).contains("42");
        assertThat(Files.readString(file)).isEqualTo("int twice(int n) { return 2 * n; }\n");
    }

    @Test
    void aSavedSessionRunsThoughMuchWasTriedInIt(@TempDir Path folder) throws IOException {
        run("nosuch");
        run("6");
        run("_ * 7");
        run("\"_2\" + _");
        run("/save " + folder.resolve("a.jsh"));
        run("/reset");

        assertThat(run("/open " + folder.resolve("a.jsh"))).contains("_242");
        assertThat(Files.readString(folder.resolve("a.jsh"))).contains("\"_2\" + result");
    }

    @Test
    void settingsRefuseWhatTheyDoNotKnow() {
        assertThat(run("/set rows many")).contains("rows is a number or fit, not many");
        assertThat(run("/set colr on")).contains("'colour'");
        assertThat(run("/format xml")).contains("csv");
        assertThat(run("/set rows 7") + run("/set")).contains("rows").contains("7");
    }

    @Test
    void runsAgainByNumberAndFromTheEnd() {
        run("int x = 5");
        run("x + 1");
        run("x + 2");

        assertThat(run("/2")).isEqualTo("x + 1\n_3 ==> 6\n");
        assertThat(run("/!")).contains("_4 ==> 6");
        assertThat(run("/-3")).contains("_5 ==> 7");
        assertThat(run("/99")).contains("nothing you have typed has the number 99");
    }

    @Test
    void listsWhatFailedOnlyWhenAsked() {
        run("int x = 5");
        run("int x = nosuch");

        assertThat(run("/list")).doesNotContain("nosuch");
        assertThat(run("/list -all")).contains("nosuch");
        assertThat(run("/list -start")).contains("import java.util.*;");
    }

    @Test
    void reloadsWhatStillStands() {
        run("int twice(int n) { return 2 * n; }");
        run("int y = twice(4)");
        run("/drop y");
        run("/reload");

        assertThat(run("twice(21)")).contains("42");
        assertThat(run("y")).contains("no variable y");
    }

    @Test
    void keepsSettings(@TempDir Path folder) {
        session.settings().set("columns", "wrap");
        session.settings().set("pager", "less -RS");
        session.settings().keep(folder.resolve("a/settings"));
        Settings other = new Settings();

        assertThat(other.recall(folder.resolve("a/settings"))).isEmpty();
        assertThat(other.values()).isEqualTo(session.settings().values());
    }

    @Test
    void passesOverASettingThatMakesNoSense(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "rows 7\ncolr on\n");
        Settings settings = new Settings();

        assertThat(settings.recall(file))
                .singleElement()
                .asString()
                .contains("colr")
                .contains("'colour'");
        assertThat(settings.rows()).isEqualTo(7);
    }

    @Test
    void saysNoMoreThanFeedbackAllows() {
        run("/set feedback concise");
        assertThat(run("int x = 5")).isEmpty();
        assertThat(run("x + 0")).isEqualTo("_1 ==> 5\n");
        run("/set feedback silent");
        assertThat(run("x + 0")).isEmpty();
        assertThat(run("nosuch")).contains("no variable nosuch");
        run("/set feedback verbose");
        assertThat(run("x + 0")).contains("_3 : Integer ==> 5").contains(" s\n");
    }

    @Test
    void saysThatWhatFollowsAMistakeWasNotRun() {
        assertThat(run("int a = 1;\nnosuch\nint b = 2;")).contains("what follows it was not run");
        assertThat(run("b")).contains("no variable b");
    }

    @Test
    void opensAFileUpToTheLineThatFails(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsh"), "#!/usr/bin/form4\nint a = 1\n/set rows 9\n\nnosuch\nint b = 2\n");

        assertThat(run("/open " + file)).contains("stopped at " + file + ":5");
        assertThat(run("a")).contains("1");
        assertThat(session.settings().rows()).isEqualTo(9);
    }

    @Test
    void helpKnowsVerbsMetricsTablesAndCommands() {
        assertThat(run("/help load")).contains("var t = load(\"samples\")");
        assertThat(run("/help save")).contains("x.csv").contains("/help /save");
        assertThat(run("/help /save")).contains("/save FILE");
        assertThat(run("/help gifts")).contains("share_of_holding");
        assertThat(run("/help footnote")).contains("accession_number");
        assertThat(run("/help exprt")).contains("nothing is called exprt");
        assertThat(run("/?")).isEqualTo(run("/help"));
    }

    @Test
    void exitCarriesAStatus() {
        run("/exit 7");

        assertThat(session.exitStatus()).hasValue(7);
    }

    @Test
    void aCommentIsNoCommand() {
        assertThat(Commands.isCommand("// note")).isFalse();
        assertThat(Commands.isCommand("/* note */")).isFalse();
        assertThat(Commands.isCommand("  /help")).isTrue();
    }

    private String run(String line) {
        out.reset();
        Commands.run(session, line);
        return out.toString(StandardCharsets.UTF_8);
    }
}
