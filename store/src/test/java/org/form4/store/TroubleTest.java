package org.form4.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.generate.FilingGenerator;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What disks and strangers do to a store: each time one line, and nothing lost. */
class TroubleTest {
    private static final int HEADER = 4096;

    @TempDir
    Path folder;

    @Test
    void aFullDiskLosesNothingThatWasCommitted() throws Exception {
        Path disk = mounted("size=3m");
        try {
            Path file = disk.resolve("form4.duckdb");
            try (Store store = Store.open(file)) {
                store.put(filings(0, 100));
            }
            assertThatThrownBy(() -> {
                        try (Store store = Store.open(file)) {
                            for (int from = 100; from < 100_000; from += 2_000) {
                                store.put(filings(from, 2_000));
                            }
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is full; what was done before stays: make room and run it again");
            run("mount", "-o", "remount,size=60m", disk.toString());
            try (Store store = Store.open(file)) {
                assertThat(store.filings()).isGreaterThanOrEqualTo(100);
                store.put(filings(0, 3_000));
                assertThat(store.filings()).isGreaterThanOrEqualTo(3_000);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aReadOnlyFolderIsReadAndNotWritten() throws Exception {
        Path disk = mounted("size=20m");
        try {
            Path file = disk.resolve("form4.duckdb");
            try (Store store = Store.open(file)) {
                store.put(filings(0, 10));
            }
            run("mount", "-o", "remount,ro", disk.toString());
            assertThatThrownBy(() -> Store.open(file)).hasMessageContaining("may not be written");
            assertThatThrownBy(() -> Store.open(disk.resolve("new"))).hasMessageContaining("may not be written");
            try (Store store = Store.openToRead(file)) {
                assertThat(store.filings()).isEqualTo(10);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void refusesADatabaseOfANewerVersionOfDuckDb() throws IOException {
        Path file = folder.resolve("form4.duckdb");
        Store.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getLong(0)).as("the sum as it is made here").isEqualTo(sum(header));
        header.putLong(12, 30_000);
        header.putLong(0, sum(header));
        Files.write(file, bytes);

        assertThatThrownBy(() -> Store.open(file)).hasMessageContaining("was written by a newer version");
        assertThatThrownBy(() -> Store.openToRead(file)).hasMessageContaining("was written by a newer version");
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        Path file = folder.resolve("form4.duckdb");
        Store.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);

        Throwable damaged = catchThrowable(() -> Store.open(file));
        assertThat(damaged).isInstanceOf(StoreException.class).hasMessageContaining("is damaged; ingest again into");
        Files.write(file, Arrays.copyOf(bytes, 6_000));
        assertThatThrownBy(() -> Store.open(file)).isInstanceOf(StoreException.class);
    }

    @Test
    void rejectsAZipThatWasCutOffAndTakesTheRest() throws IOException {
        Path cut = folder.resolve("cut.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(cut))) {
            zip.putNextEntry(new ZipEntry("a.xml"));
            zip.write(new byte[10_000]);
        }
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 60));
        try (Store store = Store.open(folder.resolve("form4.duckdb"))) {
            Ingest.Result result = new Ingest(store, "1", Loader.Progress.NONE).add(List.of(cut.toString()));

            assertThat(result.rejected()).isEqualTo(1);
            assertThat(result.reasons()).singleElement().asString().contains("cut.zip: a damaged archive");
        }
    }

    /** A small disk of its own, where the system lets us have one. */
    private Path mounted(String options) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                Files.isExecutable(Path.of("/bin/mount"))
                        && run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0,
                "skipped: no disk may be mounted here");
        return disk;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Form4Tables filings(int from, int count) {
        return Form4Tables.of(
                new FilingGenerator(1).filings().skip(from).limit(count).toList());
    }

    /** DuckDB's own sum over the rest of its header. */
    private static long sum(ByteBuffer header) {
        long sum = 5381;
        for (int at = 8; at < HEADER; at += 8) {
            sum ^= header.getLong(at) * 0xbf58476d1ce4e5b9L;
        }
        return sum;
    }
}
