package org.form4.shell.report;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows that the page carries as data and shows when the row of another table they belong to is asked for.
 *
 * @param opener the anchor of that table, one row an issuer
 * @param rows of all issuers
 * @param issuers the opener's rows, in order
 * @param columns of {@code rows}, as readers see them
 */
record OnDemand(String opener, Table rows, Table issuers, List<Shown> columns) implements Block {
    OnDemand {
        columns = List.copyOf(columns);
    }

    /** The rows of each row of the opener, in its order. */
    List<IntArrayList> parts() {
        Map<String, IntArrayList> of = new HashMap<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            of.computeIfAbsent(IssuerTables.key(rows, row), key -> new IntArrayList())
                    .add(row);
        }
        List<IntArrayList> parts = new ArrayList<>();
        for (int row = 0; row < issuers.rowCount(); row++) {
            parts.add(of.getOrDefault(IssuerTables.key(issuers, row), new IntArrayList()));
        }
        return parts;
    }

    /** The columns shown. */
    List<Column<?>> shown() {
        List<Column<?>> shown = new ArrayList<>();
        columns.forEach(column -> shown.add(rows.column(column.column())));
        return shown;
    }
}
