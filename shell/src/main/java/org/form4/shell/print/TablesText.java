package org.form4.shell.print;

import java.util.Locale;
import java.util.Map;
import org.form4.shell.print.Style.Role;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;

/** A set of tables: a filing's page when there is one filing, else what there is and how to get at it. */
final class TablesText {
    private static final Map<TableName, String> WHAT = Map.of(
            TableName.SUBMISSION, "one row per filing",
            TableName.REPORTING_OWNER, "who filed, one row per owner",
            TableName.NONDERIV_TRANS, "transactions of Table I: shares",
            TableName.NONDERIV_HOLDING, "holdings of Table I",
            TableName.DERIV_TRANS, "transactions of Table II: options, units, warrants",
            TableName.DERIV_HOLDING, "holdings of Table II",
            TableName.FOOTNOTE, "footnotes",
            TableName.FOOTNOTE_REF, "which cell cites which footnote",
            TableName.OWNER_SIGNATURE, "who signed, and when",
            TableName.PROBLEM, "what was refused, repaired or odd");

    private TablesText() {}

    static String of(Form4Tables tables, Layout layout) {
        if (tables.submission().rowCount() == 1) {
            return FilingText.of(tables, layout);
        }
        StringBuilder text = new StringBuilder(Width.wrap(tables.toString(), layout.width(), 2));
        for (TableName name : TableName.values()) {
            String verb = "." + verb(name) + "()";
            String line = String.format(
                    Locale.ROOT, "  %-19s %,9d  ", verb, tables.table(name).rowCount());
            text.append(line)
                    .append(layout.style().paint(Role.QUIET, String.valueOf(WHAT.get(name))))
                    .append('\n');
        }
        return text.toString();
    }

    /** {@code nonderiv_trans} is typed {@code nonderivTrans}. */
    private static String verb(TableName name) {
        StringBuilder verb = new StringBuilder();
        for (String part : name.toString().split("_", -1)) {
            verb.append(verb.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return verb.toString();
    }
}
