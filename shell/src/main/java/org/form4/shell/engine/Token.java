package org.form4.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of Java source as a reader's eye sees it: enough for colours, for completion inside a string, and to find a
 * lone underscore. Not a Java lexer: a broken line still has tokens.
 */
public record Token(Kind kind, int start, int end) {
    /** What a token is. */
    public enum Kind {
        WORD,
        KEYWORD,
        NUMBER,
        STRING,
        /** A string or comment whose end has not been typed. */
        OPEN_STRING,
        COMMENT,
        SYMBOL
    }

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum "
                            + "extends final finally float for goto if implements import instanceof int interface long "
                            + "native new null package private protected public record return short static strictfp "
                            + "super switch synchronized this throw throws transient true false try var void volatile "
                            + "while yield sealed permits")
                    .split(" "));

    /** The tokens of a source, in order, without white space. */
    public static List<Token> of(String source) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Token token = next(source, at, c);
            tokens.add(token);
            at = token.end;
        }
        return tokens;
    }

    /** The characters it stands for. */
    public String text(String source) {
        return source.substring(start, end);
    }

    private static Token next(String source, int at, char c) {
        if (source.startsWith("//", at)) {
            int end = source.indexOf('\n', at);
            return new Token(Kind.COMMENT, at, end < 0 ? source.length() : end);
        }
        if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            return new Token(Kind.COMMENT, at, end < 0 ? source.length() : end + 2);
        }
        if (source.startsWith("\"\"\"", at)) {
            return quoted(source, at, "\"\"\"", true);
        }
        if (c == '"' || c == '\'') {
            return quoted(source, at, String.valueOf(c), false);
        }
        if (Character.isDigit(c)) {
            return new Token(Kind.NUMBER, at, endOfWord(source, at, true));
        }
        if (Character.isJavaIdentifierStart(c)) {
            int end = endOfWord(source, at, false);
            return new Token(KEYWORDS.contains(source.substring(at, end)) ? Kind.KEYWORD : Kind.WORD, at, end);
        }
        return new Token(Kind.SYMBOL, at, at + 1);
    }

    private static Token quoted(String source, int at, String quote, boolean manyLines) {
        for (int i = at + quote.length(); i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && !manyLines) {
                return new Token(Kind.OPEN_STRING, at, i);
            } else if (source.startsWith(quote, i)) {
                return new Token(Kind.STRING, at, i + quote.length());
            }
        }
        return new Token(Kind.OPEN_STRING, at, source.length());
    }

    private static int endOfWord(String source, int at, boolean number) {
        int end = at + 1;
        while (end < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(end)) || (number && source.charAt(end) == '.'))) {
            end++;
        }
        return end;
    }
}
