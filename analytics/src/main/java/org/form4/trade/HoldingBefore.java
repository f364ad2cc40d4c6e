package org.form4.trade;

import it.unimi.dsi.fastutil.ints.Int2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.form4.ledger.Balances;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.trade.OwnerDays.OwnerDay;

/**
 * What an owner held before a day's trades, directly and indirectly, of the classes traded that day: by the filings that
 * report the day, since a form must show every holding of a class it reports a trade in (Form 4, General Instruction 4).
 * NaN when one of these positions states no balance.
 */
public final class HoldingBefore {
    private final double direct;
    private final double indirect;

    private HoldingBefore(double direct, double indirect) {
        this.direct = direct;
        this.indirect = indirect;
    }

    /** Adds up the positions shown by the filings of a day's rows. */
    public static HoldingBefore of(Ledger ledger, Balances balances, OwnerDay day) {
        IntSet classes = new IntOpenHashSet();
        IntSet places = new IntOpenHashSet();
        for (int row : day.rows()) {
            classes.add(ledger.securityClass(row));
        }
        Int2DoubleMap before = new Int2DoubleLinkedOpenHashMap();
        IntSet direct = new IntOpenHashSet();
        IntSet settled = new IntOpenHashSet();
        for (int row : day.rows()) {
            if (!places.add(ledger.place(row))) {
                continue;
            }
            int from = row;
            while (from > 0 && ledger.place(from - 1) == ledger.place(row)) {
                from--;
            }
            for (int other = from; other < ledger.size() && ledger.place(other) == ledger.place(row); other++) {
                if (!ledger.isTableII(other) && classes.contains(ledger.securityClass(other))) {
                    look(ledger, balances, other, day.day(), before, settled);
                    if (ledger.directOrIndirectOwnership(other).equals("D")) {
                        direct.add(ledger.position(other));
                    }
                }
            }
        }
        double directly = 0;
        double indirectly = 0;
        for (Int2DoubleMap.Entry position : before.int2DoubleEntrySet()) {
            if (direct.contains(position.getIntKey())) {
                directly += position.getDoubleValue();
            } else {
                indirectly += position.getDoubleValue();
            }
        }
        return new HoldingBefore(directly, indirectly);
    }

    /** The balance before the day's first row of the position; without one, after earlier rows or before later ones. */
    private static void look(Ledger ledger, Balances balances, int row, int day, Int2DoubleMap before, IntSet settled) {
        int position = ledger.position(row);
        int traded = ledger.transactionDate(row);
        if (settled.contains(position)) {
            return;
        }
        if (ledger.isTransaction(row) && traded == day) {
            before.put(position, balances.before(row));
            settled.add(position);
        } else if (ledger.isTransaction(row) && traded != Filings.NO_DAY && traded < day) {
            before.put(position, balances.after(row));
        } else if (!before.containsKey(position)) {
            before.put(position, ledger.isTransaction(row) ? balances.before(row) : balances.after(row));
        }
    }

    public double direct() {
        return direct;
    }

    public double indirect() {
        return indirect;
    }

    public double total() {
        return direct + indirect;
    }
}
