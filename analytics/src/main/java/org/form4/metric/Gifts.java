package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Amendments;
import org.form4.ledger.Balances;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.ledger.Retitlings;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.timeliness.FilingRule;
import org.form4.timeliness.Timeliness;
import org.form4.timeliness.TimelinessRows;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Gifts of shares, made and received, and apart from them shares that only change the name they are held under. One
 * row per gift: a G row of Table I, or the pair of rows of a re-titling ({@link Retitlings}). A gift has no price, so
 * nothing here is worth money; who received it is seldom said.
 *
 * <p>Unit: shares; days_to_filing are calendar days, to the filing that first had the gift; share_of_holding is a
 * fraction of the balance before the gift. What is not stated is missing.
 *
 * <p>Sources: {@link FilingRule} for when gifts are due; 17 CFR 240.16a-13 (changes in the form of ownership are
 * exempt).
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record Gifts(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String KEYS =
            ResultColumns.OWNER + ", date transaction_date, str security_class, str gift_kind";

    private static final String COLUMNS = KEYS + ", num shares, str direct_or_indirect_ownership,"
            + " str nature_of_ownership, str to_direct_or_indirect_ownership, str to_nature_of_ownership,"
            + " num balance_before, num share_of_holding, date filing_date, int days_to_filing,"
            + " str filing_rule, date due_date, int business_days_late, "
            + ResultColumns.OF_EVENT;

    private enum Kind {
        OUT,
        IN,
        RETITLED
    }

    public Gifts() {
        this(Amendments.LATEST, null);
    }

    @Override
    public Grain needs() {
        return Grain.ISSUER;
    }

    @Override
    public Table compute(Form4Tables tables) {
        return new Rows(tables).table();
    }

    @Override
    public IntFunction<String> explanations(Form4Tables tables, Table result) {
        Rows rows = new Rows(tables);
        ResultRows found = new ResultRows(rows.table(), "rows");
        return row -> rows.explain(rows.gifts.get(found.find(result, row)));
    }

    /** The rows of one computation. */
    private final class Rows {
        private final Ledger ledger;
        private final Balances balances;
        private final Retitlings retitlings;
        private final PriceChecks prices;
        private final TimelinessRows timeliness;

        /** The row of each gift; for a re-titling the one that disposes. */
        private final List<Integer> gifts = new ArrayList<>();

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            balances = Balances.of(ledger);
            retitlings = Retitlings.of(ledger);
            prices = PriceChecks.of(ledger);
            timeliness = TimelinessRows.of(ledger);
            for (int row = 0; row < ledger.size(); row++) {
                boolean isPair = retitlings.isRetitled(row) && ledger.isDisposed(row);
                boolean isGift = ledger.isTrade(row) && ledger.hasCode(row, "G") && !retitlings.isRetitled(row);
                if (isPair || isGift) {
                    gifts.add(row);
                }
            }
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (int row : gifts) {
                append(result, row);
            }
            return result.table();
        }

        private void append(RowAppender result, int row) {
            int partner = retitlings.partner(row);
            Filings filings = ledger.filings();
            int filing = ledger.filing(row);
            Kind kind = kind(row);
            double before = balances.before(row);
            result.key(filings.issuerCik(filing))
                    .str(filings.issuerName(filing))
                    .key(filings.rptOwnerCik(filing))
                    .str(filings.rptOwnerName(filing))
                    .date(Days.date(ledger.transactionDate(row)))
                    .str(ledger.securityClassName(row))
                    .str(kind == null ? null : kind.name())
                    .num(ledger.transactionShares(row))
                    .str(ledger.directOrIndirectOwnership(row))
                    .str(ledger.natureOfOwnership(row))
                    .str(partner < 0 ? null : ledger.directOrIndirectOwnership(partner))
                    .str(partner < 0 ? null : ledger.natureOfOwnership(partner))
                    .num(before)
                    .num(before > 0 ? ledger.transactionShares(row) / before : Double.NaN);
            appendFiling(result, row, kind);
            int last = partner < 0 ? filing : Math.max(filing, ledger.filing(partner));
            int flags = RowFlag.of(ledger, prices, row) | (partner < 0 ? 0 : RowFlag.of(ledger, prices, partner));
            result.str(partner < 0 ? accession(row) : accessions(row, partner))
                    .str(partner < 0 ? ledger.reference(row) : ledger.reference(row) + " " + ledger.reference(partner))
                    .date(Days.date(Math.max(filings.knownAt(last), filings.knownAt(filing))))
                    .str(RowFlag.text(flags))
                    .end();
        }

        /** A re-titling need not be reported at all, so that it has no rule and is never late. */
        private void appendFiling(RowAppender result, int row, @Nullable Kind kind) {
            Timeliness filed = timeliness.row(row);
            int given = ledger.transactionDate(row);
            boolean known = filed.filingDate() != Filings.NO_DAY && given != Filings.NO_DAY;
            result.date(Days.date(filed.filingDate()))
                    .integer(known ? Integer.valueOf(filed.filingDate() - given) : null);
            FilingRule rule = filed.rule();
            if (rule == null || kind == Kind.RETITLED) {
                result.str(null).date(null).integer(null);
            } else {
                result.str(rule.name()).date(Days.date(filed.dueDate())).integer(filed.businessDaysLate());
            }
        }

        private @Nullable Kind kind(int row) {
            if (retitlings.isRetitled(row)) {
                return Kind.RETITLED;
            }
            return ledger.isDisposed(row) ? Kind.OUT : ledger.isAcquired(row) ? Kind.IN : null;
        }

        private String accession(int row) {
            return AccessionNumber.format(ledger.accessionNumber(row));
        }

        private String accessions(int row, int partner) {
            return ledger.filing(row) == ledger.filing(partner)
                    ? accession(row)
                    : accession(row) + " " + accession(partner);
        }

        String explain(int row) {
            RowLines lines = new RowLines(ledger, Gifts.this);
            lines.row(row, "");
            int partner = retitlings.partner(row);
            if (partner >= 0) {
                lines.row(partner, "the same shares on the same day under another name: no gift");
            }
            double before = balances.before(row);
            lines.say("share_of_holding = " + RowLines.number(ledger.transactionShares(row)) + " of "
                    + RowLines.number(before) + " held before = "
                    + RowLines.number(before > 0 ? ledger.transactionShares(row) / before : Double.NaN));
            if (partner < 0) {
                new TimelinessText(ledger, lines).say(row, timeliness.row(row));
            }
            return lines.withNotes(RowFlag.of(ledger, prices, row));
        }
    }
}
