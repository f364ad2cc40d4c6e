package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Issuer;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.jspecify.annotations.Nullable;

/**
 * A form being filled in, one sentence after the other: {@code exercise(option, 10_000).withhold(4_000).because("…")}.
 * Every row takes the running balance of its position from the book, and the market price of its day where none is
 * given. Words about cells ({@link #because}, {@link #note}) are about the row written last.
 */
final class FormDraft {
    private static final LocalDate BOX_SINCE = LocalDate.of(2023, 4, 1);
    private static final LocalDate NEWER_SCHEMA_SINCE = LocalDate.of(2023, 9, 1);

    private final Issuer issuer;
    private final Prices prices;
    private final String documentType;
    private final List<Person> owners = new ArrayList<>();
    private final List<Line> tableOne = new ArrayList<>();
    private final List<Line> tableTwo = new ArrayList<>();
    private final Map<String, FootnoteId> notes = new LinkedHashMap<>();
    private final List<String> patterns = new ArrayList<>();
    private final List<LocalDate> patternDates = new ArrayList<>();

    private String episode;
    private LocalDate day;
    private LocalDate period;
    private String title = Award.COMMON;
    private @Nullable String nature;
    private @Nullable String natureNote;
    private @Nullable LocalDate filed;
    private @Nullable LocalDate original;
    private @Nullable LocalDate signed;
    private @Nullable Boolean box;
    private @Nullable Boolean lateRowsAdmitted;
    private LocalTime accepted = LocalTime.of(16, 31, 5);
    private String remark = "";
    private @Nullable Line last;
    private boolean bare;
    private boolean endBalances;

    FormDraft(Issuer issuer, Prices prices, String documentType, Person owner, LocalDate day, String episode) {
        this.issuer = issuer;
        this.prices = prices;
        this.documentType = documentType;
        this.day = day;
        this.period = day;
        this.episode = episode;
        owners.add(owner);
    }

    // --- when, who and where ---

    FormDraft on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    FormDraft filed(String date) {
        filed = LocalDate.parse(date);
        return this;
    }

    /** Accepted in the evening, which before ten still counts as the same day. */
    FormDraft acceptedAt(String time) {
        accepted = LocalTime.parse(time);
        return this;
    }

    FormDraft signed(String date) {
        signed = LocalDate.parse(date);
        return this;
    }

    FormDraft together(Person... others) {
        owners.addAll(List.of(others));
        return this;
    }

    FormDraft of(String securityTitle) {
        title = securityTitle;
        return this;
    }

    FormDraft directly() {
        nature = null;
        natureNote = null;
        return this;
    }

    FormDraft indirectly(String through) {
        nature = through;
        natureNote = null;
        return this;
    }

    FormDraft indirectly(String through, String note) {
        nature = through;
        natureNote = note;
        return this;
    }

    FormDraft box(boolean ticked) {
        box = ticked;
        return this;
    }

    FormDraft remark(String words) {
        remark = words + ' ';
        return this;
    }

    FormDraft amends(LocalDate filedOn) {
        original = filedOn;
        return this;
    }

    /** Form 5 only: says that these transactions belonged on a Form 4 that was not filed. */
    FormDraft admitsLateness() {
        lateRowsAdmitted = true;
        return this;
    }

    /** Stands in the samples as the bare form in EDGAR's folders, without the header of a submission. */
    FormDraft bare() {
        bare = true;
        return this;
    }

    // --- Table I ---

    FormDraft row(String code, String acquiredDisposed, long shares, @Nullable BigDecimal price) {
        boolean out = acquiredDisposed.equals("D");
        return row(code, acquiredDisposed, shares, price, out ? -shares : shares);
    }

    /** A row whose letters or amounts do not say what happened to the balance. */
    FormDraft row(String code, String acquiredDisposed, long shares, @Nullable BigDecimal price, long change) {
        Line line = new Line(code, tableOnePosition(), change)
                .set(Cell.TITLE, title)
                .set(Cell.DATE, day)
                .set(Cell.SHARES, BigDecimal.valueOf(shares))
                .set(Cell.PRICE, price)
                .set(Cell.ACQUIRED_DISPOSED, acquiredDisposed);
        return write(tableOne, line);
    }

    FormDraft holding() {
        return write(tableOne, new Line(null, tableOnePosition(), 0).set(Cell.TITLE, title));
    }

