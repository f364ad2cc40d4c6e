package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.form4.group.Codes;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The footnotes of filings and which cells cite them, found without a search through the tables. */
public final class Notes {
    private final FilingRows texts;
    private final Texts textIds;
    private final StringColumn textColumn;
    private final FilingRows refs;
    private final Texts refTables;
    private final IntColumn refRows;
    private final Texts refColumns;
    private final Texts refIds;
    private final boolean[] citedForNature;
    private final Codes textCodes;

    /**
     * A footnote cited by a row.
     *
     * @param column the cell that cites it, by column name
     * @param footnoteId as filed
     * @param text as filed; empty when the filing has no such footnote
     */
    public record Note(String column, String footnoteId, String text) {}

    /** Few rows cite many footnotes, so they are put in order when asked for. */
    private static final Comparator<Note> BY_CELL =
            Comparator.comparing(Note::column).thenComparing(Note::footnoteId, Notes::compareIds);

    Notes(Form4Tables tables, FilingOrder filings) {
        Table footnote = tables.footnote();
        textIds = new Texts(footnote.stringColumn("footnote_id"));
        textColumn = footnote.stringColumn("text");
        textCodes = Codes.of(textColumn);
        int[] rankOfTextId = ranks(textIds, Notes::compareIds);
        texts = new FilingRows(
                filings.size(),
                filings.search(),
                footnote.longColumn("accession_number"),
                row -> rankOfTextId[textIds.code(row)]);
        Table ref = tables.footnoteRef();
        refTables = new Texts(ref.stringColumn("table_name"));
        refRows = ref.intColumn("row_number");
        refColumns = new Texts(ref.stringColumn("column_name"));
        refIds = new Texts(ref.stringColumn("footnote_id"));
        refs = new FilingRows(filings.size(), filings.search(), ref.longColumn("accession_number"), row -> 0);
        citedForNature = new boolean[filings.size()];
        int nature = refColumns.find("nature_of_ownership");
        for (int filing = 0; filing < citedForNature.length; filing++) {
            for (int at = refs.from(filing); at < refs.to(filing); at++) {
                citedForNature[filing] |= refColumns.code(refs.row(at)) == nature;
            }
        }
    }

    /** Whether a nature of ownership in the filing has a footnote. */
    boolean isCitedForNature(int filing) {
        return citedForNature[filing];
    }

    /** The place of each text, by its number, among all of the column in order. */
    private static int[] ranks(Texts column, Comparator<String> order) {
        int[] sorted = new int[column.size()];
        Arrays.setAll(sorted, code -> code);
        IntArrays.stableSort(sorted, (a, b) -> order.compare(column.text(a), column.text(b)));
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
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
        if (refs.count(filing) == 0) {
            return notes;
        }
        int wantedTable = refTables.find(tableName);
        int wantedColumn = column == null ? -1 : refColumns.find(column);
        for (int at = refs.from(filing); at < refs.to(filing); at++) {
            int row = refs.row(at);
            if (refRows.getInt(row) == rowNumber
                    && refTables.code(row) == wantedTable
                    && (column == null || refColumns.code(row) == wantedColumn)) {
                notes = notes.isEmpty() ? new ArrayList<>(3) : notes;
                notes.add(new Note(refColumns.get(row), refIds.get(row), text(filing, refIds.get(row))));
            }
        }
        if (notes.size() > 1) {
            notes.sort(BY_CELL);
        }
        return notes;
    }

    /** Whether a row cites a footnote in any of its cells. */
    public boolean isCited(int filing, String tableName, int rowNumber, String footnoteId) {
        int wantedTable = refTables.find(tableName);
        for (int at = refs.from(filing); at < refs.to(filing); at++) {
            int row = refs.row(at);
            if (refRows.getInt(row) == rowNumber
                    && refTables.code(row) == wantedTable
                    && refIds.get(row).equals(footnoteId)) {
                return true;
            }
        }
        return false;
    }

    /** How many footnotes a filing has. */
    public int count(int filing) {
        return texts.count(filing);
    }

    /** For those who read each text once: the number, from 0, of the text of the {@code i}th footnote of a filing. */
    public int textNumber(int filing, int i) {
        return textCodes.of(texts.row(texts.from(filing) + i));
    }

    /** The id of the {@code i}th footnote of a filing, from 0. */
    public String id(int filing, int i) {
        return textIds.get(texts.row(texts.from(filing) + i));
    }

    /** The text of the {@code i}th footnote of a filing, from 0. */
    public String text(int filing, int i) {
        return textColumn.get(texts.row(texts.from(filing) + i));
    }

    /** How many different texts the footnotes of all filings have. */
    public int differentTexts() {
        return textCodes.size();
    }

    /** The rows of a filing that cite this footnote, as {@code nonderiv_trans 3}. */
    public Set<String> citedBy(int filing, String footnoteId) {
        IntArrayList citing = new IntArrayList();
        for (int at = refs.from(filing); at < refs.to(filing); at++) {
            if (refIds.get(refs.row(at)).equals(footnoteId)) {
                citing.add(refs.row(at));
            }
        }
        citing.sort((a, b) -> {
            int byTable = refTables.get(a).compareTo(refTables.get(b));
            return byTable != 0 ? byTable : Integer.compare(refRows.getInt(a), refRows.getInt(b));
        });
        Set<String> rows = new LinkedHashSet<>();
        citing.forEach(row -> rows.add(refTables.get(row) + " " + refRows.getInt(row)));
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
