package org.form4.cluster;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Tables out of filings that come in the order of the groups they belong to: those of several groups together until
 * enough have gathered. A group is never divided.
 */
final class Groups implements Iterator<Form4Tables> {
    private final Iterator<Tuple2<String, byte[]>> filings;
    private final int enough;
    private @Nullable Tuple2<String, byte[]> next;
    private long given;

    /** @param enough with so many filings a set of tables is full; one group may bring more */
    Groups(Iterator<Tuple2<String, byte[]>> filings, int enough) {
        this.filings = filings;
        this.enough = enough;
        this.next = read();
    }

    private @Nullable Tuple2<String, byte[]> read() {
        return filings.hasNext() ? filings.next() : null;
    }

    /** How many filings have been given so far. */
    long filings() {
        return given;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Form4Tables next() {
        Tuple2<String, byte[]> filing = next;
        if (filing == null) {
            throw new NoSuchElementException();
        }
        Map<TableName, UnpackedRows> tables = Part.unpacked();
        String group = filing._1();
        for (int gathered = 0;
                filing != null && (gathered < enough || filing._1().equals(group));
                gathered++) {
            group = filing._1();
            Part.append(StagedFiling.of(filing._2()), tables);
            filing = read();
            given++;
        }
        next = filing;
        return Part.tables(tables);
    }
}
