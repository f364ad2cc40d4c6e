package org.form4.metric;

import com.google.auto.service.AutoService;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.form4.award.Award;
import org.form4.award.Awards;
import org.form4.award.LastPrices;
import org.form4.award.LastPrices.LastPrice;
import org.form4.award.Tally;
import org.form4.ledger.Amendments;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.PriceChecks;
import org.form4.tables.Form4Tables;
import org.form4.tables.RowAppender;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * What became of each award of options, units and other derivatives: granted, exercised, cancelled, and what is left. One row
 * per owner, issuer, title, exercise price and expiration. Not a list of vesting dates, which footnotes tell, and not a value:
 * {@code intrinsic_value} is what exercising at the last price any insider reported would bring.
 *
 * <p>Numbers are of derivatives as filed; money is US dollars. What no row states is missing; a sum is zero where the filings
 * report no such row. The last 90 days of life include both ends.
 *
 * <p>Source: Form 4, Table II and General Instruction 8.
 *
 * @param amendments whether amended rows take the place of what they amend
 * @param asOf the last day whose filings count, inclusive, and the day for which awards are judged; null for the day of the
 *     issuer's last filing
 */
@AutoService(Metric.class)
public record AwardLedger(Amendments amendments, @Nullable LocalDate asOf) implements ExplainedTogether {
    private static final String COLUMNS = ResultColumns.OWNER
            + ", str security_title, num conversion_or_exercise_price, date expiration_date,"
            + " str underlying_security_title, date grant_date, int grants, num granted, num other_acquired,"
            + " num exercised, num cancelled, num other_disposed, num outstanding, str outstanding_source,"
            + " date exercise_date, num exercisable, bool expired, date as_of_date, num last_price, date last_price_date,"
            + " bool in_the_money, num intrinsic_value, date last_exercise_date, num exercised_in_last_90_days,"
            + " num share_exercised_in_last_90_days, " + ResultColumns.OF_SUM;

    public AwardLedger() {
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
        ResultRows found = new ResultRows(rows.table(), 7);
        return row -> rows.explain(rows.awards.get(found.find(result, row)));
    }

    /** The rows of one computation. */
    private final class Rows {
        private final Ledger ledger;
        private final PriceChecks prices;
        private final LastPrices lastPrices;
        private final List<Award> awards;
        private final int[] dayOfIssuer;

        Rows(Form4Tables tables) {
            ledger = Ledger.of(tables, amendments, asOf);
            prices = PriceChecks.of(ledger);
            lastPrices = new LastPrices(ledger, prices);
            awards = Awards.of(ledger);
            Filings filings = ledger.filings();
            dayOfIssuer = new int[filings.issuerCount()];
            Arrays.fill(dayOfIssuer, Filings.NO_DAY);
            for (int filing = 0; filing < filings.size(); filing++) {
                int issuer = filings.issuer(filing);
                dayOfIssuer[issuer] = Math.max(dayOfIssuer[issuer], filings.knownAt(filing));
            }
        }

        Table table() {
            RowAppender result = ResultColumns.table(name(), COLUMNS);
            for (Award award : awards) {
                append(result, award);
            }
            return result.table();
        }

        private int day(Award award) {
            return asOf == null ? dayOfIssuer[ledger.issuer(award.rows().getInt(0))] : (int) asOf.toEpochDay();
        }

        private @Nullable LastPrice lastPrice(Award award) {
            int last = last(award);
            return lastPrices.of(ledger.issuer(last), ledger.underlyingSecurityClassName(last));
        }

        private int last(Award award) {
            return award.rows().getInt(award.rows().size() - 1);
        }

