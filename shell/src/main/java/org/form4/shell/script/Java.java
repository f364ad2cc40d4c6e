package org.form4.shell.script;

import java.util.List;
import org.form4.shell.engine.Engine;
import org.form4.shell.input.FirstTable;

/** Java as the workbench offers it, in the shell and in scripts: with its verbs and the usual names at hand. */
public final class Java {
    /** Few and small on purpose: each line costs time at every start, each package at every snippet. */
    private static final List<String> IMPORTS = List.of(
            "import static org.form4.shell.Workbench.*;",
            "import java.time.LocalDate;",
            "import java.util.*;",
            "import java.util.stream.*;",
            "import org.form4.ledger.Amendments;",
            "import org.form4.metric.*;",
            "import org.form4.tables.*;",
            "import tech.tablesaw.api.*;",
            "import static tech.tablesaw.aggregate.AggregateFunctions.*;");

    private Java() {}

    /** What is imported before the first line, as it would be typed. */
    public static List<String> imports() {
        return IMPORTS;
    }

    /** Starts it; takes about a second. */
    public static Engine start() {
        return Engine.start(IMPORTS, FirstTable::inBackground);
    }
}
