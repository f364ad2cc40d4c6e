package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;

/**
 * Merges amendments into what they amend, line by line: an amendment states only what changes. Each amended transaction
 * row takes the place of an unused row of the original with the same table, transaction date, code, A/D and D/I, the one
 * with the closest shares and price; the title may differ. Rows that fit none are added. Rows that the amendment does
 * not mention stay, holdings of both filings stay, and chains are followed in the order of filing.
 *
 * <p>Source: General Instruction 9 to Forms 4 and 5 (an amendment need not repeat lines already reported).
 */
final class AmendmentMerge {
    static final byte ADDED = 1;
    static final byte UNMATCHED = 2;
    static final byte REPLACING = 3;

    /** Filers put other days in the box "date of original"; so far from the true one an original is still looked for. */
    private static final int DAYS_AROUND = 5;

    private final Filings filings;
    private final Entries entries;
    private final RowColumns[] sides;
    private final int[] rootOf;
    private final byte[] markOf;
    private int replaced;

    /** The filings whose rows are no longer those they list, and the entries that stand there now. */
    private final BitSet changed = new BitSet();

    private final Int2ObjectOpenHashMap<IntArrayList> merged = new Int2ObjectOpenHashMap<>();

    /** For filings that amend or are amended, the box that holds there. */
    private final Int2ObjectOpenHashMap<Boolean> boxOf = new Int2ObjectOpenHashMap<>();

    /** For entries that take the place of others, the filing in which their line was first reported. */
    private final Int2IntOpenHashMap firstOf = new Int2IntOpenHashMap();

    AmendmentMerge(Filings filings, Entries entries, RowColumns[] sides, Amendments amendments) {
        this.filings = filings;
        this.entries = entries;
        this.sides = sides;
        rootOf = new int[filings.size()];
        Arrays.setAll(rootOf, f -> f);
        markOf = new byte[entries.size()];
        if (amendments == Amendments.LATEST) {
            mergeAll();
        }
    }

    /** How many entries others have taken the place of. */
    int replaced() {
        return replaced;
    }

    /** The first filing from this one on whose rows the merge has changed, or -1. */
    int nextChanged(int filing) {
        return changed.nextSetBit(filing);
    }

    /** The entries in order that now stand at the place of a filing that the merge has changed. */
    IntArrayList rows(int filing) {
        return Objects.requireNonNull(merged.get(filing));
    }

    /** For each entry, what the merge made of it; not to be changed. */
    byte[] marks() {
        return markOf;
    }

    /** The filing in which the line of an entry was first reported. */
    int firstReported(int entry) {
        return firstOf.getOrDefault(entry, entries.filing(entry));
    }

    /** The boxes that hold at the places of filings that amend or are amended; elsewhere the filing's own holds. */
    Int2ObjectMap<Boolean> boxes() {
        return boxOf;
    }

    private void mergeAll() {
        Long2ObjectOpenHashMap<IntArrayList> families = families();
        IntArrayList amendments = new IntArrayList();
        for (int f = 0; f < filings.size(); f++) {
            if (filings.isAmendment(f)) {
                amendments.add(f);
            }
        }
        amendments.sort((a, b) -> isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0);
        for (int amendment : amendments) {
            int original = original(amendment, families.getOrDefault(family(amendment), new IntArrayList()));
            if (original < 0) {
                mark(amendment, UNMATCHED);
            } else {
                merge(amendment, rootOf[original]);
            }
        }
    }

    /**
     * Whether a filing came before another. Of bare forms, which have no filing date, the days of signature tell: the
     * period that an amendment gives may be earlier than that of its original.
     */
    private boolean isBefore(int filing, int other) {
        int day = filings.knownAt(filing);
        int otherDay = filings.knownAt(other);
        if (day != otherDay) {
            return day < otherDay;
        }
        return filings.isAmendment(filing) == filings.isAmendment(other)
                ? filings.accessionNumber(filing) < filings.accessionNumber(other)
                : filings.isAmendment(other);
    }

    private long family(int f) {
        return ((long) filings.issuer(f) << 32) | (filings.ownerSet(f) & 0xFFFF_FFFFL);
    }

    /** The filings of the same issuer and owners, for those issuers and owners that have an amendment. */
    private Long2ObjectOpenHashMap<IntArrayList> families() {
        Long2ObjectOpenHashMap<IntArrayList> families = new Long2ObjectOpenHashMap<>();
        boolean[] amended = new boolean[filings.issuerCount()];
        for (int f = 0; f < filings.size(); f++) {
            if (filings.isAmendment(f)) {
                amended[filings.issuer(f)] = true;
                families.putIfAbsent(family(f), new IntArrayList());
            }
        }
        for (int f = 0; f < filings.size() && !families.isEmpty(); f++) {
            IntArrayList family = amended[filings.issuer(f)] ? families.get(family(f)) : null;
            if (family != null) {
                family.add(f);
            }
        }
        return families;
    }

    /** The filing that this one amends, or -1. */
    private int original(int amendment, IntArrayList family) {
        int stated = filings.dateOfOriginalSubmission(amendment);
        int best = -1;
        int bestRows = 0;
        int bestDays = Integer.MAX_VALUE;
        for (int i = 0; i < family.size(); i++) {
            int candidate = family.getInt(i);
            if (!isBefore(candidate, amendment) || !sameForm(candidate, amendment)) {
                continue;
            }
            int days = daysApart(candidate, amendment, stated);
            if (days > DAYS_AROUND) {
                continue;
            }
            int rows = fittingRows(candidate, amendment);
            boolean exact = days == 0;
            boolean better = exact == (bestDays == 0) ? rows > bestRows : exact;
            if ((exact || rows > 0) && (best < 0 || better)) {
                best = candidate;
                bestRows = rows;
                bestDays = days;
            }
        }
        return best;
    }

