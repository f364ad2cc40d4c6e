package org.form4.tables;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which cells of a table cite which footnotes, in the order of the cells, and for each row its distinct footnotes. A
 * cell holds ids as {@code F2, F3}.
 */
final class TsvNotes {
    private final IntArrayList rows = new IntArrayList();
    private final IntArrayList columns = new IntArrayList();
    private final Words ids = new Words();
    private final Words idsOfRow = new Words();
    private final IntArrayList ofThisRow = new IntArrayList();
    private int row;

    /** Takes the ids of one cell, which belongs to this column of ours. */
    void put(byte[] bytes, int from, int to, int column) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || bytes[i] == ',' || bytes[i] == ' ' || bytes[i] == ';') {
                if (i > start) {
                    int id = ids.place(bytes, start, i);
                    ids.cells().add(id);
                    rows.add(row);
                    columns.add(column);
                    if (!ofThisRow.contains(id)) {
                        ofThisRow.add(id);
                    }
                }
                start = i + 1;
            }
        }
    }

    void endRow() {
        if (ofThisRow.isEmpty()) {
            idsOfRow.putMissing();
        } else if (ofThisRow.size() == 1) {
            idsOfRow.put(ids.words().get(ofThisRow.getInt(0)));
            ofThisRow.clear();
        } else {
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < ofThisRow.size(); i++) {
                joined.append(i == 0 ? "" : " ").append(ids.words().get(ofThisRow.getInt(i)));
            }
            idsOfRow.put(joined.toString());
            ofThisRow.clear();
        }
        row++;
    }

    void addAll(TsvNotes piece) {
        for (int i = 0; i < piece.rows.size(); i++) {
            rows.add(piece.rows.getInt(i) + row);
        }
        columns.addAll(piece.columns);
        ids.addAll(piece.ids);
        idsOfRow.addAll(piece.idsOfRow);
        row += piece.row;
    }

    int size() {
        return rows.size();
    }

    /** The row of a citation, ascending. */
    int row(int citation) {
        return rows.getInt(citation);
    }

    /** The column of ours that the cell of a citation belongs to. */
    int column(int citation) {
        return columns.getInt(citation);
    }

    /** The footnote of each citation. */
    Words ids() {
        return ids;
    }

    /** The {@code footnote_ids} of each row. */
    Words idsOfRow() {
        return idsOfRow;
    }
}
