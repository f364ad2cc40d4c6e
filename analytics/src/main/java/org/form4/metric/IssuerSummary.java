package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Filings;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * One row per issuer: how many insiders filed, when, and what their filings come to. A summary to open a report with, not a
 * measure of its own; what the numbers are is said in {@link InsiderSummary}. Every owner a filing lists counts as an
 * insider, the rows of a joint filing count once.
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record IssuerSummary(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.ISSUER
            + ", int insiders, int directors, int officers, int ten_percent_owners, " + PartySummary.COLUMNS
            + ResultColumns.OF_SUM;

    public IssuerSummary() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return table(tables, summaries(tables));
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Summaries summaries = summaries(tables);
        List<PartySummary> inOrder = summaries.inOrder();
        ResultRows found = new ResultRows(table(tables, summaries), "first_accession_number");
        return row -> summaries.explain(inOrder.get(found.find(result, row)), this);
    }

    private Summaries summaries(Form4Tables tables) {
        return new Summaries(tables, Grain.ISSUER, amendments, asOf);
    }

    private Table table(Form4Tables tables, Summaries summaries) {
        RowAppender result = ResultColumns.table(name(), COLUMNS);
        Filings filings = summaries.ledger().filings();
        for (PartySummary summary : summaries.inOrder()) {
            result.key(filings.issuerCik(summary.lastFiling())).str(filings.issuerName(summary.lastFiling()));
            for (String box : List.of("", "is_director", "is_officer", "is_ten_percent_owner")) {
                result.integer(owners(tables.reportingOwner(), filings, summary, box));
            }
            summary.append(result, filings);
        }
        return result.table();
    }

    /** How many owners the filings list, by CIK, else by name; with a box, those for whom it was ever ticked. */
    private static int owners(Table reportingOwner, Filings filings, PartySummary summary, String box) {
        LongColumn cik = reportingOwner.longColumn("rpt_owner_cik");
        Set<Object> owners = new ObjectOpenHashSet<>();
        for (int filing : summary.filings()) {
            for (int i = 0; i < filings.ownerRowCount(filing); i++) {
                int row = filings.ownerRow(filing, i);
                if (box.isEmpty()
                        || Boolean.TRUE.equals(reportingOwner.booleanColumn(box).get(row))) {
                    owners.add(
                            cik.isMissing(row)
                                    ? reportingOwner
                                            .stringColumn("rpt_owner_name")
                                            .get(row)
                                    : cik.get(row));
                }
            }
        }
        return owners.size();
    }
}
