package org.form4.shell.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.form4.shell.input.FetchLine;
import org.form4.shell.session.Places;
import org.form4.source.edgar.AmbiguousName;
import org.form4.source.edgar.Edgar;
import org.form4.source.edgar.Fetched;
import org.form4.source.edgar.Forms;
import org.form4.source.edgar.Patience;
import org.form4.source.edgar.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code form4 fetch}. Says nothing when nothing is new and nobody looks on, so that it can run every day. */
@Command(
        name = "fetch",
        sortOptions = false,
        description = "Fetches filings or data sets from EDGAR into a folder, within EDGAR's rules of fair access."
                + " What is there is not fetched again; what was interrupted goes on.",
        footer = {
            "",
            "Filings come to edgar/data/CIK/ACCESSION-NUMBER.txt, data sets to edgar/insider-transactions-data-sets.",
            "EDGAR wants to know who asks: --contact says it once, and it is kept, in",
            "~/.config/form4/edgar.",
            "Exit status: 0 when all is here, also on a day without filings; 3 when some",
            "files could not be fetched.",
            "Examples:",
            "  form4 fetch --issuer NVDA --from 2024-01-01 --contact \"Example Research desk@example.com\"",
            "  form4 fetch --data-set 2024q3",
            "  form4 fetch --daily && form4 ingest edgar"
        })
final class FetchCommand implements Callable<Integer> {
    private static final ZoneId EDGAR_TIME = ZoneId.of("America/New_York");
    private static final int CANDIDATES = 20;

    @Option(
            names = "--issuer",
            paramLabel = "WHO",
            description = "filings about this issuer: a ticker, a CIK or a name; may be repeated")
    List<String> issuers = List.of();

    @Option(
            names = "--owner",
            paramLabel = "WHO",
            description = "filings by this insider: a CIK, or a name with the surname first; may be repeated."
                    + " With --issuer, those of both")
    List<String> owners = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "filed on or after this day, as 2024-01-31")
    @Nullable
    String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "filed on or before it. --from and --to alone fetch those of all filers")
    @Nullable
    String to;

    @Option(
            names = "--forms",
            paramLabel = "FORM",
            split = ",",
            description = "these forms alone: 3, 4, 5 with their amendments, or 3/A, 4/A, 5/A")
    List<String> forms = List.of("3", "4", "5");

    @Option(
            names = "--daily",
            paramLabel = "DATE",
            arity = "0..1",
            fallbackValue = "",
            description = "a day's filings of all filers; without DATE, of each day since the newest that is here,"
                    + " and of the newest alone when none is")
    @Nullable
    String daily;

    @Option(
            names = "--data-set",
            paramLabel = "QUARTER",
            split = ",",
            description =
                    "the data set of a quarter, as 2024q3: all filings of all filers in one file; may be repeated")
    List<String> quarters = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "the folder in which edgar/ is; the working folder if not given")
    Path folder = Path.of("");

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "whom EDGAR may ask about these requests: a name and an address of mail")
    @Nullable
    String contact;

    @Option(
            names = "--address",
            paramLabel = "PART=URL",
            description = "where a part of EDGAR is, if not where it was:"
                    + " archives, submissions, tickers or data-sets; may be repeated")
    Map<String, String> addresses = new LinkedHashMap<>();

    @Option(names = "--rate", paramLabel = "N", description = "requests a second, 10 at most; 9 if not given")
    int rate = Patience.USUAL.perSecond();

    @Option(names = "--quiet", description = "say nothing of what went well")
    boolean isQuiet;

    @Mixin
    HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        check();
        Forms wanted = Words.parsed(() -> Forms.of(forms));
        Patience patience = Words.parsed(() -> Patience.USUAL.at(rate));
        LocalDate first = Words.day("--from", from);
        LocalDate last = Words.day("--to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw new WrongArgument("--from " + first + " is after --to " + last);
        }
        LocalDate day = daily == null || daily.isEmpty() ? null : Words.day("--daily", daily);
        List<Quarter> sets = quarters.stream()
                .map(text -> Words.parsed(() -> Quarter.parse(text)))
                .toList();
        EdgarContact who = EdgarContact.of(contact, addresses);
        FetchLine line = new FetchLine(System.err, Terminals.stderrIsTerminal());
        try (Edgar edgar = Edgar.open(folder, Places.edgarLists(), who.contact(), who.addresses(), patience, line)) {
            return report(fetched(edgar, wanted, first, last, day, sets), line);
        } catch (AmbiguousName e) {
            line.clear();
            e.candidates().stream().limit(CANDIDATES).forEach(filer -> System.err.println("  " + filer));
            throw new WrongArgument(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("fetching was interrupted; the same command goes on from here");
        } finally {
            line.clear();
        }
    }

    private void check() {
        boolean isByFiler = !issuers.isEmpty() || !owners.isEmpty();
        boolean isByTime = !isByFiler && (from != null || to != null);
        long kinds = Stream.of(isByFiler, isByTime, daily != null, !quarters.isEmpty())
                .filter(is -> is)
                .count();
        if (kinds == 0) {
            throw new WrongArgument("fetch what? --issuer, --owner, --from, --daily or --data-set says it");
        }
        if (kinds > 1 || ((daily != null || !quarters.isEmpty()) && (from != null || to != null))) {
            throw new WrongArgument("--daily and --data-set stand alone; --issuer and --owner go with --from and --to");
        }
        if (isByTime && from == null) {
            throw new WrongArgument("--to without --from would be everything since 1993; give --from too");
        }
        if (Stream.concat(issuers.stream(), owners.stream()).anyMatch(String::isBlank)) {
            throw new WrongArgument("--issuer and --owner need a name, a ticker or a CIK");
        }
    }

    private Fetched fetched(
            Edgar edgar,
            Forms wanted,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate day,
            List<Quarter> sets)
            throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(EDGAR_TIME);
        if (!sets.isEmpty()) {
            Fetched all = Fetched.NOTHING;
            for (Quarter quarter : sets) {
                all = all.and(edgar.dataSet(quarter));
            }
            return all;
        }
        if (daily != null) {
            return day == null ? edgar.newDays(wanted, today) : edgar.day(wanted, day);
        }
        if (issuers.isEmpty() && owners.isEmpty() && first != null) {
            return edgar.market(wanted, first, last == null ? today : last);
        }
        return edgar.of(issuers, owners, wanted, first, last);
    }

    private int report(Fetched fetched, FetchLine line) {
        line.clear();
        fetched.reasons().forEach(reason -> System.err.println("  " + reason));
        boolean isNews = fetched.fetched() > 0 || Terminals.stderrIsTerminal();
        if (isNews && !isQuiet) {
            System.err.printf(
                    Locale.ROOT,
                    "%,d %s fetched into %s%s%n",
                    fetched.fetched(),
                    fetched.fetched() == 1 ? "file" : "files",
                    folder.resolve("edgar"),
                    fetched.held() == 0 ? "" : String.format(Locale.ROOT, "; %,d were there already", fetched.held()));
        }
        if (fetched.failed() == 0) {
            return 0;
        }
        System.err.println("form4: " + fetched.failed() + (fetched.failed() == 1 ? " file" : " files")
                + " could not be fetched; the same command tries again");
        return fetched.fetched() + fetched.held() == 0 ? CommandLineDoor.FAILED : CommandLineDoor.SOME_REJECTED;
    }
}
