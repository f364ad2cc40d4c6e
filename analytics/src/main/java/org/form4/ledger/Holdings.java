package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.form4.group.Numbering;

/**
 * Rows by holding, for sums over all that an owner holds. A holding is a position ({@link Ledger#position}), or several that
 * are one under other footnotes: the same class, direct or indirect, and the same words for who holds it, while the notes
 * beside them are worded anew from filing to filing. Positions that one filing tells apart by footnotes alone stay apart.
 */
public final class Holdings {
    private final int[] numbers;
    private final int count;

    private record Holder(int issuer, int owner, int securityClass, boolean isTableII, String words) {}

    private Holdings(Ledger ledger, IntPredicate wanted) {
        numbers = new int[ledger.size()];
        Set<Holder> toldApart = toldApart(ledger, wanted);
        Numbering numbering = new Numbering();
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = -1;
            if (wanted.test(row)) {
                Holder holder = holder(ledger, row);
                numbers[row] =
                        toldApart.contains(holder) ? numbering.of(ledger.position(row)) : numbering.of((Object) holder);
            }
        }
        count = numbering.size();
    }

    /** The holdings of Table I, or of Table II. */
    public static Holdings of(Ledger ledger, boolean tableII) {
        return new Holdings(ledger, row -> ledger.isTableII(row) == tableII);
    }

    /** The holding of a row, from 0; -1 for a row of the other table. */
    public int of(int row) {
        return numbers[row];
    }

    public int count() {
        return count;
    }

    /** The holders of which some filing states several positions. */
    private static Set<Holder> toldApart(Ledger ledger, IntPredicate wanted) {
        Set<Holder> toldApart = new HashSet<>();
        Map<Holder, IntSet> ofPlace = new HashMap<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (row > 0 && ledger.place(row) != ledger.place(row - 1)) {
                ofPlace.clear();
            }
            if (wanted.test(row)) {
                Holder holder = holder(ledger, row);
                IntSet positions = ofPlace.computeIfAbsent(holder, k -> new IntOpenHashSet(2));
                if (positions.add(ledger.position(row)) && positions.size() > 1) {
                    toldApart.add(holder);
                }
            }
        }
        return toldApart;
    }

    private static Holder holder(Ledger ledger, int row) {
        return new Holder(
                ledger.issuer(row),
                ledger.owner(row),
                ledger.securityClass(row),
                ledger.isTableII(row),
                HolderWords.of(ledger, row));
    }
}
