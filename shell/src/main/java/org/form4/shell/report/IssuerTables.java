package org.form4.shell.report;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Tables parted by issuer: the CIK where it is known, else the name. Problems stay with none. */
final class IssuerTables {
    private final Form4Tables all;
    private final Map<String, Integer> issuers = new HashMap<>();
    private final Map<TableName, List<IntArrayList>> rows = new HashMap<>();
    private final List<@Nullable Form4Tables> parts = new ArrayList<>();

    IssuerTables(Form4Tables all) {
        this.all = all;
        Table submission = all.submission();
        Long2IntOpenHashMap issuerOf = new Long2IntOpenHashMap();
        issuerOf.defaultReturnValue(-1);
        for (int row = 0; row < submission.rowCount(); row++) {
            String key = key(submission, row);
            Integer known = issuers.get(key);
            int issuer = known == null ? issuers.size() : known;
            if (known == null) {
                issuers.put(key, issuer);
                parts.add(null);
            }
            issuerOf.put(submission.longColumn("accession_number").getLong(row), issuer);
        }
        for (TableName name : TableName.values()) {
            if (name != TableName.PROBLEM) {
                rows.put(name, parted(all.table(name), issuerOf));
            }
        }
    }

    private List<IntArrayList> parted(Table table, Long2IntOpenHashMap issuerOf) {
        List<IntArrayList> parted = new ArrayList<>();
        for (int i = 0; i < issuers.size(); i++) {
            parted.add(new IntArrayList());
        }
        LongColumn accession = table.longColumn("accession_number");
        for (int row = 0; row < table.rowCount(); row++) {
            int issuer = issuerOf.get(accession.getLong(row));
            if (issuer >= 0) {
                parted.get(issuer).add(row);
            }
        }
        return parted;
    }

    int size() {
        return issuers.size();
    }

    /** The tables of one issuer, made when they are first asked for. */
    Form4Tables of(int issuer) {
        if (issuers.size() == 1) {
            return all;
        }
        Form4Tables part = parts.get(issuer);
        if (part == null) {
            part = make(issuer);
            parts.set(issuer, part);
        }
        return part;
    }

    /** The tables that a row of a result is about; all of them if its issuer cannot be told. */
    Form4Tables of(Table result, int row) {
        Integer issuer = issuers.get(key(result, row));
        return issuer == null ? all : of(issuer);
    }

    private Form4Tables make(int issuer) {
        List<Table> tables = new ArrayList<>();
        rows.forEach((name, parted) -> tables.add(all.table(name)
                .where(Selection.with(parted.get(issuer).toIntArray()))
                .setName(name.toString())));
        return new Form4Tables(tables);
    }

    /** What tells issuers apart, in any table that begins with them. */
    static String key(Table table, int row) {
        LongColumn cik = table.longColumn("issuer_cik");
        StringColumn name = table.stringColumn("issuer_name");
        return cik.isMissing(row) ? name.get(row) : Long.toString(cik.getLong(row));
    }
}
