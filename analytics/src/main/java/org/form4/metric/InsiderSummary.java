package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Filings;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * One row per insider and issuer: who it is, how much was filed and when, and what it comes to. A summary to open a report
 * with, not a measure of its own: each number is that of another metric, added over classes of securities and forms of
 * ownership. A joint filing counts for its first-listed owner.
 *
 * <p>Shares are counts of Table I, money is US dollars over priced rows, shares of something are fractions. A sum of shares
 * is zero without rows and missing when no row says how many; what is divided by nothing is missing.
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record InsiderSummary(
        Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS =
            ResultColumns.OWNER + ", str role, str officer_title, " + PartySummary.COLUMNS + ResultColumns.OF_SUM;

    public InsiderSummary() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return table(summaries(tables));
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Summaries summaries = summaries(tables);
        List<PartySummary> inOrder = summaries.inOrder();
        ResultRows found = new ResultRows(table(summaries), "first_accession_number");
        return row -> summaries.explain(inOrder.get(found.find(result, row)), this);
    }

    private Summaries summaries(Form4Tables tables) {
        return new Summaries(tables, Grain.OWNER, amendments, asOf);
    }

    private Table table(Summaries summaries) {
        RowAppender result = ResultColumns.table(name(), COLUMNS);
        Filings filings = summaries.ledger().filings();
        for (PartySummary summary : summaries.inOrder()) {
            result.key(filings.issuerCik(summary.lastFiling()))
                    .str(filings.issuerName(summary.lastFiling()))
                    .key(filings.rptOwnerCik(summary.lastFiling()))
                    .str(filings.rptOwnerName(summary.lastFiling()))
                    .str(summary.role())
                    .str(summary.officerTitle());
            summary.append(result, filings);
        }
        return result.table();
    }
}
