package org.form4.note;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together footnotes that were cut because EDGAR limits their length: "(Continued from footnote 2) ..." goes behind F2,
 * and "... (continued in footnote 3)" takes F3 behind it. Only the words that say so are left out. A note that names one that
 * is not there, or itself, stays as it is.
 */
public final class Continuations {
    private static final Stems STEMS = new Stems("cont");
    private static final Set<String> BACK = Set.of("from", "of");
    private static final Set<String> ON = Set.of("in", "to", "on", "at", "into", "with");

    private Continuations() {}

    /** Quick test, for those who read each text once: whether a note may continue another or be continued. */
    public static boolean mayOccurIn(String text) {
        return STEMS.occurIn(text);
    }

    /**
     * The notes with every continuation joined to the note it continues. Keys stay, in order: the id of a continuation gives
     * the whole text too, since a row that cites either means both.
     */
    public static Map<String, String> joined(Map<String, String> footnotes) {
        Map<String, String> previous = new LinkedHashMap<>();
        Map<String, String> bare = new LinkedHashMap<>();
        footnotes.forEach((id, text) -> {
            Marker back = marker(text, BACK);
            String rest = back == null ? text : back.without(text);
            Marker on = marker(rest, ON);
            bare.put(id, on == null ? rest : on.without(rest));
            String from = back == null ? null : target(footnotes, id, back.number);
            String to = on == null ? null : target(footnotes, id, on.number);
            if (from != null) {
                previous.put(id, from);
            }
            if (to != null) {
                previous.putIfAbsent(to, id);
            }
        });
        Map<String, String> whole = new LinkedHashMap<>();
        Map<String, String> heads = new LinkedHashMap<>();
        footnotes.keySet().forEach(id -> heads.put(id, head(id, previous)));
        footnotes.forEach((id, text) -> {
            String head = heads.get(id);
            whole.merge(
                    String.valueOf(head), bare.getOrDefault(id, text), (one, two) -> one.strip() + " " + two.strip());
        });
        Map<String, String> joined = new LinkedHashMap<>();
        footnotes.forEach((id, text) -> {
            boolean alone = id.equals(heads.get(id)) && !previous.containsValue(id);
            joined.put(id, alone ? text : whole.getOrDefault(String.valueOf(heads.get(id)), text));
        });
        return joined;
    }

    private static @Nullable String target(Map<String, String> footnotes, String id, String number) {
        String target = "F" + number;
        return footnotes.containsKey(target) && !target.equals(id) ? target : null;
    }

    private static String head(String id, Map<String, String> previous) {
        String head = id;
        for (int steps = 0; steps < previous.size(); steps++) {
            String before = previous.get(head);
            if (before == null || before.equals(id)) {
                break;
            }
            head = before;
        }
        return head;
    }

    private record Marker(int start, int end, String number) {
        String without(String text) {
            return (text.substring(0, start) + text.substring(end)).strip();
        }
    }

    /** "(Continued from footnote 2)", "cont'd from FN (2)", with or without brackets. */
    private static @Nullable Marker marker(String text, Set<String> direction) {
        if (!STEMS.occurIn(text)) {
            return null;
        }
        Tokens t = Tokens.of(text);
        for (int i = 0; i < t.size(); i++) {
            if (!t.in(i, Set.of("continued", "cont", "continuation", "continues", "contd"))) {
                continue;
            }
            for (int j = i + 1; j < i + 7; j++) {
                if (t.isNumber(j) && t.find(i + 1, j, direction) >= 0 && t.find(i + 1, j, FOOTNOTE) >= 0) {
                    int from = t.at(i - 1, "(") || t.at(i - 1, "[") ? i - 1 : i;
                    int to = t.at(j + 1, ")") || t.at(j + 1, "]") ? j + 1 : j;
                    to = t.at(to + 1, ")") && from < i ? to + 1 : to;
                    return new Marker(t.get(from).start(), t.get(to).end(), t.word(j));
                }
            }
        }
        return null;
    }

    private static final Set<String> FOOTNOTE = Set.of("footnote", "footnotes", "fn", "note", "f");
}
