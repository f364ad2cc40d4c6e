package org.form4.shell.repl;

import java.util.Optional;
import org.form4.shell.command.Commands;
import org.form4.shell.session.Session;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;

/** Tab completes; when it has nothing to add, the next one tells about what stands there. */
final class TabKey implements Widget {
    private final LineReader reader;
    private final Session session;
    private String seen = "";
    private int seenCursor = -1;

    TabKey(LineReader reader, Session session) {
        this.reader = reader;
        this.session = session;
    }

    @Override
    public boolean apply() {
        String line = reader.getBuffer().toString();
        int cursor = reader.getBuffer().cursor();
        if (line.equals(seen) && cursor == seenCursor && !Commands.isCommand(line) && !line.isBlank()) {
            Optional<String> page = new Documents(session).at(line, cursor);
            page.ifPresent(this::show);
            seenCursor = -1;
            return true;
        }
        reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
        boolean isSame = line.equals(reader.getBuffer().toString());
        seen = line;
        seenCursor = isSame ? cursor : -1;
        return true;
    }

    /** What the screen can hold stands above the line; more goes through the pager. */
    private void show(String page) {
        boolean isLong = page.lines().count() + 2 >= session.screen().height();
        if (isLong
                && !session.settings().pager().equals("off")
                && session.screen().page(page, session.settings().pager())) {
            reader.callWidget(LineReader.REDRAW_LINE);
        } else {
            reader.printAbove(page.stripTrailing());
        }
    }
}
