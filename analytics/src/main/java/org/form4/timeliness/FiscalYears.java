package org.form4.timeliness;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal years of issuers, each meant by the calendar year in which it ends. Where the end is not given, it is
 * read from the issuer's latest Form 5, whose period of report is a fiscal year's end; without one it is taken to be
 * December 31. Years of 52 or 53 weeks, which end on another date each year, are not known here.
 */
public final class FiscalYears {
    private static final MonthDay USUAL = MonthDay.of(12, 31);

    private final Filings filings;
    private final @Nullable MonthDay given;
    private final Int2ObjectOpenHashMap<MonthDay> byIssuer = new Int2ObjectOpenHashMap<>();

    /** @param given the end for all issuers, or null */
    public FiscalYears(Filings filings, @Nullable MonthDay given) {
        this.filings = filings;
        this.given = given;
        for (int f = 0; f < filings.size(); f++) {
            LocalDate period = Days.date(filings.periodOfReport(f));
            if (filings.documentType(f).startsWith("5") && period != null) {
                byIssuer.put(filings.issuer(f), MonthDay.from(period));
            }
        }
    }

    /**
     * Reads {@code 06-30}; null for an empty text.
     *
     * @throws IllegalArgumentException when it is no day of a year
     */
    public static @Nullable MonthDay parse(String text) {
        try {
            return text.isEmpty() ? null : MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "fiscalYearEnd takes a month and a day like 06-30, not '" + text + "'", e);
        }
    }

    /**
     * The fiscal year to which a report belongs: that of its period for a Form 5, else that in which it was filed;
     * null when not known.
     */
    public @Nullable Integer of(int filing) {
        boolean isForm5 = filings.documentType(filing).startsWith("5");
        LocalDate day = Days.date(isForm5 ? filings.periodOfReport(filing) : filings.knownAt(filing));
        if (day == null) {
            return null;
        }
        return day.isAfter(end(filings.issuer(filing)).atYear(day.getYear())) ? day.getYear() + 1 : day.getYear();
    }

    /** The last day of a fiscal year. */
    public LocalDate end(int issuer, int year) {
        return end(issuer).atYear(year);
    }

    /** Whether nothing says when the issuer's fiscal year ends. */
    public boolean isAssumed(int issuer) {
        return given == null && !byIssuer.containsKey(issuer);
    }

    private MonthDay end(int issuer) {
        return given != null ? given : byIssuer.getOrDefault(issuer, USUAL);
    }
}