    FormDraft buy(long shares) {
        return row("P", "A", shares, market());
    }

    FormDraft sell(long shares) {
        return row("S", "D", shares, market());
    }

    FormDraft sell(long shares, String price) {
        return row("S", "D", shares, new BigDecimal(price));
    }

    FormDraft withhold(long shares) {
        return row("F", "D", shares, market());
    }

    FormDraft awarded(long shares) {
        return row("A", "A", shares, BigDecimal.ZERO);
    }

    FormDraft giveAway(long shares) {
        return row("G", "D", shares, BigDecimal.ZERO);
    }

    FormDraft receiveGift(long shares) {
        return row("G", "A", shares, BigDecimal.ZERO);
    }

    // --- both tables ---

    FormDraft exercise(Award award, long shares) {
        return exercise("M", award, shares);
    }

    /** Both legs: common stock in at the exercise price, the derivative out. */
    FormDraft exercise(String code, Award award, long shares) {
        tableTwo(code, "D", award, shares);
        BigDecimal cost = award.price() == null ? BigDecimal.ZERO : award.price();
        return row(code, "A", shares, cost);
    }

    /** Options exercised with shares withheld for the price and for tax on the gain at {@code rate}. */
    FormDraft netExercise(Award option, long shares, double rate) {
        double cost = shares * Objects.requireNonNull(option.price()).doubleValue();
        double gain = shares * market().doubleValue() - cost;
        return exercise(option, shares).withhold((long) Math.ceil((cost + rate * gain) / market().doubleValue()));
    }

    FormDraft grant(Award award, long number) {
        return tableTwo("A", "A", award, number);
    }

    FormDraft tableTwo(String code, String acquiredDisposed, Award award, long number) {
        Line line = tableTwoLine(code, award, acquiredDisposed.equals("D") ? -number : number)
                .set(Cell.DATE, day)
                .set(Cell.SHARES, BigDecimal.valueOf(number))
                .set(Cell.PRICE, BigDecimal.ZERO)
                .set(Cell.ACQUIRED_DISPOSED, acquiredDisposed)
                .set(Cell.UNDERLYING_SHARES, BigDecimal.valueOf(number));
        return write(tableTwo, line);
    }

    FormDraft holding(Award award) {
        return write(tableTwo, tableTwoLine(null, award, 0));
    }

    private Line tableTwoLine(@Nullable String code, Award award, long change) {
        Line line = new Line(code, award.position(), change)
                .set(Cell.TITLE, award.title())
                .set(Cell.PRICE_TO_EXERCISE, award.price())
                .set(Cell.EXERCISABLE, award.exercisable())
                .set(Cell.EXPIRES, award.expires())
                .set(Cell.UNDERLYING, award.underlying());
        if (award.priceNote() != null) {
            line.note(Cell.PRICE_TO_EXERCISE, footnote(award.priceNote()));
        }
        String schedule =
                award.schedule() == null && award.exercisable() == null ? award.priceNote() : award.schedule();
        if (schedule != null) {
            line.note(Cell.EXERCISABLE, footnote(schedule));
        }
        if (award.expires() == null) {
            line.note(Cell.EXPIRES, footnote("Has no expiration date."));
        }
        return line;
    }

    // --- about the row written last ---

    FormDraft because(String words) {
        return note(Cell.CODING, words);
    }

    FormDraft note(Cell cell, String words) {
        row().note(cell, footnote(words));
        return this;
    }

    /** A note on every row so far. */
    FormDraft allBecause(String words) {
        tableOne.forEach(line -> line.note(Cell.CODING, footnote(words)));
        tableTwo.forEach(line -> line.note(Cell.CODING, footnote(words)));
        return this;
    }

    /** The cell holds no value, only the note. */
    FormDraft onlyNoted(Cell cell, String words) {
        row().set(cell, null).note(cell, footnote(words));
        return this;
    }

    /** What stands in the cell instead of what should. */
    FormDraft typed(Cell cell, Object value) {
        row().set(cell, value);
        return this;
    }

    FormDraft timeliness(String formType, @Nullable String letter) {
        row().set(Cell.TIMELINESS, letter).formType(formType);
        return this;
    }

    FormDraft swapInvolved() {
        row().swapInvolved();
        return this;
    }

