package org.form4.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairNumberingTest {
    private final PairNumbering numbering = new PairNumbering();

    @Test
    void givesNewPairsTheNextNumber() {
        assertThat(numbering.of(0, 5)).isZero();
        assertThat(numbering.of(1, 5)).isEqualTo(1);
        assertThat(numbering.of(0, 5)).isZero();
        assertThat(numbering.of(0, -5)).isEqualTo(2);
        assertThat(numbering.size()).isEqualTo(3);
    }

    @Test
    void findsOnlyWhatItNumbered() {
        numbering.of(3, 7);

        assertThat(numbering.find(3, 7)).isZero();
        assertThat(numbering.find(7, 3)).isEqualTo(-1);
        assertThat(numbering.find(1_000_000, 3)).isEqualTo(-1);
        assertThat(numbering.size()).isEqualTo(1);
    }

    @Test
    void agreesWithAMapHoweverManyPairsShareTheirFirst() {
        Random random = new Random(1);
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int first = random.nextInt(50) * random.nextInt(50);
            int second = random.nextInt(40) - 20;
            long key = ((long) first << 32) | (second & 0xFFFF_FFFFL);

            assertThat(numbering.find(first, second)).isEqualTo(expected.getOrDefault(key, -1));
            int next = expected.size();
            int number = expected.computeIfAbsent(key, k -> next);
            assertThat(numbering.of(first, second)).isEqualTo(number);
        }
        assertThat(numbering.size()).isEqualTo(expected.size());
    }
}
