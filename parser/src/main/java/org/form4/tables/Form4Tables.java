package org.form4.tables;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.form4.filing.AccessionNumber;
import org.form4.filing.ContinuedFootnotes;
import org.form4.filing.Filing;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * The ten tables in which filings are looked at, one front door for everything that follows: metrics, reports, the
 * shell.
 *
 * <p>One row per transaction per filing, never per owner: joint filers share a transaction, and owners are a table of
 * their own. Numbers are doubles; a cell that is absent or has only footnotes is missing. Tablesaw's tables can be
 * changed by whoever holds them, so everything of ours that computes works on copies.
 */
public final class Form4Tables {
    private final Map<TableName, Table> tables;

    /** Takes tables that have the names and columns of {@link TableName}; a missing table is an empty one. */
    public Form4Tables(Collection<Table> tables) {
        this.tables = new EnumMap<>(TableName.class);
        for (TableName name : TableName.values()) {
            this.tables.put(name, name.create());
        }
        for (Table table : tables) {
            TableName name = TableName.valueOf(table.name().toUpperCase(Locale.ROOT));
            if (!table.columnNames().equals(List.copyOf(name.columns().keySet()))) {
                throw new IllegalArgumentException("table " + name + " has the columns " + table.columnNames()
                        + ", not " + name.columns().keySet());
            }
            this.tables.put(name, table);
        }
    }

    /** The tables of these filings, in their order; a filing met twice is kept once and becomes a problem. */
    public static Form4Tables of(Iterable<Filing> filings) {
        Form4TablesBuilder builder = new Form4TablesBuilder();
        filings.forEach(builder::add);
        return builder.build();
    }

    /** One row per filing. */
    public Table submission() {
        return table(TableName.SUBMISSION);
    }

    /** One row per owner per filing. */
    public Table reportingOwner() {
        return table(TableName.REPORTING_OWNER);
    }

    /** Table I transactions. */
    public Table nonderivTrans() {
        return table(TableName.NONDERIV_TRANS);
    }

    /** Table I holdings. */
    public Table nonderivHolding() {
        return table(TableName.NONDERIV_HOLDING);
    }

    /** Table II transactions. */
    public Table derivTrans() {
        return table(TableName.DERIV_TRANS);
    }

    /** Table II holdings. */
    public Table derivHolding() {
        return table(TableName.DERIV_HOLDING);
    }

    /** The text of every footnote. */
    public Table footnote() {
        return table(TableName.FOOTNOTE);
    }

    /**
     * The footnotes of one filing as one reads them, by id: a text that goes on in another footnote is whole, under the
     * id of either. Looks through the whole table; who asks for many filings goes through it once and joins by
     * {@link ContinuedFootnotes}.
     */
    public Map<String, String> wholeFootnotes(AccessionNumber filing) {
        Map<String, String> texts = new LinkedHashMap<>();
        LongColumn filings = footnote().longColumn("accession_number");
        for (int row = 0; row < filings.size(); row++) {
            if (filings.getLong(row) == filing.key()) {
                texts.putIfAbsent(
                        footnote().stringColumn("footnote_id").get(row),
                        footnote().stringColumn("text").get(row));
            }
        }
        return ContinuedFootnotes.joined(texts);
    }

    /** Which cell cites which footnote. */
    public Table footnoteRef() {
        return table(TableName.FOOTNOTE_REF);
    }

    /** Who signed and when. */
    public Table ownerSignature() {
        return table(TableName.OWNER_SIGNATURE);
    }

    /** Everything that was refused, repaired, odd or passed over. */
    public Table problem() {
        return table(TableName.PROBLEM);
    }

    public Table table(TableName name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("no table " + name);
        }
        return table;
    }

    /** All ten by name, in the order of {@link TableName}. */
    public Map<String, Table> all() {
        Map<String, Table> all = new LinkedHashMap<>();
        tables.forEach((name, table) -> all.put(name.toString(), table));
        return all;
    }

    /** How many problems have this severity, one of {@code rejected}, {@code repaired}, {@code suspect}, {@code ignored}. */
    public int problems(String severity) {
        return problem().stringColumn("severity").isEqualTo(severity).size();
    }

    @Override
    public String toString() {
        return submission().rowCount() + " filings · " + nonderivTrans().rowCount() + " Table I and "
                + derivTrans().rowCount() + " Table II transactions · "
                + (nonderivHolding().rowCount() + derivHolding().rowCount()) + " holdings · "
                + problem().rowCount() + " problems";
    }
}
