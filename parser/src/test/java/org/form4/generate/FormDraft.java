package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * A form being filled in, one sentence after the other: {@code exercise(option, 10_000).withhold(4_000).because("…")}.
 * Every row takes the running balance of its position from the book, and the market price of its day where none is
 * given. Words about cells ({@link #because}, {@link #note}) are about the row written last.
 */
final class FormDraft {
    private final Prices prices;
    private final Cover cover;
    private final Rows rows = new Rows();
    private LocalDate day;

    FormDraft(Issuer issuer, Prices prices, String documentType, Person owner, LocalDate day, String episode) {
        this.prices = prices;
        this.day = day;
        this.cover = new Cover(issuer, documentType, day, episode);
        cover.owners.add(owner);
    }

    // --- when, who and where ---

    FormDraft on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    FormDraft filed(String date) {
        cover.filed = LocalDate.parse(date);
        return this;
    }

    /** Accepted in the evening, which before ten still counts as the same day. */
    FormDraft acceptedAt(String time) {
        cover.accepted = LocalTime.parse(time);
        return this;
    }

    FormDraft signed(String date) {
        cover.signed = LocalDate.parse(date);
        return this;
    }

    FormDraft together(Person... others) {
        cover.owners.addAll(List.of(others));
        return this;
    }

    FormDraft of(String securityTitle) {
        rows.title = securityTitle;
        return this;
    }

    FormDraft directly() {
        rows.nature = null;
        rows.natureNote = null;
        return this;
    }

    FormDraft indirectly(String through) {
        rows.nature = through;
        rows.natureNote = null;
        return this;
    }

    FormDraft indirectly(String through, String note) {
        rows.nature = through;
        rows.natureNote = note;
        return this;
    }

    FormDraft box(boolean ticked) {
        cover.box = ticked;
        return this;
    }

    FormDraft remark(String words) {
        cover.remark = words + ' ';
        return this;
    }

    FormDraft amends(LocalDate filedOn) {
        cover.original = filedOn;
        return this;
    }

    /** Form 5 only: says that these transactions belonged on a Form 4 that was not filed. */
    FormDraft admitsLateness() {
        cover.lateRowsAdmitted = true;
        return this;
    }

    /** Stands in the samples as the bare form in EDGAR's folders, without the header of a submission. */
    FormDraft bare() {
        cover.bare = true;
        return this;
    }

    // --- Table I ---

    FormDraft row(String code, String acquiredDisposed, long shares, @Nullable BigDecimal price) {
        boolean out = acquiredDisposed.equals("D");
        return row(code, acquiredDisposed, shares, price, out ? -shares : shares);
    }

    /** A row whose letters or amounts do not say what happened to the balance. */
    FormDraft row(String code, String acquiredDisposed, long shares, @Nullable BigDecimal price, long change) {
        rows.trade(code, acquiredDisposed, day, shares, price, change);
        return this;
    }

    FormDraft holding() {
        rows.holding();
        return this;
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
        rows.trade(code, acquiredDisposed, day, award, number);
        return this;
    }

    FormDraft holding(Award award) {
        rows.holding(award);
        return this;
    }

    // --- about the row written last ---

    FormDraft because(String words) {
        return note(Cell.CODING, words);
    }

    FormDraft note(Cell cell, String words) {
        rows.last().note(cell, rows.footnote(words));
        return this;
    }

    /** A note on every row so far. */
    FormDraft allBecause(String words) {
        rows.noteAll(Cell.CODING, words);
        return this;
    }

    /** The cell holds no value, only the note. */
    FormDraft onlyNoted(Cell cell, String words) {
        rows.last().set(cell, null).note(cell, rows.footnote(words));
        return this;
    }

    /** What stands in the cell instead of what should. */
    FormDraft typed(Cell cell, Object value) {
        rows.last().set(cell, value);
        return this;
    }

    FormDraft timeliness(String formType, @Nullable String letter) {
        rows.last().set(Cell.TIMELINESS, letter).formType(formType);
        return this;
    }

    FormDraft swapInvolved() {
        rows.last().swapInvolved();
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
        rows.endBalances = true;
        return this;
    }

    /** What the exercise or withholding of this day is. */
    FormDraft pattern(String name) {
        cover.pattern(name, day);
        return this;
    }

    // --- the end ---

    LocalDate filingDate() {
        return cover.filingDate();
    }

    LocalDate period() {
        return cover.period;
    }

    String amendmentType() {
        return cover.documentType.charAt(0) + "/A";
    }

    Person owner() {
        return cover.owners.get(0);
    }

    /** The market price of the day that the draft has come to. */
    BigDecimal market() {
        return prices.on(day);
    }

    /** Writes the balances into the rows. Forms must be entered in the order of their filing. */
    void enter(Book book) {
        rows.enter(book, owner());
    }

    /** The filing under this number; {@code folder} is where it would stand. */
    InventedFiling submit(AccessionNumber number, String folder) {
        return cover.submit(number, folder, rows);
    }
}
