package org.form4.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;

/**
 * Small filings made by hand for tests. Each call adds to the last filing or changes the last row:
 *
 * <pre>{@code
 * Form4Tables tables = new Fixture()
 *         .filing("4", "2024-03-05").owner(7, "Doe Jane")
 *         .trade("2024-03-04", "S", 100, 10.5, "D", 900).indirect("By Trust").cites("transaction_code", "F1")
 *         .note("F1", "Sold under a plan.")
 *         .tables();
 * }</pre>
 *
 * Without further words a row is of "Common Stock", held directly; the issuer has CIK 1; accession numbers count up from
 * 0000000001-YY-000001 in the order of the calls.
 */
public final class Fixture {
    private final List<Draft> drafts = new ArrayList<>();

    /** A filing of this type; {@code filed} empty for a bare form. The period of report is the same day until set. */
    public Fixture filing(String documentType, String filed) {
        Draft draft = new Draft();
        draft.documentType = documentType;
        draft.filingDate = date(filed);
        draft.periodOfReport = draft.filingDate;
        int year = draft.filingDate == null ? 0 : draft.filingDate.getYear() % 100;
        draft.accessionNumber = AccessionNumber.parse("0000000001-%02d-%06d".formatted(year, drafts.size() + 1));
        drafts.add(draft);
        return this;
    }

    public Fixture accessionNumber(String number) {
        draft().accessionNumber = AccessionNumber.parse(number);
        return this;
    }

    public Fixture issuer(long cik, String name) {
        draft().issuer = new Issuer(cik == 0 ? null : new Cik(cik), name, "TST", null);
        return this;
    }

    /** An owner who is an officer; 0 for one without a CIK. */
    public Fixture owner(long cik, String name) {
        return owner(cik, name, "is_officer");
    }

    /** An owner with one box ticked. */
    public Fixture owner(long cik, String name, String box) {
        draft().owners
                .add(new ReportingOwner(
                        cik == 0 ? null : new Cik(cik),
                        name,
                        new ReportingOwner.Address(null, null, null, null, null, null, null, null, null),
                        box.equals("is_director"),
                        box.equals("is_officer"),
                        box.equals("is_ten_percent_owner"),
                        box.equals("is_other"),
                        null,
                        null));
        return this;
    }

    public Fixture period(String date) {
        draft().periodOfReport = date(date);
        return this;
    }

    public Fixture original(String date) {
        draft().dateOfOriginalSubmission = date(date);
        return this;
    }

    public Fixture box(@Nullable Boolean aff10b5One) {
        draft().aff10b5One = aff10b5One;
        return this;
    }

    public Fixture remarks(String text) {
        draft().remarks = text;
        return this;
    }

    public Fixture signed(String name, String date) {
        draft().signatures.add(new OwnerSignature(name, date(date)));
        return this;
    }

    public Fixture note(String id, String text) {
        draft().notes.add(new Footnote(new FootnoteId(id), text));
        return this;
    }

    /** A Table I transaction; NaN for a number that is not there. */
    public Fixture trade(
            String date, String code, double shares, double price, String acquiredDisposed, double following) {
        return row(false, true, "Common Stock")
                .set("transaction_date", date)
                .set("transaction_code", code)
                .set("transaction_shares", shares)
                .set("transaction_price_per_share", price)
                .set("transaction_acquired_disposed_code", acquiredDisposed)
                .set("shares_owned_following_transaction", following);
    }

    /** A Table I holding. */
    public Fixture holding(double following) {
        return row(false, false, "Common Stock").set("shares_owned_following_transaction", following);
    }

    /** A Table II transaction in an option on as many shares of common stock. */
    public Fixture option(
            String date, String code, double shares, double strike, String acquiredDisposed, double following) {
        return row(true, true, "Stock Option (right to buy)")
                .set("conversion_or_exercise_price", strike)
                .set("transaction_date", date)
                .set("transaction_code", code)
                .set("transaction_shares", shares)
                .set("transaction_price_per_share", 0)
                .set("transaction_acquired_disposed_code", acquiredDisposed)
                .set("underlying_security_title", "Common Stock")
                .set("underlying_security_shares", shares)
                .set("shares_owned_following_transaction", following);
    }

    /** A Table II holding of an option on as many shares of common stock. */
    public Fixture optionHolding(double strike, double following) {
        return row(true, false, "Stock Option (right to buy)")
                .set("conversion_or_exercise_price", strike)
                .set("underlying_security_title", "Common Stock")
                .set("underlying_security_shares", following)
                .set("shares_owned_following_transaction", following);
    }

    public Fixture title(String securityTitle) {
        return set("security_title", securityTitle);
    }

    public Fixture indirect(String nature) {
        return set("direct_or_indirect_ownership", "I").set("nature_of_ownership", nature);
    }

    /** Sets any cell of the last row, by the name of its column; NaN and empty texts are missing. */
    public Fixture set(String column, Object value) {
        String text = value instanceof Double number
                ? number.isNaN() ? "" : BigDecimal.valueOf(number).toPlainString()
                : value.toString();
        draft().rows.get(draft().rows.size() - 1).cells.put(column, text);
        return this;
    }

