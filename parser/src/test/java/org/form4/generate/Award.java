package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A derivative of Table II: an option, a unit, a warrant or a convertible class.
 *
 * @param price what one share costs on exercise; null where a footnote says it instead
 * @param priceNote the footnote in place of, or beside, the price
 * @param exercisable null where {@code schedule} says it instead
 * @param schedule the footnote on the exercise date
 */
record Award(
        String title,
        @Nullable BigDecimal price,
        @Nullable String priceNote,
        @Nullable LocalDate exercisable,
        @Nullable String schedule,
        @Nullable LocalDate expires,
        String underlying) {

    static final String COMMON = "Common Stock";

    static Award option(String price, String exercisable, String expires) {
        return new Award(
                "Stock Option (right to buy)",
                new BigDecimal(price),
                null,
                LocalDate.parse(exercisable),
                null,
                LocalDate.parse(expires),
                COMMON);
    }

    /** An option whose exercise date is told by a footnote, as nearly all are. */
    static Award optionVesting(String price, String schedule, String expires) {
        return new Award(
                "Stock Option (right to buy)",
                new BigDecimal(price),
                null,
                null,
                schedule,
                LocalDate.parse(expires),
                COMMON);
    }

    static Award units(String title, String schedule) {
        return new Award(title, null, "One unit stands for one share of common stock.", null, schedule, null, COMMON);
    }

    /** A share class that turns into common stock, one for one, whenever the holder likes. */
    static Award shareClass(String title) {
        return new Award(
                title, null, "Turns into common stock one for one, at the holder's choice.", null, null, null, COMMON);
    }

    Award named(String other) {
        return new Award(other, price, priceNote, exercisable, schedule, expires, underlying);
    }

    Award on(String otherUnderlying) {
        return new Award(title, price, priceNote, exercisable, schedule, expires, otherUnderlying);
    }

    /** The same award with another expiry typed, so that its position is still the same. */
    String position() {
        return title + '|' + price + '|' + (schedule == null ? exercisable : schedule);
    }
}
