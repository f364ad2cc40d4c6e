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
    private final @Nullable Said[] known;
    private final @Nullable Said[] remarks;

    /**
     * What a text says by itself.
     *
     * @param isPart whether it may go on in another footnote, so that only the whole can be read
     */
    private record Said(boolean isPart, List<PlanNote> notes) {
        static Said by(String text) {
            return ContinuedFootnotes.mayOccurIn(text)
                    ? new Said(true, List.of())
                    : new Said(false, PlanNote.inFootnote(text));
        }
    }

    StatementReader(Ledger ledger) {
        this.ledger = ledger;
        known = new @Nullable Said[ledger.notes().differentTexts()];
        remarks = new @Nullable Said[ledger.filings().differentRemarks()];
    }

    FilingStatements read(int filing) {
        List<PlanNote> inRemarks = inRemarks(filing);
        boolean silent = inRemarks.isEmpty();
        boolean parts = false;
        for (int i = 0; i < ledger.notes().count(filing); i++) {
            Said said = said(filing, i);
            silent &= said.notes().isEmpty();
            parts |= said.isPart();
        }
        if (silent && !parts) {
            return FilingStatements.NONE;
        }
        List<Statement> statements = parts ? joined(ledger.notes().of(filing)) : single(filing);
        inRemarks.forEach(note -> statements.add(new Statement(note, "")));
        return statements.isEmpty() ? FilingStatements.NONE : new FilingStatements(statements);
    }

    private List<PlanNote> inRemarks(int filing) {
        int number = ledger.filings().remarksNumber(filing);
        Said said = remarks[number];
        if (said == null) {
            said = new Said(false, PlanNote.inRemarks(ledger.filings().remarks(filing)));
            remarks[number] = said;
        }
        return said.notes();
    }

    /** What the {@code i}th footnote of a filing says. */
    private Said said(int filing, int i) {
        int number = ledger.notes().textNumber(filing, i);
        Said said = known[number];
        if (said == null) {
            said = Said.by(ledger.notes().text(filing, i));
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
        for (int i = 0; i < ledger.notes().count(filing); i++) {
            byId.put(ledger.notes().id(filing, i), said(filing, i));
        }
        List<Statement> statements = new ArrayList<>();
        byId.forEach((id, said) -> said.notes().forEach(note -> statements.add(new Statement(note, id))));
        return statements;
    }
}