    /** Lets a cell of the last row cite a footnote. */
    public Fixture cites(String column, String footnoteId) {
        draft().rows
                .get(draft().rows.size() - 1)
                .notes
                .computeIfAbsent(column, name -> new ArrayList<>())
                .add(new FootnoteId(footnoteId));
        return this;
    }

    public Form4Tables tables() {
        return Form4Tables.of(filings());
    }

    public List<Filing> filings() {
        return drafts.stream().map(Draft::filing).toList();
    }

    private Fixture row(boolean tableII, boolean transaction, String title) {
        draft().rows.add(new Row(tableII, transaction, new LinkedHashMap<>(), new HashMap<>()));
        return set("security_title", title).set("transaction_form_type", "4").set("direct_or_indirect_ownership", "D");
    }

    private Draft draft() {
        return drafts.get(drafts.size() - 1);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static final class Draft {
        private String documentType = "4";
        private AccessionNumber accessionNumber = new AccessionNumber(1);
        private @Nullable LocalDate filingDate;
        private @Nullable LocalDate periodOfReport;
        private @Nullable LocalDate dateOfOriginalSubmission;
        private @Nullable Boolean aff10b5One;
        private @Nullable String remarks;
        private Issuer issuer = new Issuer(new Cik(1), "Test Issuer Inc.", "TST", null);
        private final List<ReportingOwner> owners = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Footnote> notes = new ArrayList<>();
        private final List<OwnerSignature> signatures = new ArrayList<>();

        Filing filing() {
            List<NonDerivativeRow> tableI = new ArrayList<>();
            List<DerivativeRow> tableII = new ArrayList<>();
            for (Row row : rows) {
                if (row.tableII) {
                    tableII.add(row.derivative());
                } else {
                    tableI.add(row.nonDerivative());
                }
            }
            OwnershipDocument document = new OwnershipDocument(
                    "X0508",
                    documentType,
                    periodOfReport,
                    dateOfOriginalSubmission,
                    null,
                    null,
                    null,
                    null,
                    issuer,
                    owners,
                    aff10b5One,
                    tableI,
                    tableII,
                    notes,
                    remarks,
                    signatures);
            return new Filing(
                    accessionNumber, filingDate, null, "fixture/" + accessionNumber, "ownership-xml", document);
        }
    }

    private record Row(
            boolean tableII, boolean transaction, Map<String, String> cells, Map<String, List<FootnoteId>> notes) {
        NonDerivativeRow nonDerivative() {
            return transaction
                    ? new NonDerivativeTransaction(
                            text("security_title"),
                            day("transaction_date"),
                            day("deemed_execution_date"),
                            coding(),
                            text("transaction_timeliness"),
                            number("transaction_shares"),
                            number("transaction_price_per_share"),
                            text("transaction_acquired_disposed_code"),
                            number("shares_owned_following_transaction"),
                            number("value_owned_following_transaction"),
                            text("direct_or_indirect_ownership"),
                            text("nature_of_ownership"))
                    : new NonDerivativeHolding(
                            text("security_title"),
                            TransactionCoding.ABSENT,
                            number("shares_owned_following_transaction"),
                            number("value_owned_following_transaction"),
                            text("direct_or_indirect_ownership"),
                            text("nature_of_ownership"));
        }

        DerivativeRow derivative() {
            return transaction
                    ? new DerivativeTransaction(
                            text("security_title"),
                            number("conversion_or_exercise_price"),
                            day("transaction_date"),
                            day("deemed_execution_date"),
                            coding(),
                            text("transaction_timeliness"),
                            number("transaction_shares"),
                            number("transaction_total_value"),
                            number("transaction_price_per_share"),
                            text("transaction_acquired_disposed_code"),
                            day("exercise_date"),
                            day("expiration_date"),
                            text("underlying_security_title"),
                            number("underlying_security_shares"),
                            number("underlying_security_value"),
                            number("shares_owned_following_transaction"),
                            number("value_owned_following_transaction"),
                            text("direct_or_indirect_ownership"),
                            text("nature_of_ownership"))
                    : new DerivativeHolding(
                            text("security_title"),
                            number("conversion_or_exercise_price"),
                            TransactionCoding.ABSENT,
                            day("exercise_date"),
                            day("expiration_date"),
                            text("underlying_security_title"),
                            number("underlying_security_shares"),
                            number("underlying_security_value"),
                            number("shares_owned_following_transaction"),
                            number("value_owned_following_transaction"),
                            text("direct_or_indirect_ownership"),
                            text("nature_of_ownership"));
        }

        private TransactionCoding coding() {
            Footnoted<String> code = text("transaction_code");
            return new TransactionCoding(text("transaction_form_type").value(), code.value(), null, code.footnoteIds());
        }

        private Footnoted<String> text(String column) {
            String text = cells.getOrDefault(column, "");
            return new Footnoted<>(text.isEmpty() ? null : text, notes.getOrDefault(column, List.of()));
        }

        private Footnoted<LocalDate> day(String column) {
            return text(column).map(LocalDate::parse);
        }

        private Footnoted<BigDecimal> number(String column) {
            return text(column).map(BigDecimal::new);
        }
    }
}
