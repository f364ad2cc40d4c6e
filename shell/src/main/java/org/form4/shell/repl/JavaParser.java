package org.form4.shell.repl;

import java.util.List;
import org.form4.shell.command.Commands;
import org.form4.shell.engine.Cut;
import org.form4.shell.session.Session;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Decides whether Enter ends the input, as the compiler sees it, and what Tab completes. */
final class JavaParser implements Parser {
    private final Session session;
    private final Completion completion;

    JavaParser(Session session) {
        this.session = session;
        this.completion = new Completion(session);
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            return completion.at(line, cursor);
        }
        if (context == ParseContext.ACCEPT_LINE && !line.isBlank() && !Commands.isCommand(line) && !isComplete(line)) {
            throw new EOFError(-1, cursor, "more to come");
        }
        return new CompletionLine(line, cursor, 0, List.of());
    }

    /** A text of several snippets is complete when its last one is. */
    private boolean isComplete(String text) {
        String rest = text;
        while (!rest.isBlank()) {
            Cut cut = session.engine().cut(rest);
            if (!cut.isComplete()) {
                return false;
            }
            rest = cut.rest();
        }
        return true;
    }
}
