package org.form4.shell.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import org.form4.shell.print.Style.Role;
import org.form4.shell.session.Session;

/** {@code /!}, {@code /ID} and {@code /-N}: what was typed before, run again. */
final class Again {
    private static final Pattern WORD = Pattern.compile("!|(-?)(\\d{1,9})");

    private Again() {}

    static boolean isMeant(String word) {
        return WORD.matcher(word).matches();
    }

    static boolean run(Session session, String word) {
        Snippet snippet = find(session.engine().typed(), word);
        session.screen()
                .out()
                .println(session.style().paint(Role.QUIET, snippet.source().strip()));
        return session.evaluate(snippet.source());
    }

    private static Snippet find(List<Snippet> typed, String word) {
        Matcher matcher = WORD.matcher(word);
        boolean counts = matcher.matches() && matcher.group(2) != null;
        if (counts && matcher.group(1).isEmpty()) {
            return typed.stream()
                    .filter(snippet -> snippet.id().equals(matcher.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "nothing you have typed has the number " + word + "; /list shows what there is"));
        }
        int back = counts ? Integer.parseInt(matcher.group(2)) : 1;
        if (back < 1 || back > typed.size()) {
            throw new IllegalArgumentException(
                    typed.isEmpty() ? "nothing has been typed yet" : "only " + typed.size() + " have been typed");
        }
        return typed.get(typed.size() - back);
    }
}
