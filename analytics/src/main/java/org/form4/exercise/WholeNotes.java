package org.form4.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.form4.filing.ContinuedFootnotes;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;
import org.form4.ledger.Notes.Note;

/**
 * The footnotes of rows as one text each, where a note that was too long for the form runs on in another. Remembers the
 * filing asked for last, since the rows of an event mostly stand in one.
 */
final class WholeNotes {
    private final Ledger ledger;
    private int filing = -1;
    private Map<String, String> joined = Map.of();

    WholeNotes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The text of a note that a row cites, with all that continues it or that it continues. */
    String text(int row, Note note) {
        if (ledger.filing(row) != filing) {
            filing = ledger.filing(row);
            joined = joined(ledger.notes());
        }
        return joined.getOrDefault(note.footnoteId(), note.text());
    }

    /** Nothing where no note can be one that runs on, which is nearly everywhere. */
    private Map<String, String> joined(Notes notes) {
        boolean mayRunOn = false;
        for (int i = 0; i < notes.count(filing) && !mayRunOn; i++) {
            mayRunOn = ContinuedFootnotes.mayOccurIn(notes.text(filing, i));
        }
        if (!mayRunOn) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        notes.of(filing).forEach(note -> texts.put(note.footnoteId(), note.text()));
        return ContinuedFootnotes.joined(texts);
    }
}
