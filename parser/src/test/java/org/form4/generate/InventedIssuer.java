package org.form4.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.Issuer;

/** One random issuer, its insiders and all their filings from 2020 to 2025. */
final class InventedIssuer {
    private static final long FILER_AGENTS = 9_000_000_000L;
    private static final long ISSUERS = 9_100_000_000L;
    private static final long OWNERS = 9_200_000_000L;
    private static final int MOST_OWNERS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 6);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 11, 28);
    /** No two reports of one owner stand so near that a sale could belong to either. */
    private static final int DAYS_APART = 15;

    final SplittableRandom random;
    final Book book = new Book();
    private final long number;
    private final double events;
    private final Issuer issuer;
    private final Prices prices = new Prices();
    private final List<Person> owners = new ArrayList<>();
    private final LocalDate[] lastSeen;

    /** @param events how many things that happened a Form 4 tells of, on average */
    InventedIssuer(long seed, long number, double events) {
        this.number = number;
        this.events = events;
        this.random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + number);
        this.issuer = new Issuer(new Cik(ISSUERS + number), "Issuer " + number + " Inc. (invented)", ticker(), null);
        double price = 2 + random.nextDouble() * random.nextDouble() * 300;
        for (LocalDate corner = FIRST_DAY.minusDays(10); corner.isBefore(LAST_DAY.plusYears(1)); ) {
            prices.at(corner.toString(), price);
            price = Math.max(1.5, price * (0.75 + random.nextDouble() * 0.55));
            corner = corner.plusDays(60 + random.nextInt(120));
        }
        int people = 3 + random.nextInt(MOST_OWNERS - 2);
        for (int i = 0; i < people; i++) {
            owners.add(owner(OWNERS + number * MOST_OWNERS + i, "Owner " + number + "-" + i + " (invented)"));
        }
        this.lastSeen = new LocalDate[people];
    }

    List<InventedFiling> filings() {
        List<FormDraft> drafts = new ArrayList<>();
        LocalDate day = FIRST_DAY;
        while (!day.isAfter(LAST_DAY)) {
            int who = random.nextInt(owners.size());
            LocalDate seen = lastSeen[who];
            if (BusinessDays.isTrading(day) && (seen == null || seen.isBefore(day.minusDays(DAYS_APART)))) {
                lastSeen[who] = day;
                FormDraft draft = draft(who, day, seen == null);
                draft.enter(book);
                drafts.add(draft);
                if (chance(0.016)) {
                    drafts.add(forgottenHolding(draft));
                }
            }
            day = day.plusDays(1 + random.nextInt(30));
        }
        drafts.sort(Comparator.comparing(FormDraft::filingDate));
        List<InventedFiling> filings = new ArrayList<>(drafts.size());
        for (FormDraft draft : drafts) {
            filings.add(draft.submit(accessionNumber(draft, filings.size() + 1), "generated"));
        }
        return filings;
    }

    /** An amendment that changes nothing but adds a holding. */
    private FormDraft forgottenHolding(FormDraft original) {
        LocalDate filed = BusinessDays.after(original.filingDate(), 1 + random.nextInt(4));
        FormDraft amendment = new FormDraft(
                        issuer, prices, original.amendmentType(), original.owner(), original.period(), "")
                .amends(original.filingDate())
                .filed(filed.toString())
                .indirectly("By trust")
                .holding();
        amendment.enter(book);
        return amendment;
    }

    private FormDraft draft(int who, LocalDate day, boolean firstTime) {
        Person owner = owners.get(who);
        if (firstTime) {
            book.change(owner, Award.COMMON + "||", 5_000 + random.nextInt(400_000));
            book.change(owner, Award.COMMON + "|By trust|", 50_000);
            if (chance(0.4)) {
                return new FormDraft(issuer, prices, "3", owner, day, "first report").holding();
            }
        }
        FormDraft draft = new FormDraft(issuer, prices, "4", owner, day, "");
        if (chance(0.07)) {
            draft.together(owners.get((who + 1) % owners.size()));
        }
        if (chance(0.04)) {
            draft.filed(BusinessDays.after(day, 3 + random.nextInt(6)).toString());
        }
        for (double left = events; left >= 1 || (left > 0 && chance(left)); left--) {
            Habit.any(random).report(draft, this);
        }
        if (chance(0.15)) {
            draft.indirectly("By trust").holding().directly();
        }
        return draft;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** An amount between 100 and some thousands, round more often than not. */
    long shares() {
        long any = 100 + (long) (random.nextDouble() * random.nextDouble() * 12_000);
        return chance(0.6) ? any / 100 * 100 : any;
    }

    /** An option that the owner holds, well in the money, with the number of shares to exercise and some more. */
    Award option(FormDraft draft, long shares) {
        BigDecimal price = draft.market()
                .multiply(BigDecimal.valueOf(0.2 + random.nextDouble() * 0.4))
                .setScale(2, RoundingMode.HALF_EVEN);
        LocalDate granted = draft.period().minusDays(400 + random.nextInt(2_000));
        String expires = granted.plusYears(10).toString();
        Award option = chance(0.95)
                ? Award.optionVesting(
                        price.toString(), "Vests in four equal yearly parts from " + granted + ".", expires)
                : Award.option(price.toString(), granted.plusYears(1).toString(), expires);
        book.change(draft.owner(), option.position(), shares + random.nextInt(3) * 1_000L);
        return option;
    }

    Award units(FormDraft draft, long shares) {
        Award units = Award.units(
                "Restricted Stock Units",
                "Vest in equal parts until " + draft.period().plusDays(random.nextInt(900)) + ".");
        book.change(draft.owner(), units.position(), shares * (1 + random.nextInt(3)));
        return units;
    }

    private Person owner(long cik, String name) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> Person.director(cik, name);
            case 3 -> Person.holder(cik, name);
            case 4 -> Person.officer(cik, name, "Chief Executive Officer").alsoDirector();
            case 5 -> Person.other(cik, name, "Chief Accounting Officer");
            default -> Person.officer(cik, name, "Vice President");
        };
    }

    /** Mostly a plain ticker, sometimes what filers put in its place. */
    private String ticker() {
        return switch (random.nextInt(40)) {
            case 0 -> "N/A";
            case 1 -> "none";
            case 2 -> "NYSE: X" + Long.toString(number, 36);
            default -> "X" + Long.toString(number, 36).toUpperCase(Locale.ROOT);
        };
    }

    private AccessionNumber accessionNumber(FormDraft draft, int place) {
        int year = draft.filingDate().getYear() % 100;
        return new AccessionNumber(((FILER_AGENTS + number) * 100 + year) * 1_000_000 + place);
    }
}
