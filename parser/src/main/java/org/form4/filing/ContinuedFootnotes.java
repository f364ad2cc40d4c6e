package org.form4.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts together footnotes that were cut because EDGAR limits their length: "(Continued from footnote 2) ..." goes behind
 * F2, and "... (continued in footnote 3)" takes F3 behind it. Only the words that say so are left out. It changes nothing
 * as filed: records and tables keep the pieces. A note that names one that is not there, or itself, stays as it is.
 */
public final class ContinuedFootnotes {
    private static final Pattern MARK =
            Pattern.compile("(?i)[(\\[]?\\s?\\bcont(?:inued|inuation|inues|['’`]?d|\\.)?(?!\\w)"
                    + "([^0-9;]{2,40}?)(?:\\(?(\\d{1,4})\\)?|\\b(next|following|previous|prior|preceding)\\s(?:foot)?note)"
                    + "\\s?[)\\]]?");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
    private static final Pattern ON_WORD = Pattern.compile("(?i)next|following");
    private static final Set<String> BACK = Set.of("from", "of");
    private static final Set<String> ON = Set.of("in", "to", "on", "at", "into", "with");
    private static final Set<String> NOTE = Set.of("footnote", "footnotes", "fn", "note", "notes", "f");

    private final Map<String, String> footnotes;
    private final List<String> ids;

    /** Of a note, the one it continues. */
    private final Map<String, String> previous = new HashMap<>();

    private final Map<String, String> bare = new HashMap<>();

    private ContinuedFootnotes(Map<String, String> footnotes) {
        this.footnotes = footnotes;
        this.ids = List.copyOf(footnotes.keySet());
    }

    /** Quick test, for those who read each text once: whether a note may continue another or be continued. */
    public static boolean mayOccurIn(String text) {
        for (int i = text.indexOf("ont"); i >= 0; i = text.indexOf("ont", i + 1)) {
            if (i > 0 && (text.charAt(i - 1) == 'c' || text.charAt(i - 1) == 'C')) {
                return true;
            }
        }
        return text.contains("CONT");
    }

    /**
     * The notes with every continuation joined to the note it continues.
     *
     * @param footnotes texts as filed by id, in the filing's order
     * @return the same ids in the same order; the id of a continuation gives the whole text too, since a row that cites
     *     either means both
     */
    public static Map<String, String> joined(Map<String, String> footnotes) {
        ContinuedFootnotes notes = new ContinuedFootnotes(footnotes);
        for (int i = 0; i < notes.ids.size(); i++) {
            notes.read(i);
        }
        return notes.join();
    }

    private void read(int place) {
        String id = ids.get(place);
        String text = footnotes.getOrDefault(id, "");
        Mark back = Mark.in(text, BACK);
        String from = back == null ? null : target(place, back);
        String rest = back == null || from == null ? text : back.without(text);
        Mark on = Mark.in(rest, ON);
        String to = on == null ? null : target(place, on);
        bare.put(id, on == null || to == null ? rest : on.without(rest));
        if (from != null) {
            previous.put(id, from);
        }
        if (to != null) {
            previous.putIfAbsent(to, id);
        }
    }

    private @Nullable String target(int place, Mark mark) {
        String id = ids.get(place);
        if (mark.number == null) {
            int other = place + (mark.isNext ? 1 : -1);
            return other >= 0 && other < ids.size() ? ids.get(other) : null;
        }
        for (String target : List.of("F" + mark.number, mark.number)) {
            if (footnotes.containsKey(target) && !target.equals(id)) {
                return target;
            }
        }
        return null;
    }

    private Map<String, String> join() {
        Map<String, String> heads = new HashMap<>();
        Map<String, StringBuilder> wholes = new HashMap<>();
        for (String id : ids) {
            String head = head(id, heads);
            String text = bare.getOrDefault(id, "").strip();
            StringBuilder whole = wholes.computeIfAbsent(head, key -> new StringBuilder());
            whole.append(whole.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        Map<String, String> texts = new HashMap<>();
        wholes.forEach((head, whole) -> texts.put(head, whole.toString()));
        Set<String> continued = Set.copyOf(previous.values());
        Map<String, String> joined = new LinkedHashMap<>();
        footnotes.forEach((id, text) -> {
            boolean isAlone = !previous.containsKey(id) && !continued.contains(id);
            joined.put(id, isAlone ? text : texts.getOrDefault(heads.getOrDefault(id, id), text));
        });
        return joined;
    }

    /** The first note of the chain, which all on the way then know; of notes in a circle, one of them. */
    private String head(String id, Map<String, String> heads) {
        Set<String> way = new LinkedHashSet<>();
        String at = id;
        while (way.add(at) && !heads.containsKey(at)) {
            at = previous.getOrDefault(at, at);
        }
        String head = heads.getOrDefault(at, at);
        new ArrayList<>(way).forEach(step -> heads.put(step, head));
        return head;
    }

    /** "(Continued from footnote 2)", "cont'd in the next footnote": where it stands and which note it names. */
    private record Mark(int start, int end, @Nullable String number, boolean isNext) {
        static @Nullable Mark in(String text, Set<String> direction) {
            Matcher mark = MARK.matcher(text);
            while (mark.find()) {
                List<String> words = List.of(NO_LETTERS.split(mark.group(1).toLowerCase(Locale.ROOT), -1));
                String relative = mark.group(3);
                boolean namesANote = relative != null || words.stream().anyMatch(NOTE::contains);
                if (namesANote && words.stream().anyMatch(direction::contains)) {
                    boolean isNext =
                            relative != null && ON_WORD.matcher(relative).matches();
                    return new Mark(mark.start(), mark.end(), mark.group(2), isNext);
                }
            }
            return null;
        }

        String without(String text) {
            return (text.substring(0, start).stripTrailing() + " "
                            + text.substring(end).stripLeading())
                    .strip();
        }
    }
}
