package org.form4.exercise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes.Note;
import org.form4.note.ExerciseNote;
import org.form4.note.ExerciseNote.Kind;

/**
 * What the footnotes of an event's rows say of how it was paid for.
 *
 * @param kinds all that is said
 * @param evidence the sentences, each once, in the order of the rows
 */
record Statements(Set<Kind> kinds, List<String> evidence) {
    private static final Pattern CASH = Pattern.compile("\\bcash\\b", Pattern.CASE_INSENSITIVE);

    /** @param reader what a text says; the same texts come again and again */
    static Statements of(Ledger ledger, ExerciseRows rows, Function<String, List<ExerciseNote>> reader) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> evidence = new LinkedHashSet<>();
        Set<String> read = new LinkedHashSet<>();
        WholeNotes notes = new WholeNotes(ledger);
        for (int row : rows.all()) {
            for (Note note : ledger.notes(row)) {
                String text = notes.text(row, note);
                if (read.add(text)) {
                    for (ExerciseNote statement : reader.apply(text)) {
                        kinds.add(statement.kind());
                        evidence.add(statement.evidence().strip());
                    }
                }
            }
        }
        if (kinds.stream().noneMatch(kind -> kind == Kind.CASH_SETTLED) && hasCashTitle(ledger, rows)) {
            kinds.add(Kind.CASH_SETTLED);
        }
        return new Statements(kinds, new ArrayList<>(evidence));
    }

    /** Whether a note says that the exercise price was paid in shares. */
    boolean netExercise() {
        return kinds.contains(Kind.NET_EXERCISE)
                || kinds.contains(Kind.CASHLESS_EXERCISE)
                || kinds.contains(Kind.WITHHELD_FOR_PRICE)
                || kinds.contains(Kind.DELIVERED_FOR_PRICE);
    }

    boolean paidInCash() {
        return kinds.contains(Kind.PRICE_PAID_IN_CASH);
    }

    boolean sellToCover() {
        return kinds.contains(Kind.SELL_TO_COVER);
    }

    boolean cashSettled() {
        return kinds.contains(Kind.CASH_SETTLED);
    }

    private static boolean hasCashTitle(Ledger ledger, ExerciseRows rows) {
        for (int row : rows.exercised()) {
            if (CASH.matcher(ledger.securityTitle(row)).find()) {
                return true;
            }
        }
        return false;
    }
}
