package org.form4.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.ledger.Holdings;
import org.form4.ledger.Ledger;

/** Puts the rows of Table II together by award. */
public final class Awards {
    private record Key(int issuer, int owner, String title, double exercisePrice, int expirationDay) {}

    private Awards() {}

    /** All awards, by issuer, owner, title, exercise price and expiration. */
    public static List<Award> of(Ledger ledger) {
        Map<Key, Award> awards = new LinkedHashMap<>();
        Holdings holdings = Holdings.of(ledger, true);
        for (int row = 0; row < ledger.size(); row++) {
            if (ledger.isTableII(row)) {
                Key key = new Key(
                        ledger.issuer(row),
                        ledger.owner(row),
                        ledger.securityClassName(row),
                        ledger.conversionOrExercisePrice(row),
                        ledger.expirationDate(row));
                int first = row;
                awards.computeIfAbsent(key, k -> new Award(ledger, holdings, first))
                        .add(row);
            }
        }
        List<Map.Entry<Key, Award>> entries = new ArrayList<>(awards.entrySet());
        entries.sort(Map.Entry.comparingByKey(Comparator.comparingInt(Key::issuer)
                .thenComparingInt(Key::owner)
                .thenComparing(Key::title)
                .thenComparingDouble(Key::exercisePrice)
                .thenComparingInt(Key::expirationDay)));
        return entries.stream().map(Map.Entry::getValue).toList();
    }
}
