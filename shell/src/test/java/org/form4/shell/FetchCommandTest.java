package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.form4.filing.Filing;
import org.form4.generate.FilingGenerator;
import org.form4.source.edgar.EdgarServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching on the command line, from a server on this machine. */
class FetchCommandTest {
    private static final String CONTACT = "Example Research desk@example.com";
    private static final long CIK = 320_193;

    @TempDir
    Path folder;

    private final EdgarServer server = new EdgarServer();
    private final List<Filing> filings =
            new FilingGenerator(3).filings().limit(3).toList();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void wantsAContactOnceAndKeepsIt() throws Exception {
        server.putFilings(CIK, filings);
        Form4Process refused = fetch("--issuer", "320193");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).startsWith("form4: EDGAR wants programs to say who runs them; --contact");
        assertThat(server.asked()).isEmpty();

        Form4Process first = fetch("--issuer", "320193", "--contact", CONTACT);
        assertThat(first.status()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).isEqualTo("3 files fetched into " + folder.resolve("edgar") + "\n");

        Form4Process again = fetch("--issuer", "320193");
        assertThat(again.status() + again.out() + again.err()).isEqualTo("0");
        assertThat(server.asked())
                .allMatch(request -> request.header("User-Agent").endsWith(CONTACT));
    }

    @Test
    void aDayIsFetchedAndIngestedOnceAndThenAllIsQuiet() throws Exception {
        LocalDate day = LocalDate.now(ZoneId.of("America/New_York")).minusDays(1);
        server.putDay(day, CIK, filings);
        String store = folder.resolve("s.duckdb").toString();
        String edgar = folder.resolve("edgar").toString();

        assertThat(fetch("--daily", "--contact", CONTACT).err()).startsWith("3 files fetched");
        Form4Process first = Form4Process.run("ingest", edgar, "--store", store);
        assertThat(first.status()).isZero();
        assertThat(first.err()).startsWith("3 filings put into");

        Form4Process quiet = fetch("--daily");
        assertThat(quiet.status() + quiet.out() + quiet.err()).isEqualTo("0");
        Form4Process nothing = Form4Process.run("ingest", edgar, "--store", store);
        assertThat(nothing.status() + nothing.out() + nothing.err()).isEqualTo("0");
        assertThat(Form4Process.run("sql", "SELECT count(*) AS n FROM submission", "--store", store, "--format", "csv")
                        .out())
                .isEqualTo("n\n3\n");
    }

    @Test
    void showsTheCandidatesOfAnAmbiguousName() throws Exception {
        server.put(
                "/files/company_tickers.json",
                "{\"0\":{\"cik_str\":1,\"ticker\":\"AA\",\"title\":\"Alpha One\"},"
                        + "\"1\":{\"cik_str\":2,\"ticker\":\"AB\",\"title\":\"Alpha Two\"}}");

        Form4Process ambiguous = fetch("--issuer", "alpha", "--contact", CONTACT);

        assertThat(ambiguous.status()).isEqualTo(2);
        assertThat(ambiguous.err())
                .startsWith("  Alpha One (AA, 0000000001)\n  Alpha Two (AB, 0000000002)\n"
                        + "form4: 2 filers could be meant by alpha; give a CIK or a ticker\nusage: form4 fetch");
    }

    @Test
    void tellsPartFromNothing() throws Exception {
        server.putFilings(CIK, filings);
        server.put(EdgarServer.path(CIK, filings.get(0)), "<html><title>No</title></html>");
        assertThat(fetch("--issuer", "320193", "--contact", CONTACT, "--rate", "10")
                        .status())
                .isEqualTo(3);
        Form4Process unknown = fetch("--issuer", "7");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err())
                .hasLineCount(1)
                .startsWith("form4: EDGAR has no list of filings of CIK 0000000007: http");
    }

    @Test
    void refusesWhatMakesNoSenseBeforeAnyRequest() throws Exception {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("--to", "2024-01-01"),
                List.of("--from", "yesterday"),
                List.of("--from", "2024-06-01", "--to", "2024-01-01"),
                List.of("--daily", "--from", "2024-01-01"),
                List.of("--data-set", "2005q4"),
                List.of("--data-set", "2024q5"),
                List.of("--issuer", " "),
                List.of("--issuer", "AAPL", "--forms", "10-K"),
                List.of("--issuer", "AAPL", "--rate", "11"),
                List.of("--issuer", "AAPL", "--contact", "nobody"),
                List.of("--issuer", "AAPL", "--address", "archives=ftp://example.com/"))) {
            Form4Process refused = fetch(wrong.toArray(String[]::new));
            assertThat(refused.status()).as("%s: %s", wrong, refused.err()).isEqualTo(2);
            assertThat(refused.err()).startsWith("form4: ").contains("\nusage: form4 fetch");
        }
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void asksWhereItWasToldToOnce() throws Exception {
        server.putFilings(CIK, filings);
        Path preferences = folder.resolve("config/form4/edgar");
        Files.createDirectories(preferences.getParent());
        Files.writeString(
                preferences,
                "contact " + CONTACT + "\narchives " + server.addresses().archives() + "\nsubmissions "
                        + server.addresses().submissions() + "\n");

        assertThat(Form4Process.run("", homes(), "fetch", "--issuer", "320193", "-o", folder.toString())
                        .status())
                .isZero();
        Files.writeString(preferences, "archive x\n");
        assertThat(Form4Process.run("", homes(), "fetch", "--issuer", "320193", "-o", folder.toString())
                        .err())
                .contains("no address is called archive");
    }

    private Form4Process fetch(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "fetch",
                "-o",
                folder.toString(),
                "--address",
                "archives=" + server.addresses().archives(),
                "--address",
                "submissions=" + server.addresses().submissions(),
                "--address",
                "tickers=" + server.addresses().tickers(),
                "--address",
                "data-sets=" + server.addresses().dataSets()));
        all.addAll(List.of(arguments));
        return Form4Process.run("", homes(), all.toArray(String[]::new));
    }

    private Map<String, String> homes() {
        return Map.of(
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString());
    }
}
