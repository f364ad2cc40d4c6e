package org.form4.source.edgar;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;

/**
 * EDGAR, as far as ownership filings go: fetches filings and data sets into a folder, in which nothing is fetched twice.
 * Keeps the rules of fair access: a declared contact, a limited rate over all threads, a pause when asked for one. What
 * is interrupted goes on when it is asked for again.
 *
 * <p>Every method throws {@link FetchException} when EDGAR refuses or the disk does, {@link AmbiguousName} when a name
 * may be several filers', {@link InterruptedException} when the thread is interrupted.
 */
public final class Edgar implements AutoCloseable {
    private static final Pattern CONTACT = Pattern.compile("[^@\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");
    private static final Pattern DAY = Pattern.compile("\"(" + Mirror.DAY + ")\"");

    /** So far back are days looked for that failed, or that nobody asked for, between days that are here. */
    private static final int DAYS_AGAIN = 14;

    /** So many days are caught up with at most; after a longer absence whoever comes back decides. */
    private static final int DAYS_MISSED = 92;

    private final Addresses addresses;
    private final Shelf shelf;
    private final Web web;
    private final Download download;
    private final Mirror mirror;
    private final Fetching fetching;
    private final Consumer<String> notes;

    private Edgar(Path folder, Shelf shelf, Web web, Addresses addresses, Patience patience, Listener listener) {
        this.addresses = addresses;
        this.shelf = shelf;
        this.web = web;
        this.download = new Download(web, shelf);
        this.mirror = new Mirror(folder);
        this.fetching = new Fetching(addresses, download, mirror, patience, listener);
        this.notes = listener::note;
    }

    /** Hears how it goes. */
    public interface Listener {
        /** So many of so many files are here. */
        void done(long files, long ofFiles);

        /** Something a user may want to know. */
        void note(String line);
    }

    /**
     * Makes ready to fetch; asks nothing of EDGAR yet.
     *
     * @param folder below which {@code edgar/} is
     * @param shelf a folder of the user's for lists and for what is on its way; one process has it at a time
     * @param contact whom EDGAR may ask about these requests: a name and an address of mail
     */
    public static Edgar open(
            Path folder, Path shelf, String contact, Addresses addresses, Patience patience, Listener listener)
            throws IOException {
        checkContact(contact);
        return new Edgar(
                folder,
                Shelf.open(shelf),
                new Web("form4-workbench " + contact.strip(), patience),
                addresses,
                patience,
                listener);
    }

    /** Refuses, as an {@link IllegalArgumentException}, what EDGAR would not take for a contact. */
    public static void checkContact(String contact) {
        boolean isPlain = contact.chars().allMatch(c -> c >= ' ' && c < 127);
        if (!isPlain || !CONTACT.matcher(contact.strip()).matches()) {
            throw new IllegalArgumentException(
                    "a contact is a name and an address of mail, as in \"Example Research desk@example.com\", not \""
                            + Title.shown(contact) + '"');
        }
    }

    /**
     * Fetches the filings of issuers and owners: of any of the issuers, and if owners are given too, by any of those.
     *
     * @param from the first filing date, inclusive; null for all
     * @param to the last, inclusive; null for all
     */
    public Fetched of(
            List<String> issuers, List<String> owners, Forms forms, @Nullable LocalDate from, @Nullable LocalDate to)
            throws IOException, InterruptedException {
        Names names = new Names(download, addresses);
        List<Filer> about = new ArrayList<>();
        for (String issuer : issuers) {
            about.add(named(issuer, names.issuer(issuer)));
        }
        List<Filer> by = new ArrayList<>();
        for (String owner : owners) {
            by.add(named(owner, names.owner(owner)));
        }
        Map<Long, ListedFiling> ofIssuers = filings(about, forms, from, to);
        Map<Long, ListedFiling> ofOwners = filings(by, forms, from, to);
        if (!issuers.isEmpty() && !owners.isEmpty()) {
            ofIssuers.keySet().retainAll(ofOwners.keySet());
        }
        return fetching.all(List.copyOf((issuers.isEmpty() ? ofOwners : ofIssuers).values()), mirror.filings());
    }

