package org.form4.shell.session;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where this platform keeps what belongs to a user: preferences in one place, what piles up by itself in another. */
public final class Places {
    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Places() {}

    /** What is run when a session starts. */
    public static Path init() {
        return config().resolve("init.jsh");
    }

    /** The settings kept. */
    public static Path settings() {
        return config().resolve("settings");
    }

    /** The lines typed. */
    public static Path history() {
        return of("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state").resolve("history");
    }

    /** Whom EDGAR may ask about requests, and where EDGAR is if it has moved. */
    public static Path edgar() {
        return config().resolve("edgar");
    }

    /** EDGAR's lists as they were last; can be deleted at any time. */
    public static Path edgarLists() {
        return of("XDG_CACHE_HOME", "LOCALAPPDATA", ".cache").resolve("edgar");
    }

    private static Path config() {
        return of("XDG_CONFIG_HOME", "APPDATA", ".config");
    }

    /** A variable that says so comes first on every platform; relative ones are to be ignored. */
    private static Path of(String variable, String onWindows, String usual) {
        Path home = Path.of(System.getProperty("user.home", "."));
        @Nullable Path named = absolute(System.getenv(variable));
        if (named == null && SYSTEM.startsWith("windows")) {
            named = absolute(System.getenv(onWindows));
        }
        if (named == null && SYSTEM.startsWith("mac")) {
            named = home.resolve("Library/Application Support");
        }
        return (named == null ? home.resolve(usual) : named).resolve("form4");
    }

    private static @Nullable Path absolute(@Nullable String path) {
        return path == null || !Path.of(path).isAbsolute() ? null : Path.of(path);
    }
}
