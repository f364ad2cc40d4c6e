package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.tables.ColumnKind;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Facts on the forms that are hard to believe: one row per fact, as filed, with what speaks against it. Nothing is repaired
 * here or anywhere else, because most odd facts are what the filer meant to say. What readers could not read is the
 * {@code problem} table's.
 *
 * <p>Facts that cannot be checked, for want of a number or a date, give no row.
 *
 * @param amendments whether amended rows take the place of what they amend, so that corrected mistakes are gone
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record DataQuality(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS =
            ResultColumns.TRANSACTION + ", str fact, str weight, str detail, " + ResultColumns.OF_ROW;

    public DataQuality() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        return table(ledger, new SuspectFacts(tables, ledger));
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        SuspectFacts facts = new SuspectFacts(tables, ledger);
        int keys = ColumnKind.columns(COLUMNS).size() - 2;
        ResultRows found = new ResultRows(table(ledger, facts), keys);
        return row -> explain(ledger, facts.all().get(found.find(result, row)));
    }

    private String explain(Ledger ledger, SuspectFacts.Fact fact) {
        RowLines lines = new RowLines(ledger, this);
        if (fact.row() >= 0) {
            lines.row(fact.row(), "");
        }
        return lines.say(fact.kind() + ": " + fact.detail()).withNotes(0);
    }

    private Table table(Ledger ledger, SuspectFacts facts) {
        RowAppender result = ResultColumns.table(name(), COLUMNS);
        for (SuspectFacts.Fact fact : facts.all()) {
            if (fact.row() >= 0) {
                ResultColumns.transaction(result, ledger, fact.row());
            } else {
                filing(result, ledger, fact.filing());
            }
            result.str(fact.kind().toString())
                    .str(fact.kind().isInformation() ? "INFORMATION" : "SUSPECT")
                    .str(fact.detail())
                    .date(Days.date(ledger.filings().knownAt(fact.filing())))
                    .str(null)
                    .end();
        }
        return result.table();
    }

    /** The cells of a transaction, for a fact of the whole filing. */
    private static void filing(RowAppender result, Ledger ledger, int filing) {
        result.key(ledger.filings().accessionNumber(filing))
                .str(null)
                .integer(null)
                .key(ledger.filings().issuerCik(filing))
                .str(ledger.filings().issuerName(filing))
                .key(ledger.filings().rptOwnerCik(filing))
                .str(ledger.filings().rptOwnerName(filing))
                .str(null)
                .date(null)
                .str(null)
                .num(Double.NaN)
                .num(Double.NaN)
                .str(null)
                .str(null);
    }
}
