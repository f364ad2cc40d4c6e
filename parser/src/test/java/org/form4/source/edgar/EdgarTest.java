package org.form4.source.edgar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.form4.Shared;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.form4.write.SubmissionWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgarTest {
    private static final long CIK = 320_193;
    private static final String DATA_SET = "/data-sets/2024q3_form345.zip";
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(500), 3, Duration.ofMillis(5), Duration.ofSeconds(5), 10);

    @TempDir
    Path folder;

    @TempDir
    Path shelf;

    private final EdgarServer server = new EdgarServer();
    private final List<String> notes = new ArrayList<>();
    private final List<Filing> filings =
            new FilingGenerator(3).filings().limit(4).toList();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetchesAnIssuersFilingsLaidOutAsOnEdgar() throws Exception {
        listed(filings);

        Fetched fetched = issuer("aapl");

        assertThat(fetched).isEqualTo(new Fetched(4, 0, 0, List.of()));
        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(filings.stream()
                        .map(filing -> "edgar/data/320193/" + filing.accessionNumber() + ".txt")
                        .toList());
        Form4Tables read = Loader.load(List.of(folder.toString()));
        assertThat(read.submission().longColumn("accession_number").asSet())
                .containsExactlyInAnyOrderElementsOf(filings.stream()
                        .map(filing -> filing.accessionNumber().key())
                        .toList());
        assertThat(read.problems("rejected")).isZero();
    }

    @Test
    void saysWhoAsksAndThatPackedBytesAreWelcome() throws Exception {
        listed(filings);
        issuer("AAPL");

        assertThat(server.asked()).hasSize(6).allSatisfy(request -> {
            assertThat(request.header("User-Agent")).endsWith("Example Research desk@example.com");
            assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
        });
    }

    @Test
    void fetchesNothingTwiceAndAsksOnlyWhetherListsHaveChanged() throws Exception {
        listed(filings.subList(0, 3));
        issuer("AAPL");
        listed(filings);
        int before = server.asked().size();

        assertThat(issuer("AAPL")).isEqualTo(new Fetched(1, 3, 0, List.of()));
        List<EdgarServer.Asked> again =
                server.asked().subList(before, server.asked().size());
        assertThat(again).extracting(EdgarServer.Asked::status).containsExactly(304, 200, 200);
        assertThat(again.get(2).path()).isEqualTo(EdgarServer.path(CIK, filings.get(3)));
    }

    @Test
    void knowsAFilingThatCameUnderAnotherFiler() throws Exception {
        listed(filings);
        Path other = folder.resolve("edgar/data/77/" + filings.get(0).accessionNumber() + ".txt");
        Files.createDirectories(other.getParent());
        Files.writeString(other, "there");

        assertThat(issuer("320193")).isEqualTo(new Fetched(3, 1, 0, List.of()));
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        listed(filings);
        EdgarServer.Trouble no = EdgarServer.refusal(503, "Busy", "");
        server.trouble(EdgarServer.path(CIK, filings.get(3)), no, no, no);
        assertThatThrownBy(() -> issuer("AAPL")).isInstanceOf(FetchException.class);
        long came = files().size();

        assertThat(issuer("AAPL").fetched()).isEqualTo((int) (4 - came));
        assertThat(files()).hasSize(4);
    }

    @Test
    void choosesByFormAndByDaysOnBothSides() throws Exception {
        listed(filings);
        LocalDate day = filings.get(1).filingDate();
        try (Edgar edgar = edgar()) {
            Fetched fetched = edgar.of(List.of("AAPL"), List.of(), Forms.ALL, day, day);

            assertThat(fetched.fetched()).isEqualTo((int) filings.stream()
                    .filter(filing -> Objects.equals(filing.filingDate(), day))
                    .count());
            assertThat(edgar.of(List.of("AAPL"), List.of(), Forms.of(List.of("5/A")), null, null))
                    .isEqualTo(Fetched.NOTHING);
        }
        assertThatThrownBy(() -> Forms.of(List.of("10-K"))).hasMessageContaining("not 10-K");
        assertThat(Forms.of(List.of("4")).types()).containsExactlyInAnyOrder("4", "4/A");
    }

    @Test
    void readsTheListsOfOlderFilingsOnlyWhenTheirDaysAreAskedFor() throws Exception {
        listed(filings.subList(0, 2));
        server.put(
                "/submissions/CIK0000320193.json",
                "{\"filings\":{\"recent\":" + EdgarServer.columns(filings.subList(0, 2)) + ",\"files\":[{\"name\":"
                        + "\"CIK0000320193-submissions-001.json\",\"filingFrom\":\"1994-01-26\",\"filingTo\":\"1999-12-31\"}]}}");
        server.put("/submissions/CIK0000320193-submissions-001.json", EdgarServer.columns(filings.subList(2, 4)));
        filings.forEach(filing -> server.put(EdgarServer.path(CIK, filing), SubmissionWriter.write(filing)));
        try (Edgar edgar = edgar()) {
            assertThat(edgar.of(List.of("320193"), List.of(), Forms.ALL, LocalDate.of(2000, 1, 1), null)
                            .fetched())
                    .isEqualTo(2);
            assertThat(edgar.of(List.of("320193"), List.of(), Forms.ALL, null, null)
                            .fetched())
                    .isEqualTo(2);
        }
    }

    @Test
    void readsRealListsOfEdgar() throws Exception {
        SubmissionsList apple = SubmissionsList.read(Shared.corpus("edgar-json/CIK0000320193.json"), new Cik(CIK));
        SubmissionsList older =
                SubmissionsList.read(Shared.corpus("edgar-json/CIK0000320193-submissions-001.json"), new Cik(CIK));

        assertThat(apple.filings()).hasSize(1000);
        assertThat(apple.unclear() + older.unclear()).isZero();
        assertThat(apple.older())
                .extracting(SubmissionsList.Older::name)
                .containsExactly("CIK0000320193-submissions-001.json");
        assertThat(older.filings()).hasSize(988);
        assertThat(apple.filings().get(0))
                .extracting(ListedFiling::path, ListedFiling::form)
                .containsExactly("data/320193/0000320193-23-000079.txt", "4");
    }

    @Test
    void showsWhoIsMeantWhenANameIsSeveral() throws Exception {
        listed(filings);

        assertThatThrownBy(() -> issuer("apple"))
                .asInstanceOf(type(AmbiguousName.class))
                .extracting(e -> e.candidates().stream().map(Filer::toString).toList())
                .isEqualTo(List.of("Apple Inc. (AAPL, 0000320193)", "Apple Hospitality REIT, Inc. (APLE, 0001418121)"));
        assertThat(issuer("APPLE, INC").fetched()).isEqualTo(4);
        assertThat(notes).containsExactly("APPLE, INC is Apple Inc. (AAPL, 0000320193)");
        assertThatThrownBy(() -> issuer("no such")).hasMessageContaining("knows no filer called no such");
    }

    @Test
    void findsOwnersByNameAndTheirFilingsWithAnIssuer() throws Exception {
        listed(filings);
        server.putFilings(1_234_567, filings.subList(1, 2));
        try (Edgar edgar = edgar()) {
            Fetched both = edgar.of(List.of("AAPL"), List.of("doe jane"), Forms.ALL, null, null);

            assertThat(both.fetched()).isEqualTo(1);
            assertThat(files())
                    .containsExactly("edgar/data/320193/" + filings.get(1).accessionNumber() + ".txt");
        }
    }

    @Test
    void keepsRequestsOfAllThreadsApart() throws Exception {
        listed(filings);
        issuer("AAPL");

        List<Long> times =
                server.asked().stream().map(EdgarServer.Asked::nanos).sorted().toList();
        long first = times.get(0);
        long last = times.get(times.size() - 1);
        assertThat(last - first)
                .as("time in which %d requests came, the arrival of the first allowed for", times.size())
                .isGreaterThan((times.size() - 1) * 100_000_000L - 90_000_000L);
        assertThatThrownBy(() -> SHORT.at(11)).hasMessageContaining("at most 10");
    }

    @Test
    void waitsAsLongAsItIsAskedTo() throws Exception {
        listed(filings.subList(0, 1));
        String path = EdgarServer.path(CIK, filings.get(0));
        server.trouble(path, EdgarServer.refusal(429, "Too many", "1"));

        assertThat(issuer("AAPL").fetched()).isEqualTo(1);
        List<EdgarServer.Asked> asked = server.asked(path);
        assertThat(asked.get(1).nanos() - asked.get(0).nanos()).isGreaterThan(900_000_000L);
    }

    @Test
    void asksAgainAfterEveryKindOfPassingTrouble() throws Exception {
        listed(filings.subList(0, 1));
        String path = EdgarServer.path(CIK, filings.get(0));
        List<EdgarServer.Trouble> all = List.of(
                EdgarServer.refusal(403, "Request Rate Threshold Exceeded", ""),
                EdgarServer.refusal(500, "Oops", ""),
                EdgarServer.cutOff(),
                EdgarServer.tooShort(),
                EdgarServer.instead("<html><title>Maintenance</title></html>"),
                server.silence());
        for (EdgarServer.Trouble trouble : all) {
            server.trouble(path, trouble);

            assertThat(issuer("AAPL")).isEqualTo(new Fetched(1, 0, 0, List.of()));
            Files.delete(folder.resolve("edgar/data/320193/" + filings.get(0).accessionNumber() + ".txt"));
        }
        assertThat(server.asked(path)).as("the silent one is not answered yet").hasSize(2 * all.size() - 1);
    }

    @Test
    void givesUpInOneLineWhenRefusedAgainAndAgain() {
        EdgarServer.Trouble no = EdgarServer.refusal(403, "Undeclared\u001b Automated Tool", "");
        server.trouble("/files/company_tickers.json", no, no, no);

        assertThatThrownBy(() -> issuer("AAPL"))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("403, \"Undeclared  Automated Tool\"")
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void countsAFilingThatCannotBeHadAndFetchesTheOthers() throws Exception {
        listed(filings);
        String path = EdgarServer.path(CIK, filings.get(2));
        server.put(path, "<html><title>Sign in</title></html>");

        Fetched fetched = issuer("AAPL");

        assertThat(fetched.fetched()).isEqualTo(3);
        assertThat(fetched.failed()).isEqualTo(1);
        assertThat(fetched.reasons())
                .singleElement()
                .asString()
                .contains(path, "is not whole but \"Sign in\", 3 times");
        assertThat(files()).hasSize(3);
    }

    @Test
    void refusesAnotherFilingThanTheOneAskedFor() throws Exception {
        listed(filings.subList(0, 1));
        server.put(EdgarServer.path(CIK, filings.get(0)), SubmissionWriter.write(filings.get(1)));

        assertThat(issuer("AAPL").failed()).isEqualTo(1);
    }

    @Test
    void followsOneServerAndNoOther() throws Exception {
        listed(filings.subList(0, 1));
        String path = EdgarServer.path(CIK, filings.get(0));
        server.put("/moved.txt", SubmissionWriter.write(filings.get(0)));
        try (EdgarServer elsewhere = new EdgarServer()) {
            server.trouble(
                    path, EdgarServer.redirection(elsewhere.uri("/moved.txt").toString()));
            assertThat(issuer("AAPL").reasons()).singleElement().asString().contains("leads to another server");
            assertThat(elsewhere.asked()).isEmpty();
        }
        server.trouble(path, EdgarServer.redirection("/moved.txt"));
        assertThat(issuer("AAPL").fetched()).isEqualTo(1);
        EdgarServer.Trouble circle = EdgarServer.redirection("/files/company_tickers.json");
        server.trouble("/files/company_tickers.json", circle, circle, circle, circle, circle, circle);
        assertThatThrownBy(() -> issuer("AAPL")).hasMessageContaining("in circles");
    }

    @Test
    void neverTakesAPathFromTheServer() throws Exception {
        listed(filings.subList(0, 1));
        server.put(
                "/submissions/CIK0000320193.json",
                "{\"filings\":{\"recent\":{\"accessionNumber\":[\"../../../x\"],\"filingDate\":[\"2024-01-01\"],"
                        + "\"form\":[\"4\"]},\"files\":[{\"name\":\"../../../up.json\",\"filingFrom\":\"2024-01-01\","
                        + "\"filingTo\":\"2024-01-01\"}]}}");
        LocalDate day = LocalDate.of(2024, 9, 3);
        server.putDay(day, CIK, filings);
        server.put(
                "/Archives/edgar/daily-index/2024/QTR3/master.20240903.idx",
                "CIK|Company Name|Form Type|Date Filed|File Name\n1|A|4|20240903|edgar/data/../../../up.txt\n");
        try (Edgar edgar = edgar()) {
            assertThat(edgar.of(List.of("AAPL"), List.of(), Forms.ALL, null, null))
                    .isEqualTo(Fetched.NOTHING);
            assertThat(edgar.day(Forms.ALL, day)).isEqualTo(Fetched.NOTHING);
        }
        assertThat(notes)
                .containsExactly(
                        "2 entries of the list of 0000320193 made no sense and were passed over",
                        "1 entries of the index of 2024-09-03 made no sense and were passed over");
        assertThat(server.asked()).noneMatch(request -> request.path().contains("up"));
    }

    @Test
    void fetchesTheWholeMarketOfATimeFromTheQuartersIndex() throws Exception {
        filings.forEach(filing -> server.put(EdgarServer.path(CIK, filing), SubmissionWriter.write(filing)));
        server.put(
                "/Archives/edgar/full-index/2024/QTR3/master.idx",
                EdgarServer.index("2024-09-03", CIK, filings) + EdgarServer.index("2024-09-04", CIK, List.of()));
        try (Edgar edgar = edgar()) {
            LocalDate day = LocalDate.of(2024, 9, 3);
            assertThat(edgar.market(Forms.ALL, day, day).fetched()).isEqualTo(4);
            assertThat(edgar.market(Forms.ALL, day.plusDays(1), day.plusDays(1)))
                    .isEqualTo(Fetched.NOTHING);
        }
    }

    @Test
    void fetchesEachNewDayOnceAndTheNewestToBeginWith() throws Exception {
        LocalDate day = LocalDate.of(2024, 9, 27);
        LocalDate today = LocalDate.of(2024, 10, 3);
        server.putDay(day.minusDays(1), CIK, filings.subList(0, 1));
        server.putDay(day, CIK, filings.subList(1, 2));
        assertThat(newDays(today)).isEqualTo(new Fetched(1, 0, 0, List.of()));
        assertThat(newDays(today)).isEqualTo(Fetched.NOTHING);
        server.putDay(LocalDate.of(2024, 9, 30), CIK, filings.subList(2, 3));
        server.putDay(LocalDate.of(2024, 10, 1), CIK, filings.subList(3, 4));

        assertThat(newDays(today)).isEqualTo(new Fetched(2, 0, 0, List.of()));
        assertThat(files())
                .contains("edgar/daily-index/2024/QTR4/master.20241001.idx")
                .hasSize(6);
        assertThat(notes).isEmpty();
    }

    @Test
    void aDayCountsAsFetchedOnlyWhenAllOfItIsHere() throws Exception {
        LocalDate day = LocalDate.of(2024, 9, 27);
        server.putDay(day, CIK, filings);
        String path = EdgarServer.path(CIK, filings.get(3));
        server.put(path, "<html>");
        assertThat(newDays(day).failed()).isEqualTo(1);
        server.put(path, SubmissionWriter.write(filings.get(3)));

        assertThat(newDays(day)).isEqualTo(new Fetched(1, 3, 0, List.of()));
        assertThat(newDays(day)).isEqualTo(Fetched.NOTHING);
    }

    @Test
    void aDayThatFailedIsTriedAgainThoughLaterDaysCame() throws Exception {
        LocalDate day = LocalDate.of(2024, 9, 24);
        server.putDay(day, CIK, filings.subList(0, 1));
        newDays(day);
        server.putDay(day.plusDays(1), CIK, filings.subList(1, 2));
        server.putDay(day.plusDays(2), CIK, filings.subList(2, 3));
        String path = EdgarServer.path(CIK, filings.get(1));
        server.put(path, "<html>");
        Fetched some = newDays(day.plusDays(2));
        assertThat(List.of(some.fetched(), some.failed())).containsExactly(1, 1);
        server.put(path, SubmissionWriter.write(filings.get(1)));

        assertThat(newDays(day.plusDays(3))).isEqualTo(new Fetched(1, 0, 0, List.of()));
        assertThat(newDays(day.plusDays(3))).isEqualTo(Fetched.NOTHING);
    }

    @Test
    void catchesUpWithAQuarterOfAYearAndSaysWhatItLeavesOut() throws Exception {
        LocalDate last = LocalDate.of(2023, 2, 1);
        server.putDay(last, CIK, filings.subList(0, 1));
        newDays(last);
        LocalDate today = LocalDate.of(2024, 10, 3);
        server.putDay(LocalDate.of(2024, 7, 2), CIK, filings.subList(1, 2));
        server.putDay(LocalDate.of(2024, 7, 3), CIK, filings.subList(2, 3));
        server.putDay(LocalDate.of(2024, 9, 27), CIK, filings.subList(3, 4));

        assertThat(newDays(today)).isEqualTo(new Fetched(2, 0, 0, List.of()));
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("newest day here is 2023-02-01")
                .endsWith("form4 fetch --from 2023-02-02 --to 2024-07-02 brings them");
        assertThat(newDays(today)).isEqualTo(Fetched.NOTHING);
        assertThat(notes).hasSize(1);
    }

    @Test
    void aDayWithoutAnIndexIsNoFailure() throws Exception {
        server.putDay(LocalDate.of(2024, 9, 27), CIK, filings);
        try (Edgar edgar = edgar()) {
            assertThat(edgar.day(Forms.ALL, LocalDate.of(2024, 9, 28))).isEqualTo(Fetched.NOTHING);
            assertThat(edgar.day(Forms.ALL, LocalDate.of(2024, 1, 1))).isEqualTo(Fetched.NOTHING);
        }
        assertThat(notes).hasSize(2).allMatch(note -> note.contains("a weekend, a holiday, or not made yet"));
    }

    @Test
    void goesOnWithADataSetThatWasCutOff() throws Exception {
        byte[] zip = zip(1);
        server.put(DATA_SET, zip);
        server.trouble(DATA_SET, EdgarServer.cutOff());

        assertThat(dataSet().fetched()).isEqualTo(1);
        assertThat(server.asked(DATA_SET).get(1).header("Range")).matches("bytes=[1-9]\\d*-");
        assertThat(server.asked(DATA_SET).get(1).status()).isEqualTo(206);
        Path file = folder.resolve("edgar/insider-transactions-data-sets/2024q3_form345.zip");
        assertThat(file).hasBinaryContent(zip);
        assertThat(Files.getLastModifiedTime(file).toInstant()).hasToString("2024-09-03T12:00:00Z");
        assertThat(dataSet()).isEqualTo(new Fetched(0, 1, 0, List.of()));
        assertThat(server.asked(DATA_SET).get(2).status()).isEqualTo(304);
    }

    @Test
    void beginsAgainWhenADataSetHasChangedMeanwhile() throws Exception {
        byte[] changed = zip(2);
        server.put(DATA_SET, zip(1));
        server.trouble(DATA_SET, EdgarServer.cutOff(), (exchange, bytes) -> {
            server.put(DATA_SET, changed);
            EdgarServer.refusal(503, "Busy", "").answer(exchange, bytes);
        });

        assertThat(dataSet().fetched()).isEqualTo(1);
        assertThat(folder.resolve("edgar/insider-transactions-data-sets/2024q3_form345.zip"))
                .hasBinaryContent(changed);
        server.put(DATA_SET, zip(3));
        assertThat(dataSet().fetched()).as("a newer one takes its place").isEqualTo(1);
    }

    @Test
    void refusesADataSetWhoseBytesAreWrong() throws Exception {
        byte[] zip = zip(1);
        zip[zip.length / 3] ^= 0x40;
        server.put(DATA_SET, zip);

        assertThatThrownBy(this::dataSet).hasMessageContaining("is not whole");
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> {
                    try (Edgar edgar = edgar()) {
                        edgar.dataSet(Quarter.parse("2023q1"));
                    }
                })
                .hasMessageContaining("2023q1_form345.zip is not there; data sets come some weeks after");
    }

    @Test
    void oneProcessAtATimeAsks() throws Exception {
        try (Edgar edgar = edgar()) {
            assertThat(edgar).isNotNull();
            assertThatThrownBy(this::edgar).hasMessageContaining("another fetch is running");
        }
    }

    @Test
    void saysWhatIsInTheWayOnTheDisk() throws Exception {
        listed(filings);
        Files.writeString(folder.resolve("edgar"), "a file");

        assertThatThrownBy(() -> issuer("AAPL"))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining(".txt cannot be written: ")
                .hasMessageContaining("what came before stays")
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void wantsAContactThatIsOne() {
        Edgar.checkContact("Example Research desk@example.com");
        for (String no : List.of("", "Example Research", "desk@", "desk@example.com\r\nHost: x", "ä@example.com")) {
            assertThatThrownBy(() -> Edgar.checkContact(no)).as(no).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        server.close();

        assertThatThrownBy(() -> issuer("AAPL")).hasMessageContaining("cannot be reached");
    }

    private void listed(List<Filing> some) {
        server.put(
                "/files/company_tickers.json",
                "{\"0\":{\"cik_str\":320193,\"ticker\":\"AAPL\",\"title\":\"Apple Inc.\"},"
                        + "\"1\":{\"cik_str\":1418121,\"ticker\":\"APLE\",\"title\":\"Apple Hospitality REIT, Inc.\"},"
                        + "\"2\":{\"cik_str\":320193,\"ticker\":\"AAPL-P\",\"title\":\"Apple Inc.\"}}");
        server.put(
                "/Archives/edgar/cik-lookup-data.txt",
                "APPLE ORCHARD:0000000007:\nDOE JANE:0001234567:\nDOE JOHN:0001234568:\n");
        server.putFilings(CIK, some);
    }

    private Edgar edgar() throws IOException {
        return Edgar.open(
                folder, shelf, "Example Research desk@example.com", server.addresses(), SHORT, new Edgar.Listener() {
                    @Override
                    public void done(long files, long ofFiles) {
                        assertThat(files).isBetween(1L, ofFiles);
                    }

                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }
                });
    }

    private Fetched issuer(String typed) throws IOException, InterruptedException {
        try (Edgar edgar = edgar()) {
            return edgar.of(List.of(typed), List.of(), Forms.ALL, null, null);
        }
    }

    private Fetched newDays(LocalDate today) throws IOException, InterruptedException {
        try (Edgar edgar = edgar()) {
            return edgar.newDays(Forms.ALL, today);
        }
    }

    private Fetched dataSet() throws IOException, InterruptedException {
        try (Edgar edgar = edgar()) {
            return edgar.dataSet(Quarter.parse("2024Q3"));
        }
    }

    /** The files below the folder, as a user sees them. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static byte[] zip(int seed) throws IOException {
        byte[] noise = new byte[100_000];
        new Random(seed).nextBytes(noise);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("SUBMISSION.tsv"));
            zip.write("ACCESSION_NUMBER\tFILING_DATE\n".getBytes(StandardCharsets.UTF_8));
            zip.write(noise);
        }
        return bytes.toByteArray();
    }
}
