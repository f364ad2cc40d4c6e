package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.timeliness.Caveat;
import org.form4.timeliness.FilingRule;
import org.form4.timeliness.Timeliness;
import org.form4.timeliness.TimelinessRows;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Whether each transaction of both tables, and each Form 3, was reported in time. Not a finding that somebody broke
 * the law: notice of a trade, exemptions and mistyped dates are not on the form. One row per transaction in the order
 * of the filings; a Form 3 that is not an amendment has a row without a table.
 *
 * <p>Unit: EDGAR's business days ({@link org.form4.calendar.FilingDays}), 0 when in time, missing when not known; the
 * due date itself is in time. An amended row keeps the filing date of the report that first had it.
 *
 * <p>Sources: Securities Exchange Act of 1934, Section 16(a)(2); 17 CFR 240.16a-3(f) and (g), 240.0-3(a); SEC
 * Releases 34-46421 (2002) and 33-11138 (2022).
 *
 * @param amendments whether amended rows take the place of what they amend; as filed, rows of amendments are UNKNOWN
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record FilingTimeliness(
        Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.TRANSACTION
            + ", str document_type, str filing_rule, date due_date, date plan_allowance_until, date filing_date,"
            + " int business_days_late, str status, " + ResultColumns.OF_ROW;

    public FilingTimeliness() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        TimelinessRows timeliness = TimelinessRows.of(ledger);
        RowAppender result = ResultColumns.table(name(), COLUMNS);
        int row = 0;
        for (int filing = 0; filing < ledger.filings().size(); filing++) {
            if (timeliness.isForm3(filing)) {
                appendForm3(result, ledger.filings(), filing, timeliness.form3(filing));
            }
            for (; row < ledger.size() && ledger.place(row) == filing; row++) {
                if (ledger.isTransaction(row)) {
                    ResultColumns.transaction(result, ledger, row);
                    append(result, ledger.filings(), ledger.filing(row), timeliness.row(row));
                }
            }
        }
        return result.table();
    }

    private static void appendForm3(RowAppender result, Filings filings, int filing, Timeliness timeliness) {
        result.key(filings.accessionNumber(filing))
                .str(null)
                .integer(null)
                .key(filings.issuerCik(filing))
                .str(filings.issuerName(filing))
                .key(filings.rptOwnerCik(filing))
                .str(filings.rptOwnerName(filing))
                .str(null)
                .date(null)
                .str(null)
                .num(Double.NaN)
                .num(Double.NaN)
                .str(null)
                .str(null);
        append(result, filings, filing, timeliness);
    }

    private static void append(RowAppender result, Filings filings, int filing, Timeliness timeliness) {
        FilingRule rule = timeliness.rule();
        result.str(filings.documentType(filing))
                .str(rule == null ? null : rule.name())
                .date(Days.date(timeliness.dueDate()))
                .date(Days.date(timeliness.allowedUntil()))
                .date(Days.date(timeliness.filingDate()))
                .integer(timeliness.businessDaysLate())
                .str(timeliness.status().name())
                .date(Days.date(filings.knownAt(filing)))
                .str(Caveat.text(timeliness.caveats()))
                .end();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Ledger ledger = Ledger.of(tables, amendments, asOf);
        TimelinessRows timeliness = TimelinessRows.of(ledger);
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTransaction(row)) {
                places.put(ledger.reference(row), row);
            }
        }
        return row -> explain(ledger, timeliness, places, result, row);
    }

    private String explain(
            Ledger ledger, TimelinessRows timeliness, Map<String, Integer> places, Table result, int row) {
        Objects.checkIndex(row, result.rowCount());
        TimelinessText text = new TimelinessText(ledger, new RowLines(ledger, this));
        int filing = ledger.filings().find(result.longColumn("accession_number").getLong(row));
        if (filing >= 0 && result.column("row_number").isMissing(row)) {
            return text.form3(filing, timeliness.form3(filing));
        }
        String reference =
                AccessionNumber.format(result.longColumn("accession_number").getLong(row)) + ":"
                        + result.getString(row, "table_name") + ":" + result.getString(row, "row_number");
        Integer place = places.get(reference);
        if (place != null) {
            return text.row(place, timeliness.row(place));
        }
        throw new IllegalArgumentException("row " + row + " is of a result of other filings or parameters");
    }
}
