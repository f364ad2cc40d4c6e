package org.form4.shell.repl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.form4.metric.Metrics;
import org.form4.shell.command.VerbPages;
import org.form4.shell.engine.Token;
import org.form4.shell.print.MetricText;
import org.form4.shell.print.Style;
import org.form4.shell.print.Style.Role;
import org.form4.shell.print.Width;
import org.form4.shell.session.Session;

/** What there is to read about the place of the cursor: our pages first, else signatures and Javadoc. */
final class Documents {
    private static final Pattern WORD_BEFORE = Pattern.compile("([A-Za-z_$][\\w$]*)\\s*\\(?$");
    private static final int MOST_METHODS = 6;

    private final Session session;

    Documents(Session session) {
        this.session = session;
    }

    Optional<String> at(String line, int cursor) {
        String before = line.substring(0, cursor);
        int width = session.layout().width();
        Style style = session.style();
        List<Token> tokens = Token.of(before);
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last != null && last.kind() == Token.Kind.OPEN_STRING) {
            CallAt call = CallAt.endOf(before.substring(0, last.start()));
            String typed = last.text(before).substring(1);
            return Metrics.all()
                    .find(typed)
                    .or(() -> StringCompletion.metricOf(call))
                    .map(metric -> MetricText.page(metric, width, style))
                    .or(() -> VerbPages.find(call.method(), width, style));
        }
        Matcher word = WORD_BEFORE.matcher(before);
        if (word.find() && !before.substring(0, word.start()).endsWith(".")) {
            Optional<String> page = VerbPages.find(word.group(1), width, style);
            if (page.isPresent()) {
                return page;
            }
        }
        return java(line, cursor, width, style)
                .or(() -> VerbPages.find(CallAt.endOf(before).method(), width, style));
    }

    private Optional<String> java(String line, int cursor, int width, Style style) {
        List<Documentation> found = session.engine().analysis().documentation(line, cursor, true);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (Documentation document : found.subList(0, Math.min(MOST_METHODS, found.size()))) {
            text.append(style.paint(Role.HEADING, document.signature())).append('\n');
            if (document.javadoc() != null) {
                text.append(indented(readable(String.valueOf(document.javadoc())), width))
                        .append('\n');
            }
        }
        if (found.size() > MOST_METHODS) {
            text.append("and ").append(found.size() - MOST_METHODS).append(" more\n");
        }
        return Optional.of(text.toString());
    }

    private static String indented(String text, int width) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(Width.wrap("  " + line, width, 2)));
        return lines.toString();
    }

    /** Javadoc without its marks: enough to read, not a browser. */
    static String readable(String javadoc) {
        return javadoc.replaceAll("(?s)\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("\\s*\\n\\s*", " ")
                .replaceAll("</?(?:p|ul|ol|dl|pre|blockquote|h\\d)[^>]*>", "\n")
                .replaceAll("<li>", "\n- ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s*(@(?:param|return|throws|since|see|exception|apiNote|implSpec)\\b)", "\n$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\n{2,}", "\n")
                .strip();
    }
}
