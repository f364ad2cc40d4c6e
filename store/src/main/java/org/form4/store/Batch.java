package org.form4.store;

import java.util.List;
import org.form4.tables.AtOnce;
import org.form4.tables.EqualForms;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.Table;

/**
 * Filings made ready for the database: what takes time and needs no database is done, so that one thread can make the
 * next batch while another puts this one in.
 *
 * @param rows of every table
 * @param prints what is compared of each form
 */
record Batch(Form4Tables tables, List<Rows> rows, Table prints) {
    static Batch of(Form4Tables tables) {
        TableName[] names = TableName.values();
        Rows[] rows = new Rows[names.length];
        AtOnce.each(names.length, i -> rows[i] = Rows.of(tables.table(names[i])));
        return new Batch(tables, List.of(rows), EqualFilings.table(EqualForms.prints(tables)));
    }
}
