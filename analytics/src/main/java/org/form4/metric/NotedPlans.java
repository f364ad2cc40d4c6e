package org.form4.metric;

import java.util.ArrayList;
import java.util.List;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes.Note;
import org.form4.note.PlanNote;
import org.form4.note.PlanNote.Reach;
import org.form4.note.PlanNote.State;

/** Which rows the notes and the remarks of their filing put under a Rule 10b5-1 plan, or deny it of; the box is not read. */
final class NotedPlans {
    private final Ledger ledger;

    NotedPlans(Ledger ledger) {
        this.ledger = ledger;
    }

    PlanState of(int row) {
        List<PlanNote> own = new ArrayList<>();
        for (Note note : ledger.notes(row)) {
            own.addAll(PlanNote.inFootnote(note.text()));
        }
        PlanState state = state(own, row, true);
        return state == PlanState.UNKNOWN ? state(ofFiling(ledger.filing(row)), row, false) : state;
    }

    private List<PlanNote> ofFiling(int filing) {
        List<PlanNote> all = new ArrayList<>(PlanNote.inRemarks(ledger.filings().remarks(filing)));
        for (Note note : ledger.notes().of(filing)) {
            all.addAll(PlanNote.inFootnote(note.text()));
        }
        return all;
    }

    private PlanState state(List<PlanNote> notes, int row, boolean own) {
        PlanState state = PlanState.UNKNOWN;
        for (PlanNote note : notes) {
            if (own || reaches(note.reach(), ledger.transactionCode(row))) {
                if (note.state() == State.PLAN) {
                    return PlanState.PLAN;
                }
                state = note.state() == State.NEGATED ? PlanState.NOT_PLAN : state;
            }
        }
        return state;
    }

    private static boolean reaches(Reach reach, String code) {
        boolean isSale = code.equals("S");
        boolean isExercise = "MXOF".contains(code);
        return switch (reach) {
            case ROW -> false;
            case SALES -> isSale;
            case PURCHASES -> code.equals("P");
            case EXERCISES -> isExercise;
            case EXERCISES_AND_SALES -> isSale || isExercise;
            case FILING -> !code.equals("A") && !code.equals("G");
        };
    }
}
