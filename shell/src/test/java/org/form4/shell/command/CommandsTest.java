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
    void settingsRefuseWhatTheyDoNotKnow() {
        assertThat(run("/set rows many")).contains("rows is a number or fit, not many");
        assertThat(run("/set colr on")).contains("'colour'");
        assertThat(run("/format xml")).contains("csv");
        assertThat(run("/set rows 7") + run("/set")).contains("rows").contains("7");
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
