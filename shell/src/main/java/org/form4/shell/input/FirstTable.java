package org.form4.shell.input;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Tablesaw's first table, made beside what else a start has to do. With it Tablesaw looks for its readers and writers
 * in every jar of the class path, which takes longer than anything it does later; all of them lie in its own jar, so it
 * is shown that one only.
 */
public final class FirstTable {
    private static final String CLASS_PATH = "java.class.path";
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private FirstTable() {}

    /** Begins, if nobody has. For a short while the system says that the class path is one jar. */
    public static void inBackground() {
        if (!BEGUN.getAndSet(true)) {
            Thread thread = new Thread(FirstTable::make, "first table");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void make() {
        String whole = System.getProperty(CLASS_PATH, "");
        System.setProperty(CLASS_PATH, jarOfTablesaw(whole));
        try {
            Table.create("first", DoubleColumn.create("x", 1)).doubleColumn("x").sum();
        } finally {
            System.setProperty(CLASS_PATH, whole);
        }
    }

    private static String jarOfTablesaw(String whole) {
        CodeSource source = Table.class.getProtectionDomain().getCodeSource();
        return source == null
                ? whole
                : Path.of(URI.create(String.valueOf(source.getLocation()))).toString();
    }
}
