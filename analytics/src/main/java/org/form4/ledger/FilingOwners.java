package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.form4.group.Numbering;
import org.form4.group.PairNumbering;
import tech.tablesaw.api.Table;

/** Who filed: the owners of each filing as dense numbers, in the order of the filings and of the owners in each. */
final class FilingOwners {
    /** By filing, its rows of {@code reporting_owner}, by {@code owner_number}. */
    final FilingRows rows;

    /** By filing, the first-listed owner; a filing without owners has one of its own. */
    final int[] first;

    /** By filing, all its owners together: two filings share it when they have the same owners. */
    final int[] sets;

    /** How many owners there are, those included whom nobody lists first. */
    final int count;

    /** By filing, the issuer and the first-listed owner together as a dense number. */
    final int[] parties;

    final int partyCount;

    private final PartyNumbers told;

    /** By owner as told apart: 1 more than the number in order of the filings, 0 before the first. */
    private final int[] numbers;

    private int numbered;

    /** @param told the owners, row by row of {@code reporting_owner} */
    FilingOwners(Table reportingOwner, PartyNumbers told, FilingOrder order) {
        this.told = told;
        numbers = new int[told.count()];
        rows = new FilingRows(
                order.size(),
                order.search(),
                reportingOwner.longColumn("accession_number"),
                reportingOwner.intColumn("owner_number")::getInt);
        first = new int[order.size()];
        sets = new int[order.size()];
        Numbering joint = new Numbering();
        for (int f = 0; f < first.length; f++) {
            int from = rows.from(f);
            int owners = rows.count(f);
            first[f] = owners == 0 ? numbered++ : number(from);
            sets[f] = first[f];
            if (owners > 1) {
                int[] together = new int[owners];
                Arrays.setAll(together, i -> number(from + i));
                Arrays.sort(together);
                sets[f] = ~joint.of((Object) IntArrayList.wrap(together));
            }
        }
        count = numbered;
        parties = new int[first.length];
        PairNumbering pairs = new PairNumbering();
        for (int f = 0; f < parties.length; f++) {
            parties[f] = pairs.of(first[f], order.issuers[f]);
        }
        partyCount = pairs.size();
    }

    private int number(int place) {
        int owner = told.of(rows.row(place));
        if (numbers[owner] == 0) {
            numbers[owner] = ++numbered;
        }
        return numbers[owner] - 1;
    }
}
