package org.form4.cluster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/**
 * Tables out of packed rows that come in the order of the groups they belong to: those of several groups together until
 * enough filings have gathered. A group is never divided.
 */
final class Groups implements Iterator<Form4Tables> {
    static final String GROUP = "form4_group";

    /** The group, the table's name, rows of it. */
    static final StructType SCHEMA = new StructType()
            .add(GROUP, DataTypes.StringType)
            .add("table", DataTypes.StringType)
            .add("rows", DataTypes.BinaryType);

    private static final Row END = org.apache.spark.sql.RowFactory.create();
    private static final Map<String, TableName> NAMES = new HashMap<>();

    static {
        for (TableName name : TableName.values()) {
            NAMES.put(name.toString(), name);
        }
    }

    private final Iterator<Row> rows;
    private final int filings;
    private Row next;

    /** @param filings with so many a set of tables is full; one group may bring more */
    Groups(Iterator<Row> rows, int filings) {
        this.rows = rows;
        this.filings = filings;
        this.next = read();
    }

    private Row read() {
        return rows.hasNext() ? rows.next() : END;
    }

    @Override
    public boolean hasNext() {
        return next != END;
    }

    @Override
    public Form4Tables next() {
        Map<TableName, RowAppender> tables = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            tables.put(name, RowAppender.deferring(name.create()));
        }
        int gathered = 0;
        while (hasNext() && gathered < filings) {
            String group = next.getString(0);
            while (hasNext() && next.getString(0).equals(group)) {
                TableName name = Objects.requireNonNull(NAMES.get(next.getString(1)));
                gathered += name == TableName.SUBMISSION ? 1 : 0;
                byte[] packed = next.getAs(2);
                PackedRows.unpack(packed, name, Objects.requireNonNull(tables.get(name)));
                next = read();
            }
        }
        List<Table> all = tables.values().stream().map(RowAppender::table).toList();
        return new Form4Tables(all);
    }
}
