package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.metric.DelinquentYear.Report;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.form4.timeliness.FiscalYears;
import org.form4.timeliness.Timeliness;
import org.form4.timeliness.TimelinessRows;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Who reported late, per issuer and fiscal year: the raw material of what an issuer must disclose of its insiders.
 * Not a finding that a rule was broken, and silent about reports never filed. Forms 3 and 4 belong to the fiscal year
 * in which they were filed, Forms 5 to the one they are about; a joint report counts once, for the first-listed
 * owner.
 *
 * <p>Unit: reports (filings), transactions (rows). What is late is settled by {@link FilingTimeliness}; what it does
 * not know is counted apart and neither late nor in time.
 *
 * <p>Source: 17 CFR 229.405 (Item 405 of Regulation S-K).
 *
 * @param fiscalYearEnd the month and day for all issuers, as in {@code 06-30}; empty to read it from each issuer's
 *     Forms 5, else December 31
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive; null for all
 */
@AutoService(Metric.class)
public record DelinquentFilers(
        String fiscalYearEnd,
        Amendments amendments,
        @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String KEYS = ResultColumns.ISSUER + ", int fiscal_year";

    private static final String COLUMNS = KEYS + ", date fiscal_year_end, int insiders, int late_insiders,"
            + " str late_insider_names, int reports, int late_reports, int late_form3_reports, int transactions,"
            + " int late_transactions, int transactions_unknown, int form5_admissions, int most_business_days_late, "
            + ResultColumns.OF_SUM;

    private static final int KEY_COLUMNS = 3;

    /** @throws IllegalArgumentException when {@code fiscalYearEnd} is not a day of a year */
    public DelinquentFilers {
        FiscalYears.parse(fiscalYearEnd);
    }

    public DelinquentFilers() {
        this("", Amendments.LATEST, null);
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
        ResultRows found = new ResultRows(rows.table(), KEY_COLUMNS);
        List<DelinquentYear> years = List.copyOf(rows.years.values());
        return row -> rows.explain(years.get(found.find(result, row)));
    }

    /** An issuer's fiscal year, in order; a year not known last. */
    private record Key(int issuer, int year) implements Comparable<Key> {
        static final int NO_YEAR = Integer.MAX_VALUE;

        @Override
        public int compareTo(Key other) {
            int byIssuer = Integer.compare(issuer, other.issuer);
            return byIssuer != 0 ? byIssuer : Integer.compare(year, other.year);
        }
    }

    /** The rows of one computation. */
    private final class Rows {
        private final Ledger ledger;
        private final Filings filings;
        private final TimelinessRows timeliness;
        private final FiscalYears fiscalYears;
        private final Map<Key, DelinquentYear> years = new TreeMap<>();

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            filings = ledger.filings();
            timeliness = TimelinessRows.of(ledger);
            fiscalYears = new FiscalYears(filings, FiscalYears.parse(fiscalYearEnd));
            for (int filing = 0; filing < filings.size(); filing++) {
                if (timeliness.isForm3(filing)) {
                    report(filing).form3(timeliness.form3(filing));
                }
            }
            for (int row = 0; row < ledger.size(); row++) {
                if (ledger.isTransaction(row)) {
                    report(ledger.firstReported(row)).transaction(row, timeliness.row(row));
                }
            }
        }

        private Report report(int filing) {
            Integer year = fiscalYears.of(filing);
            Key key = new Key(filings.issuer(filing), year == null ? Key.NO_YEAR : year);
            return years.computeIfAbsent(key, k -> new DelinquentYear()).report(filing, filings.owner(filing));
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            years.forEach((key, year) -> append(result, key, year));
            return result.table();
        }

        private void append(RowAppender result, Key key, DelinquentYear year) {
            int last = year.lastFiling();
            boolean isKnown = key.year != Key.NO_YEAR;
            result.key(filings.issuerCik(last))
                    .str(filings.issuerName(last))
                    .integer(isKnown ? Integer.valueOf(key.year) : null)
                    .date(isKnown ? fiscalYears.end(key.issuer, key.year) : null)
                    .integer(year.insiders())
                    .integer(year.lateInsiders().size())
                    .str(names(year))
                    .integer(year.reports().size())
                    .integer(year.lateReports().size())
                    .integer(year.count(Report::isForm3Late))
                    .integer(year.transactions())
                    .integer(year.lateTransactions())
                    .integer(year.unknownTransactions())
                    .integer(year.admissions())
                    .integer(year.mostDaysLate())
                    .integer(year.reports().size())
                    .key(filings.accessionNumber(year.firstFiling()))
                    .key(filings.accessionNumber(last))
                    .date(Days.date(filings.knownAt(last)))
                    .str(flags(key, year))
                    .end();
        }

        /** The names of the late insiders as they last reported, in order. */
        private String names(DelinquentYear year) {
            List<String> names = new ArrayList<>();
            for (int filing : year.lateInsiders().values()) {
                names.add(filings.rptOwnerName(filing));
            }
            names.sort(null);
            return String.join("; ", names);
        }

        private String flags(Key key, DelinquentYear year) {
            Flags flags = new Flags();
            flags.add("fiscal_year_assumed", fiscalYears.isAssumed(key.issuer));
            flags.add(
                    "filing_date_from_signature",
                    year.count(report -> filings.isKnownFromSignature(report.filing())) > 0);
            return flags.toString();
        }

        String explain(DelinquentYear year) {
            RowLines lines = new RowLines(ledger, DelinquentFilers.this);
            TimelinessText text = new TimelinessText(ledger, lines);
            lines.say(year.lateReports().size() + " late of " + year.reports().size() + " reports, "
                    + year.lateTransactions() + " late of " + year.transactions() + " transactions");
            for (Report report : year.lateReports()) {
                lines.say(filings.rptOwnerName(report.filing()) + ":");
                Timeliness form3 = report.form3();
                if (form3 != null && form3.isLate()) {
                    text.sayForm3(report.filing(), form3);
                }
                report.late().forEach((row, late) -> {
                    lines.row(row, late.status().name());
                    text.say(row, late);
                });
            }
            return lines.withNotes(0);
        }
    }
}
