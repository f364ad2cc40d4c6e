package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where in a row of the table "Reporting Owners" the four boxes stand.
 *
 * @param cells how many cells a row has that is laid out so; 0 for the columns as printed, right of the name
 * @param places of director, 10% owner, officer and other
 */
record OwnerColumns(int cells, List<Integer> places) {
    static final OwnerColumns AS_PRINTED = new OwnerColumns(0, List.of());

    private static final List<String> LABELS = List.of("director", "10% owner", "officer", "other");

    /** What a line says of the columns, if it is their heading; else these. */
    OwnerColumns orIn(PageLine line) {
        if (line.cells().size() <= LABELS.size()) {
            return this;
        }
        List<String> words = line.cells().stream()
                .map(cell -> PageLine.flat(cell).toLowerCase(Locale.ROOT))
                .toList();
        List<Integer> found = new ArrayList<>();
        for (String label : LABELS) {
            found.add(words.indexOf(label));
        }
        return found.contains(-1) ? this : new OwnerColumns(words.size(), found);
    }

    /** The cells of the four boxes; of a row that is laid out otherwise, all cells right of the name. */
    List<String> of(List<String> row) {
        return row.size() == cells ? places.stream().map(row::get).toList() : row.subList(1, row.size());
    }
}
