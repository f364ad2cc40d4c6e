package org.form4.metric;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.form4.filing.AccessionNumber;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.metric.ShortSwingGroups.Group;
import org.form4.shortswing.Exposure;
import org.form4.shortswing.LowestInHighestOut;
import org.form4.shortswing.Match;
import org.form4.shortswing.MostProfit;
import org.form4.shortswing.SixMonths;
import org.form4.shortswing.Trade;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The profit that purchases and sales less than six months apart would owe the issuer, by the courts' two ways of
 * matching, and what a trade today would still match. An estimate and not legal advice: exemptions, who is an insider
 * when, and what is one security are questions of law and fact. One row per issuer, owner and security class with
 * trades in question; direct and indirect holdings are one.
 *
 * <p>Unit: US dollars, shares. Rows without a date, shares or a price that can be believed are counted as unpriced
 * and never taken as zero; the profit is missing when no trade has a price, and 0 when none match.
 *
 * <p>Sources: Securities Exchange Act of 1934, Section 16(b); Smolowe v. Delendo Corp., 136 F.2d 231 (2d Cir. 1943);
 * Gratz v. Claughton, 187 F.2d 46 (2d Cir. 1951); {@link SixMonths}; A. Chin, Accurate Calculation of Short-Swing
 * Profits, 91 Wash. L. Rev. 1523 (2016).
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive, and the day of the exposure; null for all, and the owner's
 *     last filing
 */
