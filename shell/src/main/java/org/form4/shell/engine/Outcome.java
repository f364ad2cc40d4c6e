package org.form4.shell.engine;

import java.util.List;
import jdk.jshell.Diag;
import org.jspecify.annotations.Nullable;

/** What became of one snippet. */
public sealed interface Outcome {
    /** An expression or a variable with a value, which is the live object. {@code name} is how Java can refer to it. */
    record Value(String name, @Nullable Object value, boolean isDeclaration) implements Outcome {}

    /** A method, class or import came to be; the text says so in one line. */
    record Declared(String text) implements Outcome {}

    /** A statement ran, or there was nothing to run. */
    record Done() implements Outcome {}

    /** The compiler refused it; positions of the diagnostics count from the start of {@code source}. */
    record Rejected(String source, List<Diag> diagnostics) implements Outcome {}

    /** It threw. Frames are those of snippets only, innermost first. */
    record Thrown(Throwable cause, List<Frame> frames) implements Outcome {}

    /** It was stopped from outside; {@code runsOn} when it does not heed that and was left to itself. */
    record Interrupted(boolean runsOn) implements Outcome {}

    /** A place in a snippet: its id, the method it is in (empty outside of one), the line in the snippet from 1. */
    record Frame(String snippetId, String method, int line) {}

    /** Whether the snippet did what it says. */
    default boolean isSuccess() {
        return !(this instanceof Rejected || this instanceof Thrown || this instanceof Interrupted);
    }
}
