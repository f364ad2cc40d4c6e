package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.form4.filing.DerivativeRow;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.NonDerivativeRow;
import org.jspecify.annotations.Nullable;

/** The two tables of a form being filled in, and the footnotes that their cells cite; equal notes are written once. */
final class Rows {
    String title = Award.COMMON;

    @Nullable
    String nature;

    @Nullable
    String natureNote;

    boolean endBalances;

    private final List<Line> tableOne = new ArrayList<>();
    private final List<Line> tableTwo = new ArrayList<>();
    private final Map<String, FootnoteId> notes = new LinkedHashMap<>();
    private @Nullable Line last;

    void trade(String code, String direction, LocalDate day, long shares, @Nullable BigDecimal price, long change) {
        write(
                tableOne,
                new Line(code, position(), change)
                        .set(Cell.TITLE, title)
                        .set(Cell.DATE, day)
                        .set(Cell.SHARES, BigDecimal.valueOf(shares))
                        .set(Cell.PRICE, price)
                        .set(Cell.ACQUIRED_DISPOSED, direction));
    }

    void holding() {
        write(tableOne, new Line(null, position(), 0).set(Cell.TITLE, title));
    }

    void trade(String code, String direction, LocalDate day, Award award, long number) {
        write(
                tableTwo,
                line(code, award, direction.equals("D") ? -number : number)
                        .set(Cell.DATE, day)
                        .set(Cell.SHARES, BigDecimal.valueOf(number))
                        .set(Cell.PRICE, BigDecimal.ZERO)
                        .set(Cell.ACQUIRED_DISPOSED, direction)
                        .set(Cell.UNDERLYING_SHARES, BigDecimal.valueOf(number)));
    }

    void holding(Award award) {
        write(tableTwo, line(null, award, 0));
    }

    private Line line(@Nullable String code, Award award, long change) {
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

    private void write(List<Line> table, Line line) {
        line.set(Cell.OWNERSHIP, nature == null ? "D" : "I").set(Cell.NATURE, nature);
        if (natureNote != null) {
            line.note(Cell.NATURE, footnote(natureNote));
        }
        table.add(line);
        last = line;
    }

    void noteAll(Cell cell, String words) {
        tableOne.forEach(line -> line.note(cell, footnote(words)));
        tableTwo.forEach(line -> line.note(cell, footnote(words)));
    }

    /** The row written last. */
    Line last() {
        return Objects.requireNonNull(last, "no row yet");
    }

    FootnoteId footnote(String words) {
        return notes.computeIfAbsent(words, ignored -> new FootnoteId("F" + (notes.size() + 1)));
    }

    private String position() {
        return title + '|' + Objects.requireNonNullElse(nature, "") + '|' + Objects.requireNonNullElse(natureNote, "");
    }

    void enter(Book book, Person owner) {
        for (List<Line> table : List.of(tableOne, tableTwo)) {
            table.forEach(line -> line.follow(book.change(owner, line.position, line.change)));
            if (endBalances) {
                table.forEach(line -> line.follow(book.change(owner, line.position, 0)));
            }
        }
    }

    boolean isEmpty() {
        return tableOne.isEmpty() && tableTwo.isEmpty();
    }

    List<NonDerivativeRow> tableOne() {
        return tableOne.stream().map(Line::asTableOne).toList();
    }

    List<DerivativeRow> tableTwo() {
        return tableTwo.stream().map(Line::asTableTwo).toList();
    }

    List<Footnote> footnotes() {
        return notes.entrySet().stream()
                .map(note -> new Footnote(note.getValue(), note.getKey()))
                .toList();
    }
}