    /** Several trades of one day in one row at their average price. */
    FormDraft averaged(String low, String high) {
        return note(
                Cell.PRICE,
                "An average weighted by shares; the single trades were made at $" + low + " to $" + high
                        + ", and their particulars are available on request.");
    }

    /** All rows of a position show the balance after the last of them, as the column's heading allows. */
    FormDraft withEndBalances() {
        endBalances = true;
        return this;
    }

    /** What the exercise or withholding of this day is. */
    FormDraft pattern(String name) {
        patterns.add(name);
        patternDates.add(day);
        return this;
    }

    // --- the end ---

    LocalDate filingDate() {
        return filed == null ? BusinessDays.after(period, 1 + (int) (period.toEpochDay() % 2)) : filed;
    }

    BigDecimal market() {
        return prices.on(day);
    }

    LocalDate period() {
        return period;
    }

    String amendmentType() {
        return documentType.charAt(0) + "/A";
    }

    Person owner() {
        return owners.get(0);
    }

    /** Writes the balances into the rows. Forms must be entered in the order of their filing. */
    void enter(Book book) {
        for (List<Line> table : List.of(tableOne, tableTwo)) {
            table.forEach(line -> line.follow(book.change(owner(), line.position, line.change)));
            if (endBalances) {
                table.forEach(line -> line.follow(book.change(owner(), line.position, 0)));
            }
        }
    }

    /** The filing under this number; {@code folder} is where it would stand. */
    InventedFiling submit(AccessionNumber number, String folder) {
        String digits = number.toString();
        String source = bare
                ? folder + "/edgar/data/" + issuerNumber() + '/' + digits.replace("-", "") + "/form"
                        + documentType.charAt(0) + ".xml"
                : folder + '/' + digits + ".txt";
        LocalDate date = filingDate();
        Filing filing = new Filing(
                number,
                bare ? null : date,
                bare ? null : date.atTime(accepted),
                source,
                bare ? "ownership-xml" : "submission",
                document());
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            truths.add(new Truth(number, new Cik(owners.get(0).cik()), patternDates.get(i), patterns.get(i), episode));
        }
        return new InventedFiling(filing, episode, truths);
    }

    private long issuerNumber() {
        return Objects.requireNonNull(issuer.issuerCik()).number();
    }

    private OwnershipDocument document() {
        LocalDate date = filingDate();
        boolean hasBox = !date.isBefore(BOX_SINCE) && !documentType.startsWith("3");
        boolean five = documentType.startsWith("5");
        boolean three = documentType.startsWith("3");
        LocalDate signatureDate = signed == null ? date : signed;
        return new OwnershipDocument(
                date.isBefore(BOX_SINCE) ? "X0306" : date.isBefore(NEWER_SCHEMA_SINCE) ? "X0407" : "X0508",
                documentType,
                period,
                original,
                three ? tableOne.isEmpty() && tableTwo.isEmpty() : null,
                three ? null : false,
                five ? false : null,
                five ? Objects.requireNonNullElse(lateRowsAdmitted, false) : null,
                issuer,
                owners.stream().map(Person::asFiled).toList(),
                hasBox ? Objects.requireNonNullElse(box, false) : box,
                tableOne.stream().map(Line::asTableOne).toList(),
                tableTwo.stream().map(Line::asTableTwo).toList(),
                notes.entrySet().stream()
                        .map(note -> new Footnote(note.getValue(), note.getKey()))
                        .toList(),
                remark + "Invented: no such person, company or trade.",
                owners.stream()
                        .map(owner -> new OwnerSignature("/s/ " + owner.name(), signatureDate))
                        .toList());
    }

    private FormDraft write(List<Line> table, Line line) {
        line.set(Cell.OWNERSHIP, nature == null ? "D" : "I").set(Cell.NATURE, nature);
        if (natureNote != null) {
            line.note(Cell.NATURE, footnote(natureNote));
        }
        table.add(line);
        last = line;
        return this;
    }

    private String tableOnePosition() {
        return title + '|' + Objects.requireNonNullElse(nature, "") + '|' + Objects.requireNonNullElse(natureNote, "");
    }

    private Line row() {
        return Objects.requireNonNull(last, "no row yet");
    }

    private FootnoteId footnote(String words) {
        return notes.computeIfAbsent(words, ignored -> new FootnoteId("F" + (notes.size() + 1)));
    }
}
