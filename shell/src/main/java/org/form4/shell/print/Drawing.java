package org.form4.shell.print;

/** A value that draws itself into the room there is. Its {@code toString} is the drawing on a page of usual width. */
public interface Drawing {
    /** Lines, each ended. */
    String draw(Layout layout);
}
