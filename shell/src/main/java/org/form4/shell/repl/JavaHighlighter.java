package org.form4.shell.repl;

import org.form4.shell.command.Commands;
import org.form4.shell.engine.Token;
import org.form4.shell.print.Style;
import org.form4.shell.session.Session;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours while typing. */
final class JavaHighlighter implements Highlighter {
    private final Session session;

    JavaHighlighter(Session session) {
        this.session = session;
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        if (session.style() == Style.PLAIN) {
            return new AttributedString(line);
        }
        AttributedStringBuilder text = new AttributedStringBuilder();
        if (Commands.isCommand(line)) {
            int end = line.stripTrailing().indexOf(' ');
            String name = end < 0 ? line : line.substring(0, end);
            return text.append(name, AttributedStyle.BOLD.foreground(AttributedStyle.CYAN))
                    .append(line.substring(name.length()))
                    .toAttributedString();
        }
        int done = 0;
        for (Token token : Token.of(line)) {
            text.append(line.substring(done, token.start())).append(token.text(line), style(token));
            done = token.end();
        }
        return text.append(line.substring(done)).toAttributedString();
    }

    private static AttributedStyle style(Token token) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (token.kind()) {
            case KEYWORD -> plain.foreground(AttributedStyle.MAGENTA);
            case STRING, OPEN_STRING -> plain.foreground(AttributedStyle.GREEN);
            case NUMBER -> plain.foreground(AttributedStyle.CYAN);
            case COMMENT -> plain.faint();
            case WORD, SYMBOL -> plain;
        };
    }
}