        private void append(RowAppender result, Award award) {
            Filings filings = ledger.filings();
            int last = last(award);
            int named = ledger.filing(last);
            Tally tally = award.tally();
            int day = day(award);
            LastPrice price = lastPrice(award);
            double late = award.exercisedInLastDays();
            result.key(filings.issuerCik(named))
                    .str(filings.issuerName(named))
                    .key(filings.rptOwnerCik(named))
                    .str(filings.rptOwnerName(named))
                    .str(ledger.securityTitle(last))
                    .num(award.exercisePrice())
                    .date(Days.date(award.expirationDay()))
                    .str(ledger.underlyingSecurityTitle(last))
                    .date(Days.date(award.grantDay()))
                    .integer(award.grants())
                    .num(tally.granted())
                    .num(tally.otherAcquired())
                    .num(tally.exercised())
                    .num(tally.cancelled())
                    .num(tally.otherDisposed())
                    .num(award.outstanding())
                    .str(award.source().name())
                    .date(Days.date(award.exercisableDay()))
                    .num(award.exercisableOn(day))
                    .bool(award.expirationDay() == Filings.NO_DAY ? null : Boolean.valueOf(award.isExpiredOn(day)))
                    .date(Days.date(day))
                    .num(price == null ? Double.NaN : price.price())
                    .date(price == null ? null : Days.date(price.day()))
                    .bool(isInTheMoney(award, price))
                    .num(intrinsicValue(award, price))
                    .date(Days.date(award.lastExerciseDay()))
                    .num(late)
                    .num(tally.exercised() > 0 ? late / tally.exercised() : Double.NaN);
            appendSource(result, award);
        }

        private @Nullable Boolean isInTheMoney(Award award, @Nullable LastPrice price) {
            return (price == null || Double.isNaN(award.exercisePrice()))
                    ? null
                    : Boolean.valueOf(price.price() > award.exercisePrice());
        }

        private double intrinsicValue(Award award, @Nullable LastPrice price) {
            if (price == null || Double.isNaN(award.exercisePrice()) || award.isExpiredOn(day(award))) {
                return Double.NaN;
            }
            return Math.max(0, price.price() - award.exercisePrice())
                    * award.outstanding()
                    * award.underlyingPerDerivative();
        }

        private void appendSource(RowAppender result, Award award) {
            Filings filings = ledger.filings();
            IntSet used = new IntOpenHashSet();
            int first = Integer.MAX_VALUE;
            int last = -1;
            int known = Filings.NO_DAY;
            int flags = 0;
            for (int row : award.rows()) {
                int filing = ledger.filing(row);
                used.add(filing);
                first = Math.min(first, filing);
                last = Math.max(last, filing);
                known = Math.max(known, filings.knownAt(filing));
                flags |= RowFlag.of(ledger, prices, row);
            }
            result.integer(used.size())
                    .key(filings.accessionNumber(first))
                    .key(filings.accessionNumber(last))
                    .date(Days.date(known))
                    .str(flags(award, flags))
                    .end();
        }

        private String flags(Award award, int ofRows) {
            double outstanding = award.outstanding();
            Flags flags = new Flags();
            flags.add("grants_pooled", award.grants() > 1);
            flags.add("balance_broken", award.isBalanceBroken());
            flags.add("exercise_dates_differ", award.hasSeveralExercisableDays());
            flags.add("outstanding_after_expiry", outstanding > 0 && award.isExpiredOn(day(award)));
            flags.add("outstanding_negative", outstanding < 0);
            String text = RowFlag.text(ofRows);
            flags.add(text, !text.isEmpty());
            return flags.toString();
        }

        String explain(Award award) {
            RowLines lines = new RowLines(ledger, AwardLedger.this);
            for (int row : award.rows()) {
                lines.row(
                        row, RowLines.dollars(award.exercisePrice()) + " each, to " + Days.date(award.expirationDay()));
            }
            Tally tally = award.tally();
            lines.say("granted " + RowLines.number(tally.granted()) + " + otherwise acquired "
                    + RowLines.number(tally.otherAcquired()) + " − exercised " + RowLines.number(tally.exercised())
                    + " − cancelled " + RowLines.number(tally.cancelled()) + " − otherwise disposed of "
                    + RowLines.number(tally.otherDisposed()) + " = " + RowLines.number(tally.net()));
            lines.say("the last rows state " + RowLines.number(award.reported())
                    + (award.isBalanceBroken()
                            ? ", but the balances do not follow from each other, or are of several awards"
                            : ""));
            lines.say("outstanding " + RowLines.number(award.outstanding()) + " (" + award.source() + ")");
            LastPrice price = lastPrice(award);
            lines.say(
                    price == null
                            ? "no price of the underlying class is known"
                            : "last price " + RowLines.dollars(price.price()) + " on " + Days.date(price.day())
                                    + "; intrinsic value " + RowLines.dollars(intrinsicValue(award, price)));
            lines.say("on " + Days.date(day(award)) + " exercisable by the dates stated: "
                    + RowLines.number(award.exercisableOn(day(award))));
            return lines.withNotes(0);
        }
    }
}
