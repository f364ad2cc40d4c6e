package org.form4.ledger;

import java.util.Locale;
import org.form4.group.Numbering;
import org.form4.tables.Form4Tables;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Issuers or owners as dense numbers, row by row: who has a CIK goes by it, others by their names without case and
 * punctuation, and who has neither is nobody else's equal.
 */
final class PartyNumbers {
    private final LongColumn ciks;
    private final StringColumn names;
    private final Numbering numbering = new Numbering();
    private final int[] numbers;

    private PartyNumbers(LongColumn ciks, StringColumn names) {
        this.ciks = ciks;
        this.names = names;
        numbers = new int[ciks.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(row);
        }
    }

    /** The issuers in the rows of {@code submission}. */
    static PartyNumbers ofIssuers(Form4Tables tables) {
        Table submission = tables.submission();
        return new PartyNumbers(submission.longColumn("issuer_cik"), submission.stringColumn("issuer_name"));
    }

    /** The owners in the rows of {@code reporting_owner}. */
    static PartyNumbers ofOwners(Form4Tables tables) {
        Table owners = tables.reportingOwner();
        return new PartyNumbers(owners.longColumn("rpt_owner_cik"), owners.stringColumn("rpt_owner_name"));
    }

    private int number(int row) {
        if (!ciks.isMissing(row)) {
            return numbering.of(ciks.getLong(row));
        }
        String text = names.get(row);
        if (text.isEmpty()) {
            return numbering.of((Object) Integer.valueOf(row));
        }
        return numbering.of((Object) text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip());
    }

    /** The number of the party in a row. */
    int of(int row) {
        return numbers[row];
    }

    /** How many there are; the next number that nobody has. */
    int count() {
        return numbering.size();
    }
}
