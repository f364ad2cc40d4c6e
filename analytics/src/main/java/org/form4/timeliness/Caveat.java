package org.form4.timeliness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader should know before believing a status; shown in lower case. */
public enum Caveat {
    /** The transaction has no date. */
    DATE_MISSING,
    /** A date is so far from our time that no business days are counted. */
    DATE_OUTSIDE_CALENDAR,
    /** The transaction is older than the period of the report, which should be that of the oldest. */
    DATE_BEFORE_PERIOD,
    /** The transaction is dated after the day of filing. */
    FILED_BEFORE_TRANSACTION,
    /** The last signature's day stands in for a filing date that is not at hand. */
    FILING_DATE_FROM_SIGNATURE,
    /** Neither a filing date nor a signature's is at hand. */
    FILING_DATE_MISSING,
    /** A gift that says neither A nor D, which decides what rule it is under. */
    DIRECTION_MISSING,
    /** The filer says that the row was due on a Form 4. */
    LATE_BY_ADMISSION,
    /** The filer treats as due on Form 5 what by its code and date is due in two business days. */
    FORM_5_DOUBTFUL,
    /** The deemed execution date is later than the rule allows; the last allowed day was taken. */
    DEEMED_DATE_TOO_LATE,
    /** The deemed execution date is before the transaction; it was not used. */
    DEEMED_DATE_BEFORE_TRANSACTION,
    /** A deemed execution date without a plan or code I; it was not used. */
    DEEMED_DATE_WITHOUT_PLAN,
    /** The transaction is from before the owner became an insider. */
    PRE_REGISTRATION,
    /** A note speaks of shares earned or certified: the transaction may have happened later than dated. */
    EARNED_LATER,
    /** The shares changed only the name they are held under, which need not be reported at all. */
    RETITLED,
    /** An amendment added the row. */
    AMENDMENT_ADDED,
    /** The row stands in an amendment whose original is not at hand. */
    AMENDMENT_UNMATCHED;

    /** As a cell of flags has them. */
    public static String text(List<Caveat> caveats) {
        return caveats.stream()
                .map(caveat -> caveat.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
