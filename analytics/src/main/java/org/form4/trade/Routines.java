package org.form4.trade;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.form4.group.Numbering;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;

/**
 * In which calendar months each insider traded in each year, and what the three years before a trade say of it. An insider
 * is a first-listed owner in one issuer; months are a set of bits, January the lowest.
 */
public final class Routines {
    /** Years before the trade's own that are looked at, each of which must hold a trade. */
    public static final int YEARS = 3;

    private final Ledger ledger;
    private final int[] party;
    private final Numbering partyYears = new Numbering();
    private final IntArrayList months = new IntArrayList();
    private final IntArrayList trades = new IntArrayList();
    private final IntArrayList knownAt = new IntArrayList();

    /** What an insider is in a year. */
    public enum Verdict {
        /** One calendar month at least is common to the three years before. */
        ROUTINE,
        /** A trade in each of the three years before, but no month common to them. */
        OPPORTUNISTIC,
        /** A year without a trade among the three before. */
        UNCLASSIFIED
    }

    private Routines(Ledger ledger) {
        this.ledger = ledger;
        party = new int[ledger.size()];
        Arrays.fill(party, -1);
        Numbering parties = new Numbering();
        for (int row = 0; row < party.length; row++) {
            if (TradeKinds.isMarketTrade(ledger, row) && ledger.transactionDate(row) != Filings.NO_DAY) {
                party[row] = parties.of(((long) ledger.issuer(row) << 32) | ledger.owner(row));
                add(row);
            }
        }
    }

    public static Routines of(Ledger ledger) {
        return new Routines(ledger);
    }

    private void add(int row) {
        LocalDate date = date(row);
        int at = partyYears.of(key(row, date.getYear()));
        if (at == months.size()) {
            months.add(0);
            trades.add(0);
            knownAt.add(Filings.NO_DAY);
        }
        months.set(at, months.getInt(at) | 1 << (date.getMonthValue() - 1));
        trades.set(at, trades.getInt(at) + 1);
        knownAt.set(at, Math.max(knownAt.getInt(at), ledger.filings().knownAt(ledger.filing(row))));
    }

    /** What the insider of a trade is in the year of the trade. */
    public Verdict of(int row) {
        if (party[row] < 0) {
            return Verdict.UNCLASSIFIED;
        }
        int year = date(row).getYear();
        for (int before = year - YEARS; before < year; before++) {
            if (months(row, before) == 0) {
                return Verdict.UNCLASSIFIED;
            }
        }
        return commonMonths(row) == 0 ? Verdict.OPPORTUNISTIC : Verdict.ROUTINE;
    }

    /** Whether the trade is in a month common to the three years before. */
    public boolean isRoutineTrade(int row) {
        return party[row] >= 0 && (commonMonths(row) & 1 << (date(row).getMonthValue() - 1)) != 0;
    }

    /** The months common to the three years before the trade's. */
    public int commonMonths(int row) {
        if (party[row] < 0) {
            return 0;
        }
        int year = date(row).getYear();
        int common = ~0;
        for (int before = year - YEARS; before < year; before++) {
            common &= months(row, before);
        }
        return common;
    }

    /** The months in which the insider of a trade traded in some year. */
    public int months(int row, int year) {
        int at = party[row] < 0 ? -1 : partyYears.find(key(row, year));
        return at < 0 ? 0 : months.getInt(at);
    }

    /** How many rows the insider has in the three years before the trade's. */
    public int tradesBefore(int row) {
        int count = 0;
        int year = party[row] < 0 ? 0 : date(row).getYear();
        for (int before = year - YEARS; before < year && party[row] >= 0; before++) {
            int at = partyYears.find(key(row, before));
            count += at < 0 ? 0 : trades.getInt(at);
        }
        return count;
    }

    /** The day on which the last filing about the three years before became known; {@link Filings#NO_DAY} without any. */
    public int knownAt(int row) {
        int known = Filings.NO_DAY;
        int year = party[row] < 0 ? 0 : date(row).getYear();
        for (int before = year - YEARS; before < year && party[row] >= 0; before++) {
            int at = partyYears.find(key(row, before));
            known = Math.max(known, at < 0 ? Filings.NO_DAY : knownAt.getInt(at));
        }
        return known;
    }

    /** Whether another row is one of those by which the trade is judged. */
    public boolean isUsedFor(int trade, int row) {
        if (party[trade] < 0 || party[row] != party[trade]) {
            return false;
        }
        int yearsBefore = date(trade).getYear() - date(row).getYear();
        return yearsBefore >= 1 && yearsBefore <= YEARS;
    }

    /** The numbers of the months in a set, parted by blanks. */
    public static String text(int months) {
        StringBuilder text = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            if ((months & 1 << (month - 1)) != 0) {
                text.append(text.isEmpty() ? "" : " ").append(month);
            }
        }
        return text.toString();
    }

    private long key(int row, int year) {
        return ((long) party[row] << 32) | (year & 0xFFFF_FFFFL);
    }

    private LocalDate date(int row) {
        return Objects.requireNonNull(Days.date(ledger.transactionDate(row)));
    }
}
