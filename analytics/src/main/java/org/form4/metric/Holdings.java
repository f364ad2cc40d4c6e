package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.form4.ledger.HolderWords;
import org.form4.ledger.Ledger;

/**
 * The rows of Table I by holding, for sums over all holdings of an owner. A holding is a position, or several that are one
 * under names of their own: the same class and words for who holds it, with footnotes worded anew. Positions that one filing
 * tells apart by footnotes alone stay apart.
 */
final class Holdings {
    private final Map<Object, IntArrayList> rows = new LinkedHashMap<>();

    private record Holder(int issuer, int owner, int securityClass, String words) {}

    Holdings(Ledger ledger) {
        Set<Holder> toldApart = toldApart(ledger);
        for (int row = 0; row < ledger.size(); row++) {
            if (!ledger.isTableII(row)) {
                Holder holder = holder(ledger, row);
                Object key = toldApart.contains(holder) ? Integer.valueOf(ledger.position(row)) : holder;
                rows.computeIfAbsent(key, k -> new IntArrayList()).add(row);
            }
        }
    }

    /** The rows of each holding, in the order of the ledger. */
    List<IntList> rows() {
        return new ArrayList<>(rows.values());
    }

    /** The holders of which some filing states several positions. */
    private static Set<Holder> toldApart(Ledger ledger) {
        Set<Holder> toldApart = new HashSet<>();
        Map<Holder, IntSet> ofPlace = new HashMap<>();
        for (int row = 0; row < ledger.size(); row++) {
            if (row > 0 && ledger.place(row) != ledger.place(row - 1)) {
                ofPlace.clear();
            }
            if (!ledger.isTableII(row)) {
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
                ledger.issuer(row), ledger.owner(row), ledger.securityClass(row), HolderWords.of(ledger, row));
    }
}
