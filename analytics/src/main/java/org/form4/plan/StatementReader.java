package org.form4.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.ContinuedFootnotes;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;
import org.form4.note.PlanNote;
import org.form4.plan.FilingStatements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads what filings say of plans. Filers use the same words again and again, so each different text is read once; what is
 * remembered is no more than the statements of the texts that are in memory anyway. Several threads may read at a time: at
 * worst they read a text twice.
 */
final class StatementReader {
    private final Ledger ledger;
    private final Notes notes;
    private final @Nullable Said[] known;
    private final @Nullable Said[] remarks;

    /**
     * What a text says by itself.
     *
     * @param isPart whether it may go on in another footnote, so that only the whole can be read
     */
    private record Said(boolean isPart, List<PlanNote> notes) {
        /** What most texts say: one object for all, so that it is known at sight. */
        static final Said NOTHING = new Said(false, List.of());

        static Said by(String text) {
            return ContinuedFootnotes.mayOccurIn(text) ? new Said(true, List.of()) : of(PlanNote.inFootnote(text));
        }

        static Said of(List<PlanNote> notes) {
            return notes.isEmpty() ? NOTHING : new Said(false, notes);
        }
    }

    StatementReader(Ledger ledger) {
        this.ledger = ledger;
        notes = ledger.notes();
        known = new @Nullable Said[notes.differentTexts()];
        remarks = new @Nullable Said[ledger.filings().differentRemarks()];
    }

    @SuppressWarnings("ReferenceEquality") // there is one NOTHING
    FilingStatements read(int filing) {
        Said inRemarks = inRemarks(filing);
        boolean silent = inRemarks == Said.NOTHING;
        boolean parts = false;
        for (int i = 0; i < notes.count(filing); i++) {
            Said said = said(filing, i);
            if (said != Said.NOTHING) {
                silent = false;
                parts |= said.isPart();
            }
        }
        if (silent) {
            return FilingStatements.NONE;
        }
        List<Statement> statements = parts ? joined(notes.of(filing)) : single(filing);
        inRemarks.notes().forEach(note -> statements.add(new Statement(note, "")));
        return statements.isEmpty() ? FilingStatements.NONE : new FilingStatements(statements);
    }

    private Said inRemarks(int filing) {
        int number = ledger.filings().remarksNumber(filing);
        Said said = remarks[number];
        if (said == null) {
            said = Said.of(PlanNote.inRemarks(ledger.filings().remarks(filing)));
            remarks[number] = said;
        }
        return said;
    }

    /** What the {@code i}th footnote of a filing says. */
    private Said said(int filing, int i) {
        int number = notes.textNumber(filing, i);
        Said said = known[number];
        if (said == null) {
            said = Said.by(notes.text(filing, i));
            known[number] = said;
        }
        return said;
    }

    private static List<Statement> joined(List<Notes.Note> notes) {
        Map<String, String> texts = new LinkedHashMap<>();
        notes.forEach(note -> texts.put(note.footnoteId(), note.text()));
        List<Statement> statements = new ArrayList<>();
        ContinuedFootnotes.joined(texts)
                .forEach((id, text) ->
                        PlanNote.inFootnote(text).forEach(note -> statements.add(new Statement(note, id))));
        return statements;
    }

    private List<Statement> single(int filing) {
        Map<String, Said> byId = new LinkedHashMap<>();
        for (int i = 0; i < notes.count(filing); i++) {
            byId.put(notes.id(filing, i), said(filing, i));
        }
        List<Statement> statements = new ArrayList<>();
        byId.forEach((id, said) -> said.notes().forEach(note -> statements.add(new Statement(note, id))));
        return statements;
    }
}
