package org.form4.exercise;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.ledger.Ledger;
import org.form4.note.ExerciseNote;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The exercises and vestings in a ledger. */
public final class Exercises {
    private static final int NOTES_KNOWN = 100_000;

    private final Ledger ledger;
    private final Limits limits;
    private final IntPredicate implausible;
    private final MarketPrice.Finder prices;
    private final Table reportingOwner;
    private final Map<String, List<ExerciseNote>> known = new ConcurrentHashMap<>();
    private final Map<String, Title> titles = new ConcurrentHashMap<>();

    private Exercises(Form4Tables tables, Ledger ledger, Limits limits, IntPredicate implausible) {
        this.reportingOwner = tables.reportingOwner();
        this.ledger = ledger;
        this.limits = limits;
        this.implausible = implausible;
        this.prices = new MarketPrice.Finder(ledger, implausible);
    }

    /**
     * All events, by issuer and owner as they first appear, then exercises before vestings, in the order of their first
     * lines.
     *
     * @param tables those the ledger was made of
     * @param implausible lines whose price is too odd to reckon with; their shares count
     */
    public static List<Exercise> of(Form4Tables tables, Ledger ledger, Limits limits, IntPredicate implausible) {
        return new Exercises(tables, ledger, limits, implausible).all();
    }

    /** No owner's exercises have anything to do with another's, so that they can be put together at once. */
    private List<Exercise> all() {
        List<Exercise> all = new ArrayList<>();
        byOwner().parallelStream().<List<Exercise>>map(this::ofOwner).toList().forEach(all::addAll);
        return all;
    }

    private List<Exercise> ofOwner(IntArrayList rows) {
        return Assembly.of(ledger, rows, limits.saleWindowDays()).stream()
                .map(this::measure)
                .toList();
    }

    /** How many shares of each sale the exercises have supplied, by the sale's place in the ledger; 0 for other rows. */
    public static Int2DoubleMap pairedShares(List<Exercise> exercises) {
        Int2DoubleMap paired = new Int2DoubleOpenHashMap();
        for (Exercise exercise : exercises) {
            for (Sold sale : exercise.rows().sold()) {
                paired.mergeDouble(sale.row(), sale.paired(), Double::sum);
            }
        }
        return paired;
    }

    /**
     * The same for all sales of a ledger without measuring the exercises: the shares paired at each row. Only where an owner
     * has both exercises and sales within days is anything put together.
     */
    public static double[] pairedShares(Ledger ledger, int saleWindowDays) {
        double[] paired = new double[ledger.size()];
        new Encounters(ledger, saleWindowDays).forEach(rows -> {
            for (ExerciseRows event : Assembly.of(ledger, rows, saleWindowDays)) {
                for (Sold sale : event.sold()) {
                    paired[sale.row()] += sale.paired();
                }
            }
        });
        return paired;
    }

    /** The transaction rows of each owner at each issuer who exercised anything or had shares withheld. */
    private List<IntArrayList> byOwner() {
        boolean[] exercised = new boolean[ledger.filings().partyCount()];
        for (int row = 0; row < ledger.size(); row++) {
            if (Assembly.isExercise(ledger, row) || ledger.hasCode(row, "F")) {
                exercised[ledger.party(row)] = true;
            }
        }
        List<IntArrayList> byOwner = new ArrayList<>();
        @Nullable IntArrayList[] ofParty = new @Nullable IntArrayList[exercised.length];
        for (int row = 0; row < ledger.size(); row++) {
            int party = ledger.party(row);
            if (exercised[party] && ledger.isTransaction(row)) {
                IntArrayList rows = ofParty[party];
                if (rows == null) {
                    rows = new IntArrayList();
                    ofParty[party] = rows;
                    byOwner.add(rows);
                }
                rows.add(row);
            }
        }
        return byOwner;
    }

    private Exercise measure(ExerciseRows rows) {
        int first = rows.first();
        SortedSet<String> flags = new TreeSet<>(rows.flags());
        MarketPrice price = prices.of(ledger.issuer(first), rows);
        Case facts = new Case(
                Shares.of(ledger, rows),
                Terms.of(ledger, rows, flags, this::title),
                price.price(),
                Statements.of(ledger, rows, this::read),
                rows.isExercise(),
                rows.hasLegs(),
                isDirectorOnly(first),
                limits);
        Pattern pattern = PatternTable.find(facts);
        WithheldValue withheld = WithheldValue.of(ledger, rows, implausible);
        Rates rates = Rates.of(pattern, facts, withheld);
        new Caveats(ledger, rows, implausible, flags).add(pattern, facts, withheld);
        return new Exercise(rows, facts, price, pattern, rates, Collections.unmodifiableSortedSet(flags));
    }

    /** What a note says, remembered for those to come; no more than so many at a time. */
    private List<ExerciseNote> read(String text) {
        if (known.size() >= NOTES_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(text, ExerciseNote::in);
    }

    private Title title(String title) {
        return titles.computeIfAbsent(title, Title::read);
    }

    private boolean isDirectorOnly(int row) {
        int filing = ledger.filing(row);
        if (ledger.filings().ownerRowCount(filing) == 0) {
            return false;
        }
        int owner = ledger.filings().ownerRow(filing, 0);
        return Boolean.TRUE.equals(reportingOwner.booleanColumn("is_director").get(owner))
                && !Boolean.TRUE.equals(
                        reportingOwner.booleanColumn("is_officer").get(owner));
    }
}
