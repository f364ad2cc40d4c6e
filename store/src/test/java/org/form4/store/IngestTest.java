package org.form4.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.form4.tables.TableName;
import org.form4.write.OwnershipXmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    @TempDir
    Path folder;

    @Test
    void putsInWhatLoadingWouldShow() throws IOException {
        Path zip = zip("a.zip", 0, 120);
        try (Store store = store()) {
            Ingest.Result result = ingest(store, zip);

            assertThat(result.filings()).isEqualTo(120);
            assertThat(result.rejected()).isZero();
            Form4Tables loaded = Loader.load(List.of(zip.toString()));
            assertThat(StoreTest.sorted(store.tables(Choice.ALL))).isEqualTo(StoreTest.sorted(loaded));
        }
    }

    @Test
    void doesNotOpenAFileThatIsInAlready() throws IOException {
        Path zip = zip("a.zip", 0, 60);
        try (Store store = store()) {
            ingest(store, zip);
            Ingest.Result again = ingest(store, zip);

            assertThat(again.filings()).isZero();
            assertThat(again.inputsUnchanged()).isEqualTo(1);
        }
    }

    @Test
    void readsAFileAgainThatHasChanged() throws IOException {
        Path zip = zip("a.zip", 0, 60);
        try (Store store = store()) {
            ingest(store, zip);
            zip("a.zip", 0, 90);

            assertThat(ingest(store, zip).filings()).isEqualTo(90);
            assertThat(store.filings()).isEqualTo(90);
        }
    }

    @Test
    void readsAFileAgainThatAnOlderVersionRead() throws IOException {
        Path zip = zip("a.zip", 0, 30);
        try (Store store = store()) {
            ingest(store, zip);

            Ingest newer = new Ingest(store, "2", Loader.Progress.NONE);
            assertThat(newer.add(List.of(zip.toString())).filings()).isEqualTo(30);
            assertThat(store.filings()).isEqualTo(30);
        }
    }

    @Test
    void countsWhatIsRefusedAndSaysWhy() throws IOException {
        Path cut = Files.writeString(folder.resolve("0001234567-24-000001.xml"), "<ownershipDocument><issuer>");
        try (Store store = store()) {
            Ingest.Result result = new Ingest(store, "1", Loader.Progress.NONE)
                    .add(List.of(cut.toString(), folder.resolve("none.xml").toString()));

            assertThat(result.rejected()).isEqualTo(2);
            assertThat(result.reasons()).hasSize(2).anyMatch(reason -> reason.contains("none.xml"));
            assertThat(store.tables(Choice.ALL).problem().rowCount()).isEqualTo(2);

            new Ingest(store, "2", Loader.Progress.NONE).add(List.of(cut.toString()));
            assertThat(store.tables(Choice.ALL).problem().rowCount())
                    .as("told once")
                    .isEqualTo(2);
        }
    }

    @Test
    void flagsFormsThatReportTheSameInDifferentBatches() throws IOException {
        Filing first = new FilingGenerator(1).filings().findFirst().orElseThrow();
        Filing again = new Filing(
                AccessionNumber.parse("9999999999-99-000001"),
                first.filingDate(),
                null,
                "again.xml",
                first.sourceFormat(),
                first.document());
        Form4Tables both = Form4Tables.of(List.of(first, again));
        assertThat(both.problem().stringColumn("message").asList())
                .containsExactly("reports the same as " + first.accessionNumber() + "; both are kept");
        int stores = 0;
        for (List<Filing> order : List.of(List.of(first, again), List.of(again, first), List.of(again, first, again))) {
            try (Store store = Store.open(folder.resolve(stores++ + ".duckdb"))) {
                for (Filing filing : order) {
                    store.put(Form4Tables.of(List.of(filing)));
                }
                assertThat(StoreTest.sorted(store.tables(Choice.ALL))).isEqualTo(StoreTest.sorted(both));
            }
        }
    }

    @Test
    void takesTheFlagAwayWhenAFormChanges() throws IOException {
        Filing first = new FilingGenerator(1).filings().findFirst().orElseThrow();
        Filing other = new FilingGenerator(2).filings().skip(1).findFirst().orElseThrow();
        Filing again = new Filing(
                AccessionNumber.parse("9999999999-99-000001"), null, null, "a.xml", "text", first.document());
        try (Store store = store()) {
            store.put(Form4Tables.of(List.of(first)));
            store.put(Form4Tables.of(List.of(again)));
            Filing changed = new Filing(
                    first.accessionNumber(), first.filingDate(), null, first.source(), "text", other.document());
            store.put(Form4Tables.of(List.of(changed)));

            assertThat(store.table(TableName.PROBLEM).rowCount()).isZero();
        }
    }

    @Test
    void aSecondProcessIsToldWhoHasTheStore() throws Exception {
        Path file = folder.resolve("form4.duckdb");
        Process holder = process("hold", file.toString());
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('o');

            assertThatThrownBy(() -> Store.open(file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void losesNothingThatWasCommittedWhenKilledAtAnyMoment() throws Exception {
        Path zip = zip("a.zip", 0, 1_500);
        Path file = folder.resolve("form4-0.duckdb");
        List<String> whole = StoreTest.sorted(Loader.load(List.of(zip.toString())));
        Set<String> rows = new HashSet<>(whole);
        int kills = Integer.getInteger("form4.kills", 10);
        int begun = 0;
        int halfWay = 0;
        long before = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process ingest = process("ingest", file.toString(), zip.toString());
            assertThat(ingest.getInputStream().read()).as("it has begun").isEqualTo('o');
            // By its own count, since a clock would strike before the first batch on a busy machine.
            ingest.getInputStream().skipNBytes(97L * kill % 450);
            Thread.sleep(7L * kill % 40);
            ingest.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            try (Store store = Store.open(file)) {
                long filings = store.filings();
                assertThat(filings).as("filings after kill %d", kill).isGreaterThanOrEqualTo(before);
                assertThat(rows.containsAll(StoreTest.sorted(store.tables(Choice.ALL))))
                        .as("nothing but whole rows after kill %d", kill)
                        .isTrue();
                before = filings;
                halfWay += filings > 0 && filings < 1_500 ? 1 : 0;
            }
            if (before == 1_500) { // it was done before it was killed: the next one begins anew
                file = folder.resolve("form4-" + ++begun + ".duckdb");
                before = 0;
            }
        }
        try (Store store = Store.open(file)) {
            ingest(store, zip);

            assertThat(StoreTest.sorted(store.tables(Choice.ALL))).isEqualTo(whole);
        }
        assertThat(halfWay).as("kills between the first batch and the last").isPositive();
    }

    /** What another process does. */
    public static void main(String[] arguments) throws Exception {
        try (Store store = Store.open(Path.of(arguments[1]))) {
            System.out.print('o');
            System.out.flush();
            if (arguments[0].equals("hold")) {
                Thread.sleep(60_000);
            }
            Loader.Progress count = (documents, ofDocuments) -> {
                System.out.print('.');
                System.out.flush();
            };
            new Ingest(store, "1", count, 50, 150).add(List.of(arguments[2]));
            System.out.print(".".repeat(450)); // for who still counts
            System.out.flush();
        }
    }

    private static Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                IngestTest.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Store store() throws IOException {
        return Store.open(folder.resolve("form4.duckdb"));
    }

    private static Ingest.Result ingest(Store store, Path input) throws IOException {
        return new Ingest(store, "1", Loader.Progress.NONE, 50, 150).add(List.of(input.toString()));
    }

    private Path zip(String name, int skipped, int filings) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Filing filing : new FilingGenerator(1)
                    .filings()
                    .skip(skipped)
                    .limit(filings)
                    .toList()) {
                entries.putNextEntry(
                        new ZipEntry(filing.accessionNumber().toString().replace("-", "") + "/form4.xml"));
                entries.write(OwnershipXmlWriter.write(filing.document()).getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        return zip;
    }
}
