package org.form4.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/** Some of the filings of some tables, as tables of their own. */
final class FilingRows {
    private FilingRows() {}

    /** The filings whose accession numbers are wanted, without the problems of what was no filing. */
    static Form4Tables only(Form4Tables tables, LongPredicate wanted) {
        return chosen(tables, wanted, false);
    }

    /** All but the filings with these accession numbers; the problems of what was no filing stay. */
    static Form4Tables without(Form4Tables tables, LongPredicate unwanted) {
        return chosen(tables, unwanted.negate(), true);
    }

    private static Form4Tables chosen(Form4Tables tables, LongPredicate wanted, boolean isWantedIfMissing) {
        List<Table> chosen = new ArrayList<>();
        for (Table table : tables.all().values()) {
            LongColumn keys = table.longColumn("accession_number");
            Selection rows = new BitmapBackedSelection();
            for (int row = 0; row < keys.size(); row++) {
                if (keys.isMissing(row) ? isWantedIfMissing : wanted.test(keys.getLong(row))) {
                    rows.add(row);
                }
            }
            chosen.add(table.where(rows));
        }
        return new Form4Tables(chosen);
    }

    /** The same tables, with each problem once. */
    static Form4Tables withoutEqualProblems(Form4Tables tables) {
        Set<List<Object>> seen = new HashSet<>();
        Selection first = new BitmapBackedSelection();
        Table problems = tables.problem();
        for (Row row : problems) {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < problems.columnCount(); i++) {
                cells.add(row.getObject(i));
            }
            if (seen.add(cells)) {
                first.add(row.getRowNumber());
            }
        }
        List<Table> kept = new ArrayList<>();
        for (TableName name : TableName.values()) {
            kept.add(name == TableName.PROBLEM ? problems.where(first) : tables.table(name));
        }
        return new Form4Tables(kept);
    }
}
