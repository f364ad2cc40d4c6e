package org.form4.shell.engine;

import java.util.List;

/** Lets a lone {@code _} stand for the last result, though Java itself gives the name no meaning as a value. */
final class LastResult {
    private LastResult() {}

    /** The source with each {@code _} that is used as a value replaced; patterns and lambda parameters stay. */
    static String substitute(String source, String name) {
        if (source.indexOf('_') < 0) {
            return source;
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        List<Token> tokens = Token.of(source);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.text(source).equals("_") && !declares(source, tokens, i)) {
                text.append(source, done, token.start()).append(name);
                done = token.end();
            }
        }
        return text.append(source.substring(done)).toString();
    }

    private static boolean declares(String source, List<Token> tokens, int i) {
        if (i > 0) {
            Token before = tokens.get(i - 1);
            String text = before.text(source);
            boolean afterType = before.kind() == Token.Kind.WORD || text.equals("var");
            boolean afterTypeArguments = text.equals(">")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).text(source).equals("=");
            if (afterType || afterTypeArguments) {
                return true;
            }
        }
        return i + 1 < tokens.size()
                && source.startsWith("->", tokens.get(i + 1).start());
    }
}
