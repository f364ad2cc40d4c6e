package org.form4.shell.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.form4.shell.engine.LiveControl.Call;
import org.jspecify.annotations.Nullable;

/**
 * A Java session in this process: snippets in, live objects out. Results of bare expressions are kept as {@code _1},
 * {@code _2} and so on; {@code _} is the last of them.
 *
 * <p>Not safe for use by several threads, except {@link #stop()}, which may come from anywhere.
 */
public final class Engine implements AutoCloseable {
    /** As the program was started; {@link org.form4.shell.input.FirstTable} hides it for a while. */
    private static final String CLASS_PATH = System.getProperty("java.class.path", "");

    private final LiveControl control;
    private final JShell jshell;
    private int results;
    private int snippets;
    private boolean preparing = true;
    private String lastName = "_";

    private Engine(LiveControl control) {
        this.control = control;
        this.jshell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .tempVariableNameGenerator(() -> "_" + ++results)
                .idGenerator((snippet, unused) -> nextId())
                .compilerOptions("-proc:none", "-parameters")
                .fileManager(Engine::onClassPath)
                .build();
    }

    /** Starts a session in which the given lines, imports as a rule, have been evaluated. */
    public static Engine start(List<String> preamble) {
        return start(preamble, () -> {});
    }

    /**
     * The same; {@code meanwhile} begins what else can be made ready. The first line loads the compiler and leaves no
     * processor idle, so it begins after that one.
     */
    public static Engine start(List<String> preamble, Runnable meanwhile) {
        Engine engine = new Engine(new LiveControl());
        for (int i = 0; i < preamble.size(); i++) {
            if (i == 1) {
                meanwhile.run();
            }
            Outcome outcome = engine.evaluate(preamble.get(i));
            if (!outcome.isSuccess()) {
                throw new IllegalStateException("the shell's own imports failed: " + preamble.get(i) + ": " + outcome);
            }
        }
        engine.preparing = false;
        engine.snippets = 0;
        engine.results = 0;
        return engine;
    }

    private static StandardJavaFileManager onClassPath(StandardJavaFileManager files) {
        files.handleOption("-classpath", List.of(CLASS_PATH).iterator());
        return files;
    }

    /** Evaluates one complete snippet; {@link #cut} makes such of a longer text. */
    public Outcome evaluate(String source) {
        String java = LastResult.substitute(source, lastName);
        control.takeLast();
        SnippetEvent main = null;
        for (SnippetEvent event : jshell.eval(java)) {
            if (event.causeSnippet() == null && (main == null || main.status() != Status.REJECTED)) {
                main = event;
            }
        }
        return main == null ? new Outcome.Done() : outcome(main, java);
    }

    /** The first snippet of a text. */
    public Cut cut(String text) {
        return Cut.of(text, jshell.sourceCodeAnalysis());
    }

    /** Names, types and documentation as the compiler sees them. */
    public SourceCodeAnalysis analysis() {
        return jshell.sourceCodeAnalysis();
    }

    /** What has been typed and still stands, oldest first, without the preamble. */
    public List<Snippet> snippets() {
        return jshell.snippets()
                .filter(snippet -> !snippet.id().startsWith("s"))
                .filter(snippet -> jshell.status(snippet).isActive())
                .toList();
    }

    /** Everything that was typed, oldest first, whether it still stands or not, without the preamble. */
    public List<Snippet> typed() {
        return jshell.snippets()
                .filter(snippet -> !snippet.id().startsWith("s"))
                .toList();
    }

    /** What was run before anything was typed. */
    public List<Snippet> preamble() {
        return jshell.snippets().filter(snippet -> snippet.id().startsWith("s")).toList();
    }

    /** Makes the classes of a jar or folder known; from now on they can be imported. */
    public void addToClassPath(String path) {
        jshell.addToClasspath(path);
    }

    /** The variables, results among them, oldest first. */
    public List<VarSnippet> variables() {
        return jshell.variables().toList();
    }

    /** The methods typed in this session. */
    public List<MethodSnippet> methods() {
        return jshell.methods().toList();
    }

    /** The classes, records and interfaces typed in this session. */
    public List<TypeDeclSnippet> types() {
        return jshell.types().toList();
    }

