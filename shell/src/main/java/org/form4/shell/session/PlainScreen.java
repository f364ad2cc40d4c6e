package org.form4.shell.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.form4.shell.print.Style;

/** Streams without a terminal. */
record PlainScreen(PrintStream out, PrintStream err) implements Screen {
    @Override
    public int width() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int height() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Style style() {
        return Style.PLAIN;
    }

    @Override
    public List<String> history() {
        return List.of();
    }

    @Override
    public boolean page(String text, String pager) {
        return false;
    }

    @Override
    public void edit(Path file) throws IOException {
        throw new IOException("there is no terminal to edit on; use /save, an editor of yours, and /open");
    }
}
