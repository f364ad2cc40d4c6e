package org.form4.exercise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes.Note;
import org.form4.note.ExerciseNote;
import org.form4.note.ExerciseNote.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether shares withheld or returned some days after an exercise belong to it. Nearness alone says nothing: units
 * vest the day after an option was exercised. A footnote must link them.
 */
final class LaterRows {
    /** Footnotes of these cells tell who holds, not why shares were withheld. */
    private static final Set<String> OF_HOLDING = Set.of(
            "shares_owned_following_transaction",
            "value_owned_following_transaction",
            "direct_or_indirect_ownership",
            "nature_of_ownership");

    private static final Pattern SPEAKS_OF_EXERCISE =
            Pattern.compile("\\b(?:exercis|vest|settle)", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> SPELLINGS = List.of(
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US),
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US),
            DateTimeFormatter.ofPattern("MMM. d, yyyy", Locale.US),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US),
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US),
            DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US),
            DateTimeFormatter.ofPattern("M/d/yy", Locale.US),
            DateTimeFormatter.ofPattern("MM/dd/yy", Locale.US),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private final Ledger ledger;
    private final WholeNotes notes;

    LaterRows(Ledger ledger) {
        this.ledger = ledger;
        this.notes = new WholeNotes(ledger);
    }

    /** What links the row to the event, or null if nothing does. */
    @Nullable
    String link(ExerciseRows event, int row) {
        for (Note note : ledger.notes(row)) {
            if (OF_HOLDING.contains(note.column())) {
                continue;
            }
            String shared = sharedWith(event, row, note);
            if (shared != null) {
                return shared;
            }
            String text = notes.text(row, note);
            if (isOnlyExercise(event, row) && speaksOfPrice(text)) {
                return "its footnote " + note.footnoteId()
                        + " speaks of the exercise price, and the filing has no other exercise";
            }
            if (speaksOf(text, event.day())) {
                return "its footnote " + note.footnoteId() + " speaks of the exercise of "
                        + LocalDate.ofEpochDay(event.day());
            }
        }
        return null;
    }

    private @Nullable String sharedWith(ExerciseRows event, int row, Note note) {
        for (List<Integer> ofDay : List.of(event.withheld(), event.returned())) {
            for (int other : ofDay) {
                if (ledger.filing(other) == ledger.filing(row)
                        && !event.joined().containsKey(other)
                        && cites(other, note.footnoteId())) {
                    return "shares footnote " + note.footnoteId() + " with " + ledger.reference(other);
                }
            }
        }
        return null;
    }

    private boolean cites(int row, String footnoteId) {
        for (Note note : ledger.notes(row)) {
            if (note.footnoteId().equals(footnoteId) && !OF_HOLDING.contains(note.column())) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfPrice(String text) {
        for (ExerciseNote statement : ExerciseNote.in(text)) {
            if (statement.kind() == Kind.WITHHELD_FOR_PRICE || statement.kind() == Kind.DELIVERED_FOR_PRICE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the filing of the row reports the exercise, and no other. */
    private boolean isOnlyExercise(ExerciseRows event, int row) {
        int filing = ledger.filing(row);
        boolean isReported = false;
        for (int other = firstOf(filing, row); other < ledger.size() && ledger.filing(other) == filing; other++) {
            if (ledger.isTrade(other) && Assembly.isExercise(ledger, other)) {
                if (!event.received().contains(other)) {
                    return false;
                }
                isReported = true;
            }
        }
        return isReported;
    }

    private int firstOf(int filing, int row) {
        int first = row;
        while (first > 0 && ledger.filing(first - 1) == filing) {
            first--;
        }
        return first;
    }

    /** Whether a note speaks of an exercise or a vesting and names its day. */
    static boolean speaksOf(String text, int day) {
        if (!SPEAKS_OF_EXERCISE.matcher(text).find()) {
            return false;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        for (DateTimeFormatter spelling : SPELLINGS) {
            String written = date.format(spelling);
            int at = text.toLowerCase(Locale.ROOT).indexOf(written.toLowerCase(Locale.ROOT));
            boolean isWhole = at >= 0
                    && (at == 0 || !Character.isDigit(text.charAt(at - 1)))
                    && (at + written.length() == text.length()
                            || !Character.isDigit(text.charAt(at + written.length())));
            if (isWhole) {
                return true;
            }
        }
        return false;
    }
}
