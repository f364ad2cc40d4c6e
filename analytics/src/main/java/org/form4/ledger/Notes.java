package org.form4.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The footnotes of filings and which cells cite them, found without a search through the tables. */
public final class Notes {
    private final Slices texts;
    private final StringColumn textIds;
    private final StringColumn textColumn;
    private final Slices refs;
    private final StringColumn refTables;
    private final IntColumn refRows;
    private final StringColumn refColumns;
    private final StringColumn refIds;

    /**
     * A footnote cited by a row.
     *
     * @param column the cell that cites it, by column name
     * @param footnoteId as filed
     * @param text as filed; empty when the filing has no such footnote
     */
    public record Note(String column, String footnoteId, String text) {}

    Notes(Form4Tables tables, Filings filings) {
        Table footnote = tables.footnote();
        LongColumn textFilings = footnote.longColumn("accession_number");
        textIds = footnote.stringColumn("footnote_id");
        textColumn = footnote.stringColumn("text");
        texts = new Slices(
                filings.size(),
                footnote.rowCount(),
                row -> filings.find(textFilings.getLong(row)),
                (a, b) -> compareIds(textIds.get(a), textIds.get(b)));
        Table ref = tables.footnoteRef();
        LongColumn refFilings = ref.longColumn("accession_number");
        refTables = ref.stringColumn("table_name");
        refRows = ref.intColumn("row_number");
        refColumns = ref.stringColumn("column_name");
        refIds = ref.stringColumn("footnote_id");
        refs = new Slices(
                filings.size(), ref.rowCount(), row -> filings.find(refFilings.getLong(row)), this::compareRefs);
    }

    private int compareRefs(int a, int b) {
        int byTable = refTables.get(a).compareTo(refTables.get(b));
        if (byTable != 0) {
            return byTable;
        }
        int byRow = Integer.compare(refRows.getInt(a), refRows.getInt(b));
        if (byRow != 0) {
            return byRow;
        }
        int byColumn = refColumns.get(a).compareTo(refColumns.get(b));
        return byColumn != 0 ? byColumn : compareIds(refIds.get(a), refIds.get(b));
    }

    /** F2 before F10. */
    private static int compareIds(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    /** Every footnote of a filing, in order; the column is empty. */
    public List<Note> of(int filing) {
        List<Note> notes = new ArrayList<>();
        for (int at = texts.from(filing); at < texts.to(filing); at++) {
            notes.add(new Note("", textIds.get(texts.row(at)), textColumn.get(texts.row(at))));
        }
        return notes;
    }

    /**
     * The footnotes a row cites, each once for every cell that cites it.
     *
     * @param column only those of this cell, or null for all
     */
    public List<Note> of(int filing, String tableName, int rowNumber, @Nullable String column) {
        List<Note> notes = List.of();
        for (int at = refs.from(filing); at < refs.to(filing); at++) {
            int row = refs.row(at);
            if (refRows.getInt(row) == rowNumber
                    && refTables.get(row).equals(tableName)
                    && (column == null || refColumns.get(row).equals(column))) {
                notes = notes.isEmpty() ? new ArrayList<>(3) : notes;
                notes.add(new Note(refColumns.get(row), refIds.get(row), text(filing, refIds.get(row))));
            }
        }
        return notes;
    }

    /** The rows of a filing that cite this footnote, as {@code nonderiv_trans 3}. */
    public Set<String> citedBy(int filing, String footnoteId) {
        Set<String> rows = new LinkedHashSet<>();
        for (int at = refs.from(filing); at < refs.to(filing); at++) {
            int row = refs.row(at);
            if (refIds.get(row).equals(footnoteId)) {
                rows.add(refTables.get(row) + " " + refRows.getInt(row));
            }
        }
        return rows;
    }

    private String text(int filing, String footnoteId) {
        for (int at = texts.from(filing); at < texts.to(filing); at++) {
            if (textIds.get(texts.row(at)).equals(footnoteId)) {
                return textColumn.get(texts.row(at));
            }
        }
        return "";
    }
}