    private Filer named(String typed, Filer filer) {
        if (!filer.name().isEmpty() && !filer.ticker().equalsIgnoreCase(typed)) {
            notes.accept(typed + " is " + filer);
        }
        return filer;
    }

    private Map<Long, ListedFiling> filings(
            List<Filer> filers, Forms forms, @Nullable LocalDate from, @Nullable LocalDate to)
            throws IOException, InterruptedException {
        Map<Long, ListedFiling> filings = new LinkedHashMap<>();
        for (Filer filer : filers) {
            for (ListedFiling filing : filings(filer.cik(), from, to)) {
                if (forms.has(filing.form()) && isBetween(filing.filed(), from, to)) {
                    filings.putIfAbsent(filing.number().key(), filing);
                }
            }
        }
        return filings;
    }

    private List<ListedFiling> filings(Cik cik, @Nullable LocalDate from, @Nullable LocalDate to)
            throws IOException, InterruptedException {
        Path newest;
        try {
            newest = download.list(addresses.submissions(cik), Content.JSON);
        } catch (FetchException.NotThere e) {
            throw new FetchException("EDGAR has no list of filings of CIK " + cik + ": " + e.getMessage(), e);
        }
        SubmissionsList list = SubmissionsList.read(newest, cik);
        List<ListedFiling> filings = new ArrayList<>(list.filings());
        int unclear = list.unclear();
        for (SubmissionsList.Older older : list.older()) {
            boolean isOutside = (from != null && older.to().isBefore(from))
                    || (to != null && older.from().isAfter(to));
            if (!isOutside) {
                Path file = download.list(addresses.submissions().resolve(older.name()), Content.JSON);
                SubmissionsList more = SubmissionsList.read(file, cik);
                filings.addAll(more.filings());
                unclear += more.unclear();
            }
        }
        noteUnclear(unclear, "the list of " + cik);
        return filings;
    }

    /** Fetches the filings of every filer in a time, both days inclusive. */
    public Fetched market(Forms forms, LocalDate from, LocalDate to) throws IOException, InterruptedException {
        Map<Long, ListedFiling> filings = new LinkedHashMap<>();
        for (LocalDate day : quarters(from, to)) {
            MasterIndex index = MasterIndex.read(download.list(addresses.quarterlyIndex(day), Content.INDEX), forms);
            noteUnclear(index.unclear(), "the index of the quarter from " + day);
            for (ListedFiling filing : index.filings()) {
                if (isBetween(filing.filed(), from, to)) {
                    filings.putIfAbsent(filing.number().key(), filing);
                }
            }
        }
        return fetching.all(List.copyOf(filings.values()), mirror.filings());
    }

    /** Fetches a day's filings of every filer; nothing, with a note, when EDGAR has no index of it. */
    public Fetched day(Forms forms, LocalDate day) throws IOException, InterruptedException {
        if (!Files.exists(mirror.dailyIndex(day)) && !days(day).contains(day)) {
            notes.accept("EDGAR has no index of " + day + ": a weekend, a holiday, or not made yet");
            return Fetched.NOTHING;
        }
        return days(forms, List.of(day));
    }

    /**
     * Fetches the filings of every day since the newest that is here, or of the newest that EDGAR has an index of when
     * none is here. Days shortly before the newest are fetched too if they failed. After a long absence it begins a
     * quarter of a year ago, with a note of what is left out.
     */
    public Fetched newDays(Forms forms, LocalDate today) throws IOException, InterruptedException {
        NavigableSet<LocalDate> here = mirror.days();
        LocalDate first = here.isEmpty() ? today.minusMonths(1) : since(here, today);
        TreeSet<LocalDate> wanted = new TreeSet<>();
        for (LocalDate quarter : quarters(first, today)) {
            wanted.addAll(days(quarter));
        }
        if (here.isEmpty()) {
            return days(forms, wanted.isEmpty() ? List.of() : List.of(wanted.last()));
        }
        wanted.removeIf(day -> day.isBefore(first) || here.contains(day));
        return days(forms, List.copyOf(wanted));
    }

