package org.form4.store;

import java.util.List;
import org.form4.tables.AtOnce;
import org.form4.tables.EqualForms;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;

/**
 * Filings made ready for the database: what takes time and needs no database is done, so that one thread can make the
 * next batch while another puts this one in.
 *
 * @param numbers the accession numbers of the filings
 * @param rows of every table
 * @param prints what is compared of each form
 */
record Batch(Form4Tables tables, Rows numbers, List<Rows> rows, Rows prints) {
    static Batch of(Form4Tables tables) {
        TableName[] names = TableName.values();
        Rows[] rows = new Rows[names.length];
        AtOnce.each(names.length, i -> rows[i] = Rows.of(tables.table(names[i])));
        Rows numbers = Rows.of("incoming", List.of(tables.submission().column("accession_number")));
        return new Batch(tables, numbers, List.of(rows), EqualFilings.rows(EqualForms.prints(tables)));
    }
}
