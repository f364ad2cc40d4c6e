package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.TransactionCoding;
import org.jspecify.annotations.Nullable;

/** A row under construction, cell by cell; a row without a code is a holding. */
final class Line {
    final @Nullable String code;
    final String position;
    final long change;
    private final Map<Cell, Object> values = new EnumMap<>(Cell.class);
    private final Map<Cell, List<FootnoteId>> notes = new EnumMap<>(Cell.class);
    private String formType = "4";
    private boolean swap;

    Line(@Nullable String code, String position, long change) {
        this.code = code;
        this.position = position;
        this.change = change;
    }

    Line set(Cell cell, @Nullable Object value) {
        if (value == null) {
            values.remove(cell);
        } else {
            values.put(cell, value);
        }
        return this;
    }

    Line note(Cell cell, FootnoteId id) {
        notes.computeIfAbsent(cell, ignored -> new ArrayList<>()).add(id);
        return this;
    }

    /** Takes the balance; a derivative that is only held stands for as many shares. */
    void follow(BigDecimal balance) {
        set(Cell.FOLLOWING, balance);
        if (code == null && values.containsKey(Cell.UNDERLYING)) {
            set(Cell.UNDERLYING_SHARES, balance);
        }
    }

    void formType(String type) {
        formType = type;
    }

    void swapInvolved() {
        swap = true;
    }

    @Nullable
    LocalDate date() {
        return (LocalDate) values.get(Cell.DATE);
    }

    NonDerivativeRow asTableOne() {
        if (code == null) {
            return new NonDerivativeHolding(
                    text(Cell.TITLE), coding(), number(Cell.FOLLOWING), Footnoted.absent(), ownership(), nature());
        }
        return new NonDerivativeTransaction(
                text(Cell.TITLE),
                date(Cell.DATE),
                date(Cell.DEEMED),
                coding(),
                text(Cell.TIMELINESS),
                number(Cell.SHARES),
                number(Cell.PRICE),
                text(Cell.ACQUIRED_DISPOSED),
                number(Cell.FOLLOWING),
                Footnoted.absent(),
                ownership(),
                nature());
    }

    DerivativeRow asTableTwo() {
        if (code == null) {
            return new DerivativeHolding(
                    text(Cell.TITLE),
                    number(Cell.PRICE_TO_EXERCISE),
                    coding(),
                    date(Cell.EXERCISABLE),
                    date(Cell.EXPIRES),
                    text(Cell.UNDERLYING),
                    number(Cell.UNDERLYING_SHARES),
                    Footnoted.absent(),
                    number(Cell.FOLLOWING),
                    Footnoted.absent(),
                    ownership(),
                    nature());
        }
        return new DerivativeTransaction(
                text(Cell.TITLE),
                number(Cell.PRICE_TO_EXERCISE),
                date(Cell.DATE),
                date(Cell.DEEMED),
                coding(),
                text(Cell.TIMELINESS),
                number(Cell.SHARES),
                Footnoted.absent(),
                number(Cell.PRICE),
                text(Cell.ACQUIRED_DISPOSED),
                date(Cell.EXERCISABLE),
                date(Cell.EXPIRES),
                text(Cell.UNDERLYING),
                number(Cell.UNDERLYING_SHARES),
                Footnoted.absent(),
                number(Cell.FOLLOWING),
                Footnoted.absent(),
                ownership(),
                nature());
    }

    private TransactionCoding coding() {
        return code == null
                ? TransactionCoding.ABSENT
                : new TransactionCoding(formType, code, swap, cited(Cell.CODING));
    }

    private Footnoted<String> ownership() {
        return text(Cell.OWNERSHIP);
    }

    private Footnoted<String> nature() {
        return text(Cell.NATURE);
    }

    private Footnoted<String> text(Cell cell) {
        return new Footnoted<>((String) values.get(cell), cited(cell));
    }

    private Footnoted<LocalDate> date(Cell cell) {
        return new Footnoted<>((LocalDate) values.get(cell), cited(cell));
    }

    private Footnoted<BigDecimal> number(Cell cell) {
        return new Footnoted<>((BigDecimal) values.get(cell), cited(cell));
    }

    private List<FootnoteId> cited(Cell cell) {
        return notes.getOrDefault(cell, List.of());
    }
}
