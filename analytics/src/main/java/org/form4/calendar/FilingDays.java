package org.form4.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * EDGAR's business days, by which the two days of Form 4 are counted: weekdays but for federal holidays as they are
 * kept and days closed once. Not trading days: EDGAR is open on Good Friday and closed on Columbus and Veterans Day.
 * The closed days of 1996 to 2035 are listed in {@code edgar-closed-days.tsv} with a source each; for other years
 * from 1970 to 2099 the holidays of {@link FederalHoliday} stand in.
 *
 * <p>Days are numbers counted from 1970-01-01. A day outside 1970 to 2099 is not covered and no business day.
 *
 * <p>Sources: 17 CFR 240.0-3(a) (a day on which filings cannot be made moves to the next business day); 17 CFR
 * 232.11; the list names those of its days.
 */
public final class FilingDays {
    /** The first day that is not covered. */
    private static final int END = Math.toIntExact(LocalDate.of(2100, 1, 1).toEpochDay());

    private static final int FIRST_LISTED = 1996;
    private static final int LAST_LISTED = 2035;
    private static final String LIST = "edgar-closed-days.tsv";
    private static final FilingDays EDGAR = new FilingDays();

    private final NavigableMap<LocalDate, ClosedDay> closed = new TreeMap<>();

    /** How many business days there are before each day. */
    private final int[] before = new int[END + 1];

    private FilingDays() {
        read();
        for (int day = 0; day < END; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            boolean isListed = date.getYear() >= FIRST_LISTED && date.getYear() <= LAST_LISTED;
            boolean isClosed = date.getDayOfWeek().getValue() > 5
                    || (isListed ? closed.containsKey(date) : FederalHoliday.keptOn(date) != null);
            before[day + 1] = before[day] + (isClosed ? 0 : 1);
        }
    }

    /** The calendar. */
    public static FilingDays edgar() {
        return EDGAR;
    }

    /** Whether the calendar knows about this day. */
    public boolean covers(int day) {
        return day >= 0 && day < END;
    }

    public boolean isOpen(int day) {
        return covers(day) && before[day + 1] > before[day];
    }

    /** This day, or the first business day after it; {@link Integer#MIN_VALUE} where the calendar ends. */
    public int onOrAfter(int day) {
        int open = day;
        while (covers(open) && !isOpen(open)) {
            open++;
        }
        return covers(open) ? open : Integer.MIN_VALUE;
    }

    /**
     * The {@code count}th business day after a day, which itself need not be one; {@link Integer#MIN_VALUE} where the
     * calendar ends.
     */
    public int after(int day, int count) {
        int reached = day;
        for (int left = count; left > 0 && covers(reached); left--) {
            reached = onOrAfter(reached + 1);
        }
        return covers(reached) ? reached : Integer.MIN_VALUE;
    }

    /**
     * How many business days there are from one day, exclusive, to a later one, inclusive; zero or less when it is
     * not later.
     *
     * @throws IllegalArgumentException for a day that is not covered
     */
    public int between(int from, int to) {
        if (!covers(from) || !covers(to)) {
            throw new IllegalArgumentException("no business days are known from " + from + " to " + to);
        }
        return before[to + 1] - before[from + 1];
    }

    /** Why this weekday is closed, when it is one of those listed; else null. */
    public @Nullable ClosedDay closed(LocalDate day) {
        return closed.get(day);
    }

    /** The days listed, in order. */
    public NavigableMap<LocalDate, ClosedDay> closedDays() {
        return Collections.unmodifiableNavigableMap(closed);
    }

    private void read() {
        try (InputStream list = FilingDays.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("no list " + LIST);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] cells) {
        LocalDate date = LocalDate.parse(cells[0]);
        ClosedDay.Kind kind = ClosedDay.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
        closed.put(date, new ClosedDay(date, kind, cells[2], cells[3]));
    }
}