    /** The imports, those of the preamble first. */
    public List<Snippet> imports() {
        return jshell.imports().<Snippet>map(snippet -> snippet).toList();
    }

    /** The live object a variable holds, empty when there is no such variable or it holds null. */
    public Optional<Object> valueOf(String name) {
        for (VarSnippet variable : jshell.variables().toList()) {
            if (variable.name().equals(name) && jshell.status(variable) == Status.VALID) {
                jshell.varValue(variable);
                return Optional.ofNullable(control.takeVariable());
            }
        }
        return Optional.empty();
    }

    /** The number of the snippet evaluated last. */
    public String lastId() {
        return Integer.toString(snippets);
    }

    /** How Java can refer to the last result; {@code _} before there is one. */
    public String lastName() {
        return lastName;
    }

    /** Forgets a snippet and what it declared. */
    public void drop(Snippet snippet) {
        jshell.drop(snippet);
    }

    /** Stops what is running, from any thread. Nothing happens when nothing runs. */
    public void stop() {
        jshell.stop();
    }

    @Override
    public void close() {
        jshell.close();
    }

    private String nextId() {
        snippets++;
        return preparing ? "s" + snippets : Integer.toString(snippets);
    }

    private Outcome outcome(SnippetEvent event, String source) {
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED) {
            return new Outcome.Rejected(source, jshell.diagnostics(snippet).toList());
        }
        Call call = control.takeLast();
        if (call != null && call.stopped()) {
            return new Outcome.Interrupted(call.abandoned());
        }
        if (event.exception() != null) {
            return thrown(event.exception(), call);
        }
        if (snippet instanceof VarSnippet variable) {
            boolean isDeclaration = snippet.subKind() != Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
            if (!isDeclaration) {
                lastName = variable.name();
            }
            return new Outcome.Value(variable.name(), value(call, variable), isDeclaration);
        }
        if (snippet instanceof ExpressionSnippet expression && call != null) {
            lastName = expression.name();
            return new Outcome.Value(expression.name(), call.value(), false);
        }
        return declared(snippet, event).<Outcome>map(Outcome.Declared::new).orElseGet(Outcome.Done::new);
    }

    /** A declaration without initializer runs nothing and has the default value of its type. */
    private @Nullable Object value(@Nullable Call call, VarSnippet variable) {
        if (call != null) {
            return call.value();
        }
        return valueOf(variable.name()).orElse(null);
    }

    private Optional<String> declared(Snippet snippet, SnippetEvent event) {
        String what;
        if (snippet instanceof MethodSnippet method) {
            what = "method " + method.name() + "(" + method.parameterTypes() + ")";
        } else if (snippet instanceof TypeDeclSnippet type) {
            what = type.subKind().name().replaceAll("_.*", "").toLowerCase(Locale.ROOT) + " " + type.name();
        } else {
            return Optional.empty();
        }
        String verb = event.previousStatus().isActive() ? "replaced " : "created ";
        if (event.status() == Status.VALID) {
            return Optional.of(verb + what);
        }
        List<String> missing = unresolved((DeclarationSnippet) snippet);
        return Optional.of(verb + what + "; it can be used once " + String.join(", ", missing) + " is declared");
    }

    private List<String> unresolved(DeclarationSnippet snippet) {
        return jshell.unresolvedDependencies(snippet).toList();
    }

    private static Outcome thrown(JShellException exception, @Nullable Call call) {
        Throwable live = call == null || call.thrown() == null ? exception : call.thrown();
        if (exception instanceof UnresolvedReferenceException unresolved) {
            live = new IllegalStateException("this uses something that is not declared yet: "
                    + unresolved.getSnippet().source().strip());
        } else if (exception instanceof EvalException && call != null && call.thrown() == null) {
            live = exception;
        }
        List<Outcome.Frame> frames = new ArrayList<>();
        for (StackTraceElement element : Arrays.asList(exception.getStackTrace())) {
            String file = element.getFileName();
            if (file != null && file.startsWith("#")) {
                String method = element.getMethodName().startsWith("do_it$") ? "" : element.getMethodName();
                frames.add(new Outcome.Frame(file.substring(1), method, element.getLineNumber()));
            }
        }
        return new Outcome.Thrown(live, List.copyOf(frames));
    }

    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "form4";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }
}
