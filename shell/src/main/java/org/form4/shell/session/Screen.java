package org.form4.shell.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.form4.shell.print.Style;

/** What a session sees of the world in front of it: a terminal, or a plain stream. */
public interface Screen {
    /** Where results go. */
    PrintStream out();

    /** Where messages go; on a terminal this is the same place. */
    PrintStream err();

    /** Columns; the largest number there is when nothing limits them. */
    int width();

    /** Lines; the largest number there is when nothing limits them. */
    int height();

    /** Whether to colour. */
    Style style();

    /** The lines typed so far, oldest first, those of earlier sessions included. */
    List<String> history();

    /** Lets the user edit a file; returns when the editor is left. */
    void edit(Path file) throws IOException;

    /**
     * Lets the user leaf through a text; returns when that is over.
     *
     * @param pager {@code on} for the usual one, else the command to run
     * @return whether it did; a screen that cannot says no
     */
    boolean page(String text, String pager);

    /** A screen that is no terminal: nothing limits it, nobody edits, nothing is remembered. */
    static Screen of(PrintStream out, PrintStream err) {
        return new PlainScreen(out, err);
    }
}
