package org.form4.read;

/**
 * How a copy of the page writes a form: each choice is one that copies met in the wild make.
 *
 * @param cells what stands between cells
 * @param dollar the dollar sign as written
 * @param mark a footnote mark, the number in place of {@code #}
 * @param open an open cell
 * @param joinsDirection whether amount and (A) or (D) share a cell
 * @param losesSides whether V, (A) and (D) of Table II have become one column
 * @param cutsTableII whether the columns behind the underlying amount are gone
 * @param boxes how a ticked and an open box of the owner are written: two texts apart by a stroke
 * @param rowsPerPage after how many rows a new page begins, with its furniture and repeated headings; 0 for never
 * @param spread whether a blank line stands between all others
 * @param dress what has been done to the whole of it
 */
record TextStyle(
        Cells cells,
        String dollar,
        String mark,
        String open,
        boolean joinsDirection,
        boolean losesSides,
        boolean cutsTableII,
        String boxes,
        int rowsPerPage,
        boolean spread,
        TextDress dress) {
    enum Cells {
        TABS,
        /** Tabs of a spreadsheet in which each cell was merged with an open one. */
        MERGED,
        MARKDOWN,
        PIPES,
        DOUBLE_PIPES,
        /** Frames drawn with lines, and a line below each row. */
        BOXES,
        /** Rows alone, without quotes as far as possible. */
        SEMICOLONS,
        /** A spreadsheet's export: every line filled up to the same number of fields. */
        COMMAS,
        /** Columns of one width, numbers to the right. */
        PADDED,
        /** Wide gaps; open cells leave no trace. */
        GAPS,
        /** One blank; open cells leave no trace. */
        BLANKS,
        /** Each cell on a line of its own; open cells leave no trace. */
        LINES
    }

    static final TextStyle PLAIN =
            new TextStyle(Cells.TABS, "\\$ ", " ⁽#⁾", "", false, false, false, "_X_|____", 0, false, TextDress.NONE);

    boolean keepsOpenCells() {
        return switch (cells) {
            case GAPS, BLANKS, LINES -> false;
            default -> true;
        };
    }
}
