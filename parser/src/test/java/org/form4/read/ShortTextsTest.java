package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever was asked before, and by whom, a text is the one asked for. */
class ShortTextsTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 20_000;

    /** Pairs of letters with one hash: every mixture of them of the same length shares a place. */
    private static final List<String> SHARING = List.of("AaAaAa", "BBBBBB", "AaBBAa", "BBAaBB", "AaAaBB", "BBBBAa");

    private final ShortTexts texts = new ShortTexts();

    /** One cache for all tries, so that each meets what others left behind. */
    private static final ShortTexts SHARED = new ShortTexts();

    @Property
    void everyTextIsEqualToItsCharacters(@ForAll("wordsOfForms") List<String> words) {
        String all = String.join("", words);
        char[] chars = all.toCharArray();
        int start = 0;
        for (String word : words) {
            assertThat(SHARED.of(chars, start, word.length())).isEqualTo(word);
            start += word.length();
        }
    }

    @Provide
    Arbitrary<List<String>> wordsOfForms() {
        Arbitrary<String> few =
                Arbitraries.strings().withChars("AaBCb \u00e9\u20ac").ofMaxLength(8);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
        return Arbitraries.oneOf(few, any, Arbitraries.of(SHARING)).list().ofMaxSize(40);
    }

    @Test
    void aWordMetAgainIsTheSameObject() {
        assertThat(of("Common Stock")).isSameAs(of("Common Stock"));
        assertThat(of("D")).isSameAs(of("D"));
        assertThat(of("")).isEmpty();
    }

    @Test
    void textsThatShareAPlaceAreNeverTakenForEachOther() {
        for (int round = 0; round < 3; round++) {
            for (String word : SHARING) {
                assertThat(word.hashCode()).isEqualTo(SHARING.get(0).hashCode());
                assertThat(of(word)).isEqualTo(word);
            }
        }
    }

    @Test
    void aTextDoesNotChangeWithTheArrayItCameFrom() {
        char[] reused = "Common Stock".toCharArray();
        String before = texts.of(reused, 0, reused.length);
        "Class A Unit".getChars(0, reused.length, reused, 0);
        assertThat(texts.of(reused, 0, reused.length)).isEqualTo("Class A Unit");
        assertThat(before).isEqualTo("Common Stock");
        assertThat(of("Common Stock")).isEqualTo("Common Stock");
    }

    @Test
    void threadsThatShareItGetTheirOwnTexts() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                wrong.add(threads.submit(() -> wrongTexts(first)));
            }
            for (Future<Integer> one : wrong) {
                assertThat(one.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many of many texts, all of one place, were not the text asked for. */
    private int wrongTexts(int first) {
        int wrong = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String word = SHARING.get((first + round) % SHARING.size());
            wrong += of(word).equals(word) ? 0 : 1;
        }
        return wrong;
    }

    private String of(String word) {
        char[] chars = (" " + word + "x").toCharArray();
        return texts.of(chars, 1, word.length());
    }
}
