package org.form4.ledger;

import java.util.Arrays;
import org.form4.group.Numbering;
import org.form4.group.PairNumbering;

/**
 * Rows by holding, for sums over all that an owner holds. A holding is a position ({@link Ledger#position}), or several that
 * are one under other footnotes: the same class, direct or indirect, and the same words for who holds it, while the notes
 * beside them are worded anew from filing to filing. Positions that one filing tells apart by footnotes alone stay apart.
 */
public final class Holdings {
    private static final int OTHER_TABLE = -1;

    private final int[] numbers;
    private final int count;

    private Holdings(Ledger ledger, boolean tableII) {
        PairNumbering holders = new PairNumbering();
        int[] holder = new int[ledger.size()];
        HolderWords words = new HolderWords(ledger);
        for (int row = 0; row < holder.length; row++) {
            holder[row] = ledger.isTableII(row) == tableII
                    ? holders.of(ledger.security(row), words.number(row))
                    : OTHER_TABLE;
        }
        boolean[] toldApart = toldApart(ledger, holder, holders.size());
        Numbering numbering = new Numbering();
        numbers = new int[holder.length];
        for (int row = 0; row < holder.length; row++) {
            // positions count up from 0, holders down from -1
            numbers[row] = holder[row] == OTHER_TABLE
                    ? OTHER_TABLE
                    : numbering.of((long) (toldApart[holder[row]] ? ledger.position(row) : ~holder[row]));
        }
        count = numbering.size();
    }

    /** The holdings of Table I, or of Table II. */
    public static Holdings of(Ledger ledger, boolean tableII) {
        return new Holdings(ledger, tableII);
    }

    /** The holding of a row, from 0; -1 for a row of the other table. */
    public int of(int row) {
        return numbers[row];
    }

    public int count() {
        return count;
    }

    /** The holders of which some filing states several positions. */
    private static boolean[] toldApart(Ledger ledger, int[] holder, int holders) {
        boolean[] toldApart = new boolean[holders];
        int[] place = new int[holders];
        int[] position = new int[holders];
        Arrays.fill(place, -1);
        for (int row = 0; row < holder.length; row++) {
            int h = holder[row];
            if (h == OTHER_TABLE) {
                continue;
            }
            if (place[h] == ledger.place(row)) {
                toldApart[h] |= position[h] != ledger.position(row);
            }
            place[h] = ledger.place(row);
            position[h] = ledger.position(row);
        }
        return toldApart;
    }
}