    private int daysApart(int candidate, int amendment, int stated) {
        if (stated == Filings.NO_DAY) {
            return filings.periodOfReport(candidate) == filings.periodOfReport(amendment) ? 1 : Integer.MAX_VALUE;
        }
        int filed = filings.knownAt(candidate);
        return filed == Filings.NO_DAY ? Integer.MAX_VALUE : Math.abs(filed - stated);
    }

    private boolean sameForm(int candidate, int amendment) {
        return filings.documentType(candidate).charAt(0)
                == filings.documentType(amendment).charAt(0);
    }

    private int fittingRows(int candidate, int amendment) {
        int fitting = 0;
        for (int a = entries.from(amendment); a < entries.to(amendment); a++) {
            for (int c = entries.from(candidate); c < entries.to(candidate); c++) {
                if (isTransaction(a) && isTransaction(c) && sameLine(a, c)) {
                    fitting++;
                    break;
                }
            }
        }
        return fitting;
    }

    private void merge(int amendment, int root) {
        rootOf[amendment] = root;
        Boolean stated = filings.aff10b5One(amendment);
        Boolean before = boxOf.getOrDefault(root, filings.aff10b5One(root));
        Boolean box = stated == null ? before : stated;
        if (box != null) {
            boxOf.put(root, box);
            boxOf.put(amendment, box);
        }
        IntArrayList slots = slots(root);
        IntArrayList own = new IntArrayList();
        IntOpenHashSet used = new IntOpenHashSet();
        for (int a = entries.from(amendment); a < entries.to(amendment); a++) {
            if (!isTransaction(a)) {
                own.add(a);
                continue;
            }
            int slot = closest(a, slots, used);
            if (slot >= 0) {
                firstOf.put(a, firstReported(slots.getInt(slot)));
                slots.set(slot, a);
                used.add(a);
                markOf[a] = REPLACING;
                replaced++;
            } else {
                insert(slots, a);
                used.add(a);
                markOf[a] = ADDED;
            }
        }
        keep(amendment, own);
    }

    private IntArrayList slots(int root) {
        IntArrayList known = merged.get(root);
        if (known != null) {
            return known;
        }
        IntArrayList slots = new IntArrayList();
        for (int e = entries.from(root); e < entries.to(root); e++) {
            slots.add(e);
        }
        keep(root, slots);
        return slots;
    }

    private void keep(int filing, IntArrayList rows) {
        merged.put(filing, rows);
        changed.set(filing);
    }

    private int closest(int a, IntArrayList slots, IntOpenHashSet used) {
        int best = -1;
        double bestDistance = Double.POSITIVE_INFINITY;
        for (int s = 0; s < slots.size(); s++) {
            int candidate = slots.getInt(s);
            if (!used.contains(candidate) && isTransaction(candidate) && sameLine(a, candidate)) {
                double distance = distance(a, candidate);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = s;
                }
            }
        }
        return best;
    }

    /** Adds a row behind the last one of its own table. */
    private void insert(IntArrayList slots, int a) {
        int at = slots.size();
        while (at > 0 && isTableII(slots.getInt(at - 1)) && !isTableII(a)) {
            at--;
        }
        slots.add(at, a);
    }

    private void mark(int f, byte mark) {
        for (int e = entries.from(f); e < entries.to(f); e++) {
            markOf[e] = mark;
        }
    }

    private boolean isTransaction(int entry) {
        return sides[entries.side(entry)].isTransaction;
    }

    private boolean isTableII(int entry) {
        return sides[entries.side(entry)].isTableII;
    }

    private boolean sameLine(int a, int b) {
        RowColumns side = sides[entries.side(a)];
        if (entries.side(a) != entries.side(b)
                || side.transactionDate == null
                || side.transactionCode == null
                || side.transactionAcquiredDisposedCode == null) {
            return false;
        }
        int rowA = entries.tableRow(a);
        int rowB = entries.tableRow(b);
        return side.transactionDate.getIntInternal(rowA) == side.transactionDate.getIntInternal(rowB)
                && side.transactionCode.get(rowA).equals(side.transactionCode.get(rowB))
                && side.transactionAcquiredDisposedCode.get(rowA).equals(side.transactionAcquiredDisposedCode.get(rowB))
                && side.directOrIndirectOwnership.get(rowA).equals(side.directOrIndirectOwnership.get(rowB));
    }

    /** How far two rows of the same table are apart in shares and price, each relative to the larger: from 0 to 2. */
    private double distance(int a, int b) {
        RowColumns side = sides[entries.side(a)];
        return apart(side.transactionShares, a, b) + apart(side.transactionPricePerShare, a, b);
    }

    private double apart(@Nullable DoubleColumn column, int a, int b) {
        if (column == null) {
            return 0;
        }
        double x = column.getDouble(entries.tableRow(a));
        double y = column.getDouble(entries.tableRow(b));
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.isNaN(x) == Double.isNaN(y) ? 0 : 1;
        }
        double larger = Math.max(Math.abs(x), Math.abs(y));
        return larger == 0 ? 0 : Math.abs(x - y) / larger;
    }
}