    private LocalDate since(NavigableSet<LocalDate> here, LocalDate today) {
        LocalDate newest = here.last();
        LocalDate bound = today.minusDays(DAYS_MISSED);
        if (newest.isBefore(bound)) {
            notes.accept("the newest day here is " + newest + ", so the days after it and before " + bound
                    + " are left out; form4 fetch --from " + newest.plusDays(1) + " --to " + bound.minusDays(1)
                    + " brings them");
            return bound;
        }
        LocalDate again = newest.minusDays(DAYS_AGAIN);
        return again.isBefore(here.first()) ? here.first() : again;
    }

    /** The first days of the quarters that have a day between these, both inclusive. */
    private static List<LocalDate> quarters(LocalDate from, LocalDate to) {
        List<LocalDate> quarters = new ArrayList<>();
        for (LocalDate day = from.withDayOfMonth(1).minusMonths((from.getMonthValue() - 1) % 3);
                !day.isAfter(to);
                day = day.plusMonths(3)) {
            quarters.add(day);
        }
        return quarters;
    }

    /** A day's index takes its place when all of the day's filings have: a later run need not look at that day again. */
    private Fetched days(Forms forms, List<LocalDate> days) throws IOException, InterruptedException {
        Fetched all = Fetched.NOTHING;
        LongSet here = days.isEmpty() ? new LongOpenHashSet() : mirror.filings();
        for (LocalDate day : days) {
            Path place = mirror.dailyIndex(day);
            Path index = Files.exists(place) ? place : download.list(addresses.dailyIndex(day), Content.INDEX);
            MasterIndex listed = MasterIndex.read(index, forms);
            noteUnclear(listed.unclear(), "the index of " + day);
            Fetched fetched = fetching.all(listed.filings(), here);
            all = all.and(fetched);
            if (fetched.failed() == 0 && !index.equals(place)) {
                Path part = shelf.part();
                Files.copy(index, part, StandardCopyOption.REPLACE_EXISTING);
                Mirror.put(part, place);
            }
        }
        return all;
    }

    private Set<LocalDate> days(LocalDate inQuarter) throws IOException, InterruptedException {
        Set<LocalDate> days = new TreeSet<>();
        Path list;
        try {
            list = download.list(addresses.daysOfQuarter(inQuarter), Content.JSON);
        } catch (FetchException.NotThere e) {
            return days; // The folder of a quarter is made with its first index.
        }
        Matcher names = DAY.matcher(Files.readString(list));
        while (names.find()) {
            Mirror.day(names.group(1)).ifPresent(days::add);
        }
        return days;
    }

    /** Fetches the data set of a quarter, unless it is here and has not changed. */
    public Fetched dataSet(Quarter quarter) throws IOException, InterruptedException {
        Path file = mirror.dataSet(quarter);
        boolean isNew;
        try {
            isNew = download.large(addresses.dataSet(quarter), file, Content.DATA_SET);
        } catch (FetchException.NotThere e) {
            throw new FetchException(e.getMessage() + "; data sets come some weeks after the end of their quarter", e);
        }
        return isNew ? new Fetched(1, 0, 0, List.of()) : new Fetched(0, 1, 0, List.of());
    }

    private void noteUnclear(int unclear, String where) {
        if (unclear > 0) {
            notes.accept(unclear + " entries of " + where + " made no sense and were passed over");
        }
    }

    private static boolean isBetween(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    @Override
    public void close() throws IOException {
        web.close();
        shelf.close();
    }
}
