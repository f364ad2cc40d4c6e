package org.form4.shell.repl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.form4.shell.command.Command;
import org.form4.shell.command.Commands;
import org.form4.shell.engine.Token;
import org.form4.shell.session.Session;
import org.jline.reader.Candidate;

/** What Tab offers at a place in a line. */
final class Completion {
    private final Session session;
    private final StringCompletion strings;

    Completion(Session session) {
        this.session = session;
        this.strings = new StringCompletion(session);
    }

    CompletionLine at(String line, int cursor) {
        if (Commands.isCommand(line)) {
            return command(line, cursor);
        }
        for (Token token : Token.of(line.substring(0, cursor))) {
            if (token.kind() == Token.Kind.OPEN_STRING && token.end() == cursor && line.charAt(token.start()) == '"') {
                return strings.at(line, cursor, token);
            }
        }
        return java(line, cursor);
    }

    private CompletionLine java(String line, int cursor) {
        int[] anchor = {cursor};
        List<Suggestion> suggestions = session.engine().analysis().completionSuggestions(line, cursor, anchor);
        Set<String> fitting = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Suggestion suggestion : suggestions) {
            (suggestion.matchesType() ? fitting : others).add(suggestion.continuation());
        }
        boolean nothingTyped = anchor[0] == cursor;
        Collection<String> offered = fitting;
        if (fitting.isEmpty() || !nothingTyped) {
            fitting.addAll(others);
        }
        return new CompletionLine(line, cursor, anchor[0], candidates(offered, false));
    }

    private CompletionLine command(String line, int cursor) {
        int slash = line.indexOf('/');
        String typed = line.substring(slash + 1, cursor);
        int start = Math.max(typed.lastIndexOf(' ') + 1, 0) + slash + 1;
        String[] words = typed.split(" +", -1);
        if (words.length <= 1) {
            return new CompletionLine(line, cursor, slash, candidates(commandNames(), true));
        }
        List<Command> named = Commands.all().stream()
                .filter(command -> command.name().equals(words[0]))
                .toList();
        if (named.isEmpty()) {
            return new CompletionLine(line, cursor, start, List.of());
        }
        Command command = named.get(0);
        List<String> before = List.of(words).subList(1, words.length - 1);
        List<Candidate> candidates = command.takesFile()
                ? FileNames.candidates(line.substring(start, cursor))
                : candidates(command.choices(session, before), true);
        return new CompletionLine(line, cursor, start, candidates);
    }

    private static List<String> commandNames() {
        return Commands.all().stream().map(command -> "/" + command.name()).toList();
    }

    static List<Candidate> candidates(Collection<String> values, boolean complete) {
        List<Candidate> candidates = new ArrayList<>();
        for (String value : values) {
            candidates.add(new Candidate(value, value, null, null, null, null, complete));
        }
        return candidates;
    }
}
