package org.form4.tables;

import java.util.function.Consumer;
import org.form4.read.ParseResult;
import org.jspecify.annotations.Nullable;

/** Where what has been read goes: into one set of tables, or into a new one each time enough filings have gathered. */
final class Batches {
    private final int most;
    private final @Nullable Consumer<Form4Tables> full;
    private Form4TablesBuilder tables;
    private int filings;
    private boolean isEmpty = true;

    /** Everything goes here. */
    Batches(Form4TablesBuilder tables) {
        this.tables = tables;
        this.most = Integer.MAX_VALUE;
        this.full = null;
    }

    /** So many filings go into each batch, which is then handed on. */
    Batches(int most, Consumer<Form4Tables> full) {
        this.tables = new Form4TablesBuilder();
        this.most = most;
        this.full = full;
    }

    void add(ParseResult result) {
        tables.add(result);
        count(1);
    }

    void add(DataSet dataSet) {
        tables.add(dataSet);
        count(dataSet.filingCount());
    }

    /** Hands on what is left. */
    void finish() {
        if (full != null && !isEmpty) {
            full.accept(tables.buildPart());
            tables = new Form4TablesBuilder();
            filings = 0;
            isEmpty = true;
        }
    }

    private void count(int more) {
        isEmpty = false;
        filings += more;
        if (filings >= most) {
            finish();
        }
    }
}
