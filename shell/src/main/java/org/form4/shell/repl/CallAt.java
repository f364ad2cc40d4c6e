package org.form4.shell.repl;

import java.util.ArrayList;
import java.util.List;
import org.form4.shell.engine.Token;

/**
 * The method call whose arguments a place in a line is among.
 *
 * @param method its name; empty when the place is in none
 * @param receiver what stands before the dot; empty without one
 * @param argument which argument it is, from 0
 * @param strings the string literals among the arguments before, without quotes
 */
record CallAt(String method, String receiver, int argument, List<String> strings) {
    private static final CallAt NONE = new CallAt("", "", 0, List.of());

    /** Looks back from the end of a text. */
    static CallAt endOf(String before) {
        List<Token> tokens = Token.of(before);
        int argument = 0;
        List<String> strings = new ArrayList<>();
        int depth = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            String text = token.text(before);
            if (")]}".contains(text)) {
                depth++;
            } else if (depth > 0 && "([{".contains(text)) {
                depth--;
            } else if (text.equals("(")) {
                return i > 0 && tokens.get(i - 1).kind() == Token.Kind.WORD
                        ? new CallAt(tokens.get(i - 1).text(before), receiver(before, tokens, i - 2), argument, strings)
                        : NONE;
            } else if (depth == 0 && text.equals(",")) {
                argument++;
            } else if (depth == 0 && token.kind() == Token.Kind.STRING) {
                strings.add(0, text.replaceAll("^\"+|\"+$", ""));
            }
        }
        return NONE;
    }

    /** The expression that ends with a dot: names, calls and brackets in a row. */
    private static String receiver(String before, List<Token> tokens, int dot) {
        if (dot < 0 || !tokens.get(dot).text(before).equals(".")) {
            return "";
        }
        int depth = 0;
        int start = dot;
        for (int i = dot - 1; i >= 0; i--) {
            String text = tokens.get(i).text(before);
            boolean closes = ")]".contains(text);
            boolean opens = "([".contains(text);
            if (closes) {
                depth++;
            } else if (opens && depth == 0) {
                break;
            } else if (opens) {
                depth--;
            } else if (depth == 0 && !text.equals(".") && tokens.get(i).kind() != Token.Kind.WORD) {
                break;
            }
            start = i;
        }
        return before.substring(tokens.get(start).start(), tokens.get(dot).start());
    }
}
