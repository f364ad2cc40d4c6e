package org.form4.shell.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;
import org.form4.shell.engine.Token;

/**
 * What was typed, as a script that runs by itself: results that later lines use get names of their own, because the
 * numbers they have in a session depend on everything that was tried in it.
 */
final class SavedSession {
    private static final Pattern RESULT = Pattern.compile("_\\d+");

    private SavedSession() {}

    static String script(List<Snippet> snippets) {
        Set<String> used = new HashSet<>();
        for (Snippet snippet : snippets) {
            for (Token token : Token.of(snippet.source())) {
                String text = token.text(snippet.source());
                if (token.kind() == Token.Kind.WORD && RESULT.matcher(text).matches()) {
                    used.add(text);
                }
            }
        }
        StringBuilder script = new StringBuilder();
        for (Snippet snippet : snippets) {
            String source = renamed(snippet.source().strip());
            boolean isResult = snippet instanceof VarSnippet variable
                    && variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                    && used.contains(variable.name());
            if (isResult) {
                String name = renamed(((VarSnippet) snippet).name());
                script.append("var ").append(name).append(" = ").append(source).append(";\n");
                source = name;
            }
            script.append(source).append('\n');
        }
        return script.toString();
    }

    /** {@code _3} becomes {@code result3}. */
    private static String renamed(String source) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Token token : Token.of(source)) {
            String word = token.text(source);
            if (token.kind() == Token.Kind.WORD && RESULT.matcher(word).matches()) {
                text.append(source, done, token.start()).append("result").append(word.substring(1));
                done = token.end();
            }
        }
        return text.append(source.substring(done)).toString();
    }
}
