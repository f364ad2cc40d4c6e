package org.form4.metric;

import java.util.function.IntFunction;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.Table;

/** A metric whose explanations share the work: what explains one row of a result explains every other. */
interface ExplainedTogether extends Metric {
    @Override
    default String explain(Form4Tables tables, Table result, int row) {
        return explanations(tables, result).apply(row);
    }

    @Override
    IntFunction<String> explanations(Form4Tables tables, Table result);
}
