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
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                throw new IOException("no room");
            });
            assertThatThrownBy(() -> behind.begin(() -> done.add("second")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no room");
            assertThat(done).isEmpty();
        }
    }

    @Test
    void closesOnlyWhenThePieceUnderWayHasEnded() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                begun.countDown();
                done.add("whole");
            });
            await(begun);
        }
        assertThat(done).containsExactly("whole");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
