package org.form4.shell.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jdk.jshell.VarSnippet;
import org.form4.shell.engine.Engine;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/** The tables within reach of a session. */
public final class Tables {
    private Tables() {}

    /** The tables a value is or holds. */
    public static List<Table> in(Object value) {
        if (value instanceof Table table) {
            return List.of(table);
        }
        if (value instanceof Form4Tables tables) {
            return List.copyOf(tables.all().values());
        }
        return List.of();
    }

    /** The filings loaded last: the youngest variable that holds some. */
    public static Optional<Form4Tables> latest(Engine engine) {
        List<VarSnippet> variables = new ArrayList<>(engine.variables());
        Collections.reverse(variables);
        for (VarSnippet variable : variables) {
            if (engine.valueOf(variable.name()).orElse(null) instanceof Form4Tables tables) {
                return Optional.of(tables);
            }
        }
        return Optional.empty();
    }
}
