package org.form4.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BehindTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void doesPiecesInOrderBesideItsOwner() throws IOException {
        CountDownLatch ownerIsReady = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                await(ownerIsReady);
                done.add("first");
            });
            done.add("owner");
            ownerIsReady.countDown();
            behind.begin(() -> done.add("second"));
            behind.finish();
            assertThat(done).containsExactly("owner", "first", "second");
        }
    }

    @Test
    void beginsNoFurtherPieceAfterAFailure() throws IOException {
        CountDownLatch ownerIsReady = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                await(ownerIsReady);
                throw new IOException("no room");
            });
            behind.begin(() -> done.add("waiting"));
            ownerIsReady.countDown();
            assertThatThrownBy(() -> behind.begin(() -> done.add("third")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no room");
        }
        assertThat(done).isEmpty();
    }

    @Test
    void saysAtTheEndWhatFailed() throws IOException {
        try (Behind behind = new Behind()) {
            behind.begin(() -> done.add("first"));
            behind.begin(() -> {
                throw new IOException("no room");
            });
            assertThatThrownBy(behind::finish).isInstanceOf(IOException.class).hasMessage("no room");
        }
    }

    @Test
    void closesOnlyWhenAllPiecesHaveEnded() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                begun.countDown();
                done.add("whole");
            });
            behind.begin(() -> done.add("waiting"));
            await(begun);
        }
        assertThat(done).containsExactly("whole", "waiting");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
