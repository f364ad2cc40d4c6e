package org.form4.shell.engine;

import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * The first snippet of a longer text. A snippet ends where a line ends and the compiler is content, so that a last
 * semicolon is optional; a next line that begins like a continuation still belongs to it.
 *
 * @param typed the snippet as it stands in the text, leading blanks included
 * @param source the same with what the compiler wants at its end
 * @param rest what follows
 * @param isComplete false when the text ends in the middle of the snippet
 */
public record Cut(String typed, String source, String rest, boolean isComplete) {
    private static final Pattern CONTINUES = Pattern.compile(
            "\\s*(?:\\.(?!\\d)|\\?|:|&&|\\|\\||[+*%=<>&|^](?!\\+)|(?:else|catch|finally|instanceof)\\b).*",
            Pattern.DOTALL);

    static Cut of(String text, SourceCodeAnalysis analysis) {
        int end = endOfLine(text, 0);
        while (true) {
            String part = text.substring(0, end);
            boolean isLast = end >= text.length();
            boolean goesOn = !isLast && CONTINUES.matcher(text.substring(end)).matches();
            if (isLast || (!part.isBlank() && !goesOn)) {
                CompletionInfo info = analysis.analyzeCompletion(part);
                boolean isComplete = info.completeness().isComplete();
                if (isComplete) {
                    int typed = part.length() - info.remaining().length();
                    return new Cut(part.substring(0, typed), info.source(), text.substring(typed), true);
                }
                if (isLast || info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN) {
                    boolean isBroken = info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN;
                    boolean isNothing = info.completeness() == SourceCodeAnalysis.Completeness.EMPTY;
                    return new Cut(part, part, text.substring(end), isBroken || isNothing);
                }
            }
            end = endOfLine(text, end);
        }
    }

    private static int endOfLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }
}