@AutoService(Metric.class)
public record ShortSwingProfit(
        Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String KEYS = ResultColumns.OWNER + ", str security_class";

    private static final String COLUMNS =
            KEYS + ", num liho_profit, num max_profit, num liho_shares, num matched_shares,"
                    + " date first_match, date last_match, int purchases, int sales, num purchased_shares, num sold_shares,"
                    + " int unpriced_rows, date exposure_date, num lowest_unmatched_purchase, num unmatched_purchase_shares,"
                    + " date purchase_matches_until, num highest_unmatched_sale, num unmatched_sale_shares,"
                    + " date sale_matches_until, " + ResultColumns.OF_EVENT;

    private static final int KEY_COLUMNS = 5;

    public ShortSwingProfit() {
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
        ResultRows found = new ResultRows(rows.table(), KEY_COLUMNS);
        return row -> rows.explain(rows.groups.get(found.find(result, row)));
    }

    /** The rows of one computation. */
    private final class Rows {
        private final Ledger ledger;
        private final PriceChecks prices;
        private final Table reportingOwner;
        private final List<Group> groups;

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            prices = PriceChecks.of(ledger);
            reportingOwner = tables.reportingOwner();
            groups = new ShortSwingGroups(ledger, prices).groups();
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (Group group : groups) {
                append(result, group);
            }
            return result.table();
        }

        private void append(RowAppender result, Group group) {
            List<Match> liho = LowestInHighestOut.of(group.purchases, group.sales);
            List<Match> most = MostProfit.of(group.purchases, group.sales);
            boolean isPriced = !group.purchases.isEmpty() || !group.sales.isEmpty();
            Filings filings = ledger.filings();
            int named = latestFiling(group);
            result.key(filings.issuerCik(named))
                    .str(filings.issuerName(named))
                    .key(filings.rptOwnerCik(named))
                    .str(filings.rptOwnerName(named))
                    .str(group.securityClass)
                    .num(isPriced ? Match.profit(liho) : Double.NaN)
                    .num(isPriced ? Match.profit(most) : Double.NaN)
                    .num(isPriced ? Match.shares(liho) : Double.NaN)
                    .num(isPriced ? Match.shares(most) : Double.NaN)
                    .date(completed(most, true))
                    .date(completed(most, false))
                    .integer(group.purchases.size())
                    .integer(group.sales.size())
                    .num(shares(group.purchases))
                    .num(shares(group.sales))
                    .integer(group.unpriced.size());
            appendExposure(result, group, most);
            appendEvent(result, group, liho, most);
        }

        private void appendExposure(RowAppender result, Group group, List<Match> most) {
            int day = exposureDay(group);
            result.date(Days.date(day));
            Exposure exposure = Exposure.on(day, group.purchases, group.sales, most);
            appendExposed(result, exposure.purchase(), exposure.purchaseShares());
            appendExposed(result, exposure.sale(), exposure.saleShares());
        }

        private void appendExposed(RowAppender result, @Nullable Trade trade, double shares) {
            result.num(trade == null ? Double.NaN : trade.price())
                    .num(shares)
                    .date(trade == null ? null : Days.date(SixMonths.lastDay(trade.day())));
        }

        /** Cites the rows that are matched either way; where none are, all that could have been. */
        private void appendEvent(RowAppender result, Group group, List<Match> liho, List<Match> most) {
            TreeSet<Integer> cited = new TreeSet<>();
            for (List<Match> matches : List.of(liho, most)) {
                for (Match match : matches) {
                    cited.add(match.purchase().row());
                    cited.add(match.sale().row());
                }
            }
            if (cited.isEmpty()) {
                cited.addAll(group.rows);
            }
            result.names(cited.stream()
                            .map(row -> AccessionNumber.format(ledger.accessionNumber(row)))
                            .distinct()
                            .toList())
                    .names(cited.stream().map(ledger::reference).toList())
                    .date(Days.date(knownAt(group)))
                    .str(flags(group))
                    .end();
        }

        private String flags(Group group) {
            int ofRows = 0;
            boolean missing = false;
            boolean zero = false;
            for (int row : group.rows) {
                ofRows |= RowFlag.of(ledger, prices, row);
                if (ledger.isTrade(row) && !group.unpriced.contains(row)) {
                    zero |= ledger.transactionPricePerShare(row) == 0;
                } else if (ledger.isTrade(row)) {
                    missing |= Double.isNaN(ledger.transactionPricePerShare(row));
                }
            }
            Flags flags = new Flags();
            flags.add("estimate", true);
            flags.add("ten_percent_rule", ShortSwingGroups.isOnlyTenPercentOwner(ledger, reportingOwner, group));
            flags.add("price_missing", missing);
            flags.add("price_zero", zero);
            flags.add(RowFlag.text(ofRows), ofRows != 0);
            return flags.toString();
        }

        private int latestFiling(Group group) {
            int latest = 0;
            for (int row : group.rows) {
                latest = Math.max(latest, ledger.filing(row));
            }
            return latest;
        }

        private int knownAt(Group group) {
            int known = Filings.NO_DAY;
            for (int row : group.rows) {
                known = Math.max(known, ledger.filings().knownAt(ledger.filing(row)));
            }
            return known;
        }

        private int exposureDay(Group group) {
            return asOf == null ? knownAt(group) : Math.toIntExact(asOf.toEpochDay());
        }

        private @Nullable LocalDate completed(List<Match> matches, boolean first) {
            var days = matches.stream().mapToInt(Match::completeOn);
            return Days.date((first ? days.min() : days.max()).orElse(Filings.NO_DAY));
        }

        private double shares(List<Trade> trades) {
            return trades.isEmpty()
                    ? Double.NaN
                    : trades.stream().mapToDouble(Trade::shares).sum();
        }

        String explain(Group group) {
            RowLines lines = new RowLines(ledger, ShortSwingProfit.this);
            lines.say("An estimate, not legal advice.");
            for (int row : group.rows) {
                lines.row(row, group.unpriced.contains(row) ? "not matched" : "");
            }
            List<Match> liho = LowestInHighestOut.of(group.purchases, group.sales);
            List<Match> most = MostProfit.of(group.purchases, group.sales);
            say(lines, "liho_profit, the lowest purchase with the highest sale, and so on", liho);
            say(lines, "max_profit, the most profitable of all ways to match", most);
            Exposure exposure = Exposure.on(exposureDay(group), group.purchases, group.sales, most);
            say(lines, "purchase", exposure.purchase(), exposure.purchaseShares());
            say(lines, "sale", exposure.sale(), exposure.saleShares());
            return lines.say("flags: " + flags(group)).withNotes(0);
        }

        private void say(RowLines lines, String heading, List<Match> matches) {
            lines.say(heading + ": " + RowLines.dollars(Match.profit(matches)));
            List<Match> inOrder = new ArrayList<>(matches);
            inOrder.sort(Comparator.comparing((Match match) -> match.profit()).reversed());
            for (Match match : inOrder) {
                lines.say("  " + RowLines.number(match.shares()) + " bought " + when(match.purchase()) + " and sold "
                        + when(match.sale()) + ": × ("
                        + RowLines.dollars(match.sale().price()) + " − "
                        + RowLines.dollars(match.purchase().price()) + ") = "
                        + RowLines.dollars(match.profit().doubleValue()));
            }
        }

        private String when(Trade trade) {
            return Days.date(trade.day()) + " (" + ledger.reference(trade.row()) + ")";
        }

        private void say(RowLines lines, String what, @Nullable Trade trade, double shares) {
            if (trade != null) {
                lines.say("still open to be matched: " + RowLines.number(shares) + " of the " + what + " of "
                        + Days.date(trade.day()) + " at " + RowLines.dollars(trade.price()) + ", until "
                        + Days.date(SixMonths.lastDay(trade.day())));
            }
        }
    }
}
