package org.form4.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;
import org.form4.note.Continuations;
import org.form4.note.PlanNote;
import org.form4.note.PlanNote.Reach;
import org.form4.note.PlanNote.State;

/**
 * All that one filing's footnotes and remarks say of Rule 10b5-1 plans.
 *
 * @param statements in the order of the footnotes, the remarks last
 */
record FilingStatements(List<Statement> statements) {
    private static final Set<String> EXERCISES = Set.of("M", "X", "O", "C", "F");

    /** A statement and the footnote it stands in; an empty id is the remarks. */
    record Statement(PlanNote note, String footnoteId) {
        boolean isInRemarks() {
            return footnoteId.isEmpty();
        }

        boolean claims() {
            return note.state() != State.MENTIONED;
        }
    }

    FilingStatements {
        statements = List.copyOf(statements);
    }

    static FilingStatements of(Ledger ledger, int filing) {
        List<Notes.Note> notes = ledger.notes().of(filing);
        String remarks = ledger.filings().remarks(filing);
        Map<String, String> texts = new LinkedHashMap<>();
        notes.forEach(note -> texts.put(note.footnoteId(), note.text()));
        List<Statement> statements = new ArrayList<>();
        Continuations.joined(texts)
                .forEach((id, text) ->
                        PlanNote.inFootnote(text).forEach(note -> statements.add(new Statement(note, id))));
        PlanNote.inRemarks(remarks).forEach(note -> statements.add(new Statement(note, "")));
        return new FilingStatements(statements);
    }

    /** The statements that hang on a row and speak of it. */
    List<Statement> onRow(Set<String> citedIds) {
        return statements.stream()
                .filter(s -> s.claims() && s.note().reach() == Reach.ROW && citedIds.contains(s.footnoteId()))
                .toList();
    }

    /** The statements of footnotes, or of remarks, that speak of all rows with this code. */
    List<Statement> onFiling(String code, boolean inRemarks) {
        return statements.stream()
                .filter(s -> s.claims()
                        && s.isInRemarks() == inRemarks
                        && reaches(s.note().reach(), code))
                .toList();
    }

    /** Whether anything in the filing claims that some trade was made under a plan. */
    boolean claimPlan() {
        return statements.stream().anyMatch(s -> s.note().state() == State.PLAN);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Whether a sentence about all transactions, or all of a kind, is about this code; grants and gifts never are. */
    private static boolean reaches(Reach reach, String code) {
        return switch (reach) {
            case ROW -> false;
            case SALES -> code.equals("S");
            case PURCHASES -> code.equals("P");
            case EXERCISES -> EXERCISES.contains(code);
            case EXERCISES_AND_SALES -> code.equals("S") || EXERCISES.contains(code);
            case FILING -> !code.equals("A") && !code.equals("G");
        };
    }
}
