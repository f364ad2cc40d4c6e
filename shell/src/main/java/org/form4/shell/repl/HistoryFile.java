package org.form4.shell.repl;

import java.nio.file.Path;

/** Where the lines typed are kept between sessions: the place the XDG rules give to such state. */
final class HistoryFile {
    private HistoryFile() {}

    static Path path() {
        String state = System.getenv("XDG_STATE_HOME");
        Path home = state == null || !Path.of(state).isAbsolute()
                ? Path.of(System.getProperty("user.home", "."), ".local", "state")
                : Path.of(state);
        return home.resolve("form4").resolve("history");
    }
}
