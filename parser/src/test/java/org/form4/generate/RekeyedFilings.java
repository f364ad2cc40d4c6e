package org.form4.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.form4.filing.AccessionNumber;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;
import org.jspecify.annotations.Nullable;

/**
 * Two real filings of 2007 and 2011, keyed anew from their facts: amounts, dates and names as filed, footnotes in other
 * words. Their accession numbers and CIKs are not known here; the numbers are stand-ins from the invented range, so
 * that the same filing in another rendering is known for the same.
 */
public final class RekeyedFilings {
    /** Where they stand below the project's folder. */
    public static final String FOLDER = "samples/amtrust";

    private static final FootnoteId F1 = new FootnoteId("F1");
    private static final FootnoteId F2 = new FootnoteId("F2");

    private RekeyedFilings() {}

    public static List<Filing> all() {
        return List.of(miller(), saxon());
    }

    private static Filing miller() {
        return filing(
                "9999900000-07-000001",
                "2007-10-29",
                owner("MILLER JAY J", true, null),
                "2007-10-25",
                List.of(),
                List.of(
                        option("7", "2007-02-09", "2016-02-09", "12500", F1),
                        option("10.56", "2007-03-08", "2017-03-08", "6250"),
                        optionTrade("14.55", "2007-10-24", "A", "A", "0", date("2008-10-24"), "2017-10-24", "100000")),
                List.of(new Footnote(
                        F1,
                        "A quarter of the options granted under the 2005 Equity Incentive Plan vest on February 9,"
                                + " 2007, the rest in equal quarterly parts over the three years after that day.")),
                new OwnerSignature("/s/ Jay J. Miller", LocalDate.parse("2007-10-25")));
    }

    private static Filing saxon() {
        return filing(
                "9999900000-11-000001",
                "2011-11-15",
                owner("Saxon Michael J", false, "Chief Operating Officer"),
                "2011-11-14",
                List.of(
                        commonStock(F1, "2011-11-14", "M", "12000", "A", "7", "41385"),
                        commonStock(F2, "2011-11-14", "F", "5171", "D", "26.46", "36214"),
                        commonStock(F2, "2011-11-15", "F", "890", "D", "26.375", "35324")),
                List.of(optionTrade("7", "2011-11-14", "M", "D", "12000", date("2007-02-09"), "2016-02-09", "12000")),
                List.of(
                        new Footnote(
                                F1,
                                "The transactions reported in this form took place under a Rule 10b5-1 trading plan"
                                        + " that the reporting person adopted on September 19, 2011."),
                        new Footnote(F2, "Shares withheld to pay income tax and the option's exercise price.")),
                new OwnerSignature("/s/ Michael J. Saxon", LocalDate.parse("2011-11-15")));
    }

    private static Filing filing(
            String number,
            String filed,
            ReportingOwner owner,
            String period,
            List<NonDerivativeRow> tableOne,
            List<DerivativeRow> tableTwo,
            List<Footnote> footnotes,
            OwnerSignature signature) {
        return new Filing(
                AccessionNumber.parse(number),
                LocalDate.parse(filed),
                null,
                FOLDER + '/' + number + ".txt",
                "submission",
                new OwnershipDocument(
                        null,
                        "4",
                        LocalDate.parse(period),
                        null,
                        null,
                        false,
                        null,
                        null,
                        new Issuer(null, "Amtrust Financial Services, Inc.", "AFSI", null),
                        List.of(owner),
                        null,
                        tableOne,
                        tableTwo,
                        footnotes,
                        null,
                        List.of(signature)));
    }

    private static ReportingOwner owner(String name, boolean director, @Nullable String officerTitle) {
        return new ReportingOwner(
                null,
                name,
                new ReportingOwner.Address(
                        "C/O AMTRUST FINANCIAL SERVICES, INC., 59 MAIDEN LANE, 6TH FLOOR",
                        null,
                        "NEW YORK",
                        "NY",
                        "10038",
                        null,
                        null,
                        null,
                        null),
                director,
                officerTitle != null,
                false,
                false,
                officerTitle,
                null);
    }

    private static NonDerivativeRow commonStock(
            FootnoteId note, String day, String code, String shares, String direction, String price, String after) {
        return new NonDerivativeTransaction(
                new Footnoted<>("Common Stock", List.of(note)),
                date(day),
                Footnoted.absent(),
                coding(code),
                Footnoted.absent(),
                number(shares),
                number(price),
                Footnoted.of(direction),
                number(after),
                Footnoted.absent(),
                Footnoted.of("D"),
                Footnoted.absent());
    }

    private static DerivativeRow option(
            String price, String exercisable, String expires, String underlying, FootnoteId... notes) {
        return new DerivativeHolding(
                Footnoted.of("Stock Option"),
                number(price),
                TransactionCoding.ABSENT,
                new Footnoted<>(LocalDate.parse(exercisable), Arrays.asList(notes)),
                date(expires),
                Footnoted.of("Common Stock"),
                number(underlying),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.absent());
    }

    private static DerivativeRow optionTrade(
            String price,
            String day,
            String code,
            String direction,
            String number,
            Footnoted<LocalDate> exercisable,
            String expires,
            String underlying) {
        return new DerivativeTransaction(
                Footnoted.of("Stock Option"),
                number(price),
                date(day),
                Footnoted.absent(),
                coding(code),
                Footnoted.absent(),
                number(number),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.of(direction),
                exercisable,
                date(expires),
                Footnoted.of("Common Stock"),
                number(underlying),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.absent(),
                Footnoted.absent());
    }

    private static TransactionCoding coding(String code) {
        return new TransactionCoding(null, code, null, List.of());
    }

    private static Footnoted<LocalDate> date(String day) {
        return Footnoted.of(LocalDate.parse(day));
    }

    private static Footnoted<BigDecimal> number(String digits) {
        return Footnoted.of(new BigDecimal(digits));
    }
}
