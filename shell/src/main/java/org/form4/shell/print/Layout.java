package org.form4.shell.print;

/**
 * The room there is for a table.
 *
 * @param width columns of the screen
 * @param rows rows of the table shown at most
 * @param wraps whether columns that do not fit are drawn below the others; if not, they are left out, and counted
 */
public record Layout(int width, int rows, Style style, boolean wraps) {
    /** Everything, without colour: for files and pipes. */
    public static final Layout UNLIMITED = new Layout(Integer.MAX_VALUE, Integer.MAX_VALUE, Style.PLAIN);

    /** One that leaves columns out. */
    public Layout(int width, int rows, Style style) {
        this(width, rows, style, false);
    }
}
