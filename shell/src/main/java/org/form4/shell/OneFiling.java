package org.form4.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.form4.filing.AccessionNumber;
import org.form4.metric.Nearest;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** One filing out of many. */
final class OneFiling {
    private OneFiling() {}

    /** The rows with an accession number; one that none has is an {@link IllegalArgumentException} with the nearest. */
    static Form4Tables of(Form4Tables tables, String accessionNumber) {
        long key = AccessionNumber.parse(accessionNumber.strip()).key();
        List<Table> rows = new ArrayList<>();
        for (TableName name : TableName.values()) {
            Table table = tables.table(name);
            LongColumn keys = table.longColumn("accession_number");
            // Tablesaw compares longs as doubles, which 18 digits do not fit.
            Selection same = Selection.with(IntStream.range(0, keys.size())
                    .filter(row -> keys.getLong(row) == key)
                    .toArray());
            rows.add(table.where(same).setName(table.name()));
        }
        Form4Tables filing = new Form4Tables(rows);
        if (filing.submission().isEmpty()) {
            List<String> known = new ArrayList<>();
            tables.submission()
                    .longColumn("accession_number")
                    .forEach(number -> known.add(AccessionNumber.format(number)));
            throw new IllegalArgumentException("no filing " + accessionNumber
                    + Nearest.of(accessionNumber, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        return filing;
    }
}
