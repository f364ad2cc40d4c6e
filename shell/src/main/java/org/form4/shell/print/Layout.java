package org.form4.shell.print;

/**
 * The room there is for a table.
 *
 * @param width columns of the screen; what does not fit is left out, and said so
 * @param rows rows of the table shown at most
 */
public record Layout(int width, int rows, Style style) {
    /** Everything, without colour: for files and pipes. */
    public static final Layout UNLIMITED = new Layout(Integer.MAX_VALUE, Integer.MAX_VALUE, Style.PLAIN);
}
