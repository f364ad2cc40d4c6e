package org.form4.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/** Writes a filing as a text copy of the page that would show it, in one of many styles. */
final class TextRenderer {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private static final int MOST_FIELDS = 16;

    private final Filing filing;
    private final OwnershipDocument form;
    private final TextStyle style;
    private final StringBuilder page = new StringBuilder();

    private TextRenderer(Filing filing, TextStyle style) {
        this.filing = filing;
        this.form = filing.document();
        this.style = style;
    }

    static String render(Filing filing, TextStyle style) {
        TextRenderer renderer = new TextRenderer(filing, style);
        renderer.head();
        renderer.tables();
        renderer.tail();
        String page = renderer.page.toString();
        return style.dress().on(style.cells() == TextStyle.Cells.COMMAS ? filledUp(page) : page);
    }

    private void line(String text) {
        page.append(text).append('\n');
        if (style.spread()) {
            page.append('\n');
        }
    }

    private void gap() {
        page.append('\n');
    }

    private char number() {
        return form.documentType().charAt(0);
    }

    private void head() {
        ReportingOwner owner = form.reportingOwner().get(0);
        line(words(owner.rptOwnerName()));
        line(" Form " + form.documentType());
        LocalDate filed = filing.filingDate();
        if (filed != null) {
            line(" " + LONG.format(filed));
        }
        gap();
        line("FORM " + number() + " UNITED STATES SECURITIES AND EXCHANGE COMMISSION");
        line("OMB APPROVAL");
        line("OMB Number: 3235-0287");
        gap();
        line("Check this box if no longer subject to Section 16. See Instruction 1(b).");
        line(
                number() == '3'
                        ? "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES"
                        : "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP OF SECURITIES");
        Boolean plan = form.aff10b5One();
        if (plan != null) {
            line((plan ? "[X]" : "[ ]")
                    + " Check this box to indicate that a transaction was made pursuant to a written plan that is"
                    + " intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.");
        }
        gap();
        line("1. Name and Address of Reporting Person *");
        line(" " + words(owner.rptOwnerName()));
        gap();
        line("2. Issuer Name and Ticker or Trading Symbol");
        line(words(form.issuer().issuerName()));
        line(" [" + words(form.issuer().issuerTradingSymbol()) + "]");
        gap();
        line("5. Relationship of Reporting Person(s) to Issuer");
        line("(Check all applicable)");
        gap();
        line("(Last) (First) (Middle)");
        line(street(owner));
        line("(Street)");
        gap();
        line(
                number() == '3'
                        ? "2. Date of Event Requiring Statement (Month/Day/Year)"
                        : "3. Date of Earliest Transaction (Month/Day/Year)");
        line(date(form.periodOfReport()));
        gap();
        line(box(owner.isDirector()) + " Director " + box(owner.isTenPercentOwner()) + " 10% Owner");
        line(box(owner.isOfficer()) + " Officer (give title below) " + box(owner.isOther()) + " Other (specify below)");
        if (owner.officerTitle() != null) {
            page.append(' ').append(owner.officerTitle()).append('\n');
        }
        gap();
        line(city(owner));
        line("(City) (State) (Zip)");
        gap();
        line("4. If Amendment, Date Original Filed(Month/Day/Year)");
        LocalDate original = form.dateOfOriginalSubmission();
        if (original != null) {
            line(date(original));
        }
        gap();
        line("6. Individual or Joint/Group Filing(Check Applicable Line)");
        line("Form filed by One Reporting Person");
        gap();
    }

    private String box(@Nullable Boolean ticked) {
        int stroke = style.boxes().indexOf('|');
        return Boolean.TRUE.equals(ticked)
                ? style.boxes().substring(0, stroke)
                : style.boxes().substring(stroke + 1);
    }

    static String street(ReportingOwner owner) {
        String second = owner.address().rptOwnerStreet2();
        return words(owner.address().rptOwnerStreet1()) + (second == null ? "" : ", " + second);
    }

    private static String city(ReportingOwner owner) {
        return words(owner.address().rptOwnerCity()) + ", "
                + words(owner.address().rptOwnerState()) + " "
                + words(owner.address().rptOwnerZipCode());
    }

    private void tables() {
        List<List<String>> first = new ArrayList<>();
        for (NonDerivativeRow row : form.nonDerivativeTable()) {
            first.add(tableI(row));
        }
        List<List<String>> second = new ArrayList<>();
        for (DerivativeRow row : form.derivativeTable()) {
            second.add(tableII(row));
        }
        boolean initial = number() == '3';
        String suffix =
                initial ? " Securities Beneficially Owned" : " Securities Acquired, Disposed of, or Beneficially Owned";
        table("Table I - Non-Derivative" + suffix, initial ? HEADING_3_I : headingI(), first);
        line(
                "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.");
        gap();
        line("Persons who respond to the collection of information contained in this form are not");
        gap();
        line("SEC 1474 (9-02)");
        gap();
        line("required to respond unless the form displays a currently valid OMB control number.");
        gap();
        table(
                "Table II - Derivative" + suffix + "\n(e.g., puts, calls, warrants, options, convertible securities)",
                initial ? HEADING_3_II : headingII(),
                second);
    }

    private static final List<String> HEADING_3_I = List.of(
            "1. Title of Security (Instr. 4)",
            "2. Amount of Securities Beneficially Owned (Instr. 4)",
            "3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)",
            "4. Nature of Indirect Beneficial Ownership (Instr. 5)");
    private static final List<String> HEADING_3_II = List.of(
            "1. Title of Derivative Security (Instr. 4)",
            "Date Exercisable",
            "Expiration Date",
            "Title",
            "Amount or Number of Shares",
            "4. Conversion or Exercise Price of Derivative Security",
            "5. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)",
            "6. Nature of Indirect Beneficial Ownership (Instr. 5)");

    private List<String> headingI() {
        List<String> heading = new ArrayList<>(List.of(
                "1. Title of Security (Instr. 3)",
                "2. Transaction Date (Month/Day/Year)",
                "2A. Deemed Execution Date, if any (Month/Day/Year)",
                "Code",
                "V",
                "Amount",
                "(A) or (D)",
                "Price",
                "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)",
                "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)",
                "7. Nature of Indirect Beneficial Ownership (Instr. 4)"));
        if (style.joinsDirection()) {
            heading.remove(6);
        }
        return heading;
    }

    private List<String> headingII() {
        List<String> heading = new ArrayList<>(List.of(
                "1. Title of Derivative Security (Instr. 3)",
                "2. Conversion or Exercise Price of Derivative Security",
                "3. Transaction Date (Month/Day/Year)",
                "3A. Deemed Execution Date, if any (Month/Day/Year)",
                "Code",
                "V",
                "(A)",
                "(D)",
                "Date Exercisable",
                "Expiration Date",
                "Title",
                "Amount or Number of Shares",
                "8. Price of Derivative Security (Instr. 5)",
                "9. Number of Derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)",
                "10. Ownership Form of Derivative Security: Direct (D) or Indirect (I) (Instr. 4)",
                "11. Nature of Indirect Beneficial Ownership (Instr. 4)"));
        return style.cutsTableII() ? heading.subList(0, 12) : heading;
    }

    private List<String> tableI(NonDerivativeRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(cell(row.securityTitle(), title -> title));
        if (number() != '3') {
            if (row instanceof NonDerivativeTransaction trade) {
                cells.add(cell(trade.transactionDate(), TextRenderer::date));
                cells.add(cell(trade.deemedExecutionDate(), TextRenderer::date));
                cells.add(code(
                        trade.transactionCoding().transactionCode(),
                        trade.transactionCoding().footnoteIds()));
                cells.add(cell(trade.transactionTimeliness(), TextRenderer::timeliness));
                cells.add(cell(trade.transactionShares(), TextRenderer::amount));
                cells.add(cell(trade.transactionAcquiredDisposedCode(), side -> side));
                cells.add(cell(trade.transactionPricePerShare(), this::money));
            } else {
                cells.addAll(List.of("", "", "", "", "", "", ""));
            }
            if (style.joinsDirection()) {
                String side = cells.remove(6);
                cells.set(5, (cells.get(5) + " " + side).strip());
            }
        }
        cells.add(cell(row.sharesOwnedFollowingTransaction(), TextRenderer::amount));
        cells.add(cell(row.directOrIndirectOwnership(), kind -> kind));
        cells.add(cell(row.natureOfOwnership(), nature -> nature));
        return cells;
    }

    private List<String> tableII(DerivativeRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(cell(row.securityTitle(), title -> title));
        String price = "";
        if (number() != '3') {
            cells.add(cell(row.conversionOrExercisePrice(), this::money));
            if (row instanceof DerivativeTransaction trade) {
                price = cell(trade.transactionPricePerShare(), this::money);
                transaction(trade, cells);
            } else {
                cells.addAll(style.losesSides() ? List.of("", "", "", "") : List.of("", "", "", "", "", ""));
            }
        }
        cells.add(cell(row.exerciseDate(), TextRenderer::date));
        cells.add(cell(row.expirationDate(), TextRenderer::date));
        cells.add(cell(row.underlyingSecurityTitle(), title -> title));
        cells.add(cell(row.underlyingSecurityShares(), TextRenderer::amount));
        if (number() == '3') {
            cells.add(cell(row.conversionOrExercisePrice(), this::money));
        } else if (style.cutsTableII()) {
            return cells;
        } else {
            cells.add(price);
            cells.add(cell(row.sharesOwnedFollowingTransaction(), TextRenderer::amount));
        }
        cells.add(cell(row.directOrIndirectOwnership(), kind -> kind));
        cells.add(cell(row.natureOfOwnership(), nature -> nature));
        return cells;
    }

    private void transaction(DerivativeTransaction trade, List<String> cells) {
        cells.add(cell(trade.transactionDate(), TextRenderer::date));
        cells.add(cell(trade.deemedExecutionDate(), TextRenderer::date));
        cells.add(code(
                trade.transactionCoding().transactionCode(),
                trade.transactionCoding().footnoteIds()));
        String amount = cell(trade.transactionShares(), TextRenderer::amount);
        if (style.losesSides()) {
            cells.add(amount);
            return;
        }
        boolean acquired = "A".equals(trade.transactionAcquiredDisposedCode().value());
        cells.add(cell(trade.transactionTimeliness(), TextRenderer::timeliness));
        cells.add(acquired ? amount : "");
        cells.add(acquired ? "" : amount);
    }

    /** As spreadsheets export: words in quotes where they hold a comma, every line with the fields of the widest. */
    private static String filledUp(String page) {
        StringBuilder filled = new StringBuilder();
        for (String line : page.split("\n", -1)) {
            boolean isRow = line.indexOf(TextRows.END_OF_FIELDS) >= 0;
            int fields = isRow ? line.replaceAll("\"[^\"]*\"", "").split(",", -1).length : 1;
            String written = isRow ? line.substring(0, line.length() - 1) : TextRows.field(line, ",");
            filled.append(written).append(",".repeat(MOST_FIELDS - fields)).append('\n');
        }
        return filled.toString();
    }

    private void table(String title, List<String> heading, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(heading);
        TextRows written = new TextRows(style, all);
        line(title);
        gap();
        page.append(written.heading(heading));
        int onPage = 0;
        for (List<String> row : rows) {
            if (style.rowsPerPage() > 0 && onPage == style.rowsPerPage()) {
                gap();
                line("Edgar Filing: " + words(form.reportingOwner().get(0).rptOwnerName()) + " - Form "
                        + form.documentType());
                gap();
                page.append(written.heading(heading));
                onPage = 0;
            }
            page.append(written.row(row));
            if (style.dress() == TextDress.PRINTED) {
                printed();
            }
            onPage++;
        }
        gap();
    }

    private void printed() {
        line("https://www.sec.gov/Archives/edgar/data/1/000000000124000001/xslF345X05/form4.xml");
        line("2/3");
        line("11/22/2026, 3:24 PM");
        line("SEC FORM " + number());
        line("2026-11-22 15:24    form4.xml");
    }

    private void tail() {
        line("Reporting Owners");
        gap();
        List<List<String>> owners = new ArrayList<>();
        owners.add(List.of("Reporting Owner Name / Address", "Director", "10% Owner", "Officer", "Other"));
        for (ReportingOwner owner : form.reportingOwner()) {
            owners.add(List.of(
                    words(owner.rptOwnerName()) + " " + street(owner).replace(", ", " ") + " " + city(owner),
                    tick(owner.isDirector(), null),
                    tick(owner.isTenPercentOwner(), null),
                    tick(owner.isOfficer(), owner.officerTitle()),
                    tick(owner.isOther(), owner.otherText())));
        }
        TextRows written = new TextRows(style, owners);
        owners.forEach(row -> page.append(written.row(row)));
        gap();
        line("Signatures");
        gap();
        for (OwnerSignature signature : form.ownerSignature()) {
            line(words(signature.signatureName()) + " " + date(signature.signatureDate()));
            line("**Signature of Reporting Person Date");
        }
        gap();
        line("Explanation of Responses:");
        gap();
        line("* If the form is filed by more than one reporting person, see Instruction 4(b)(v).");
        line("** Intentional misstatements or omissions of facts constitute Federal Criminal Violations.");
        for (Footnote footnote : form.footnotes()) {
            line("(" + footnote.id().id().substring(1) + ") " + footnote.text());
        }
        if (form.remarks() != null) {
            gap();
            line("Remarks:");
            line(form.remarks());
        }
        gap();
        line("Note: File three copies of this Form, one of which must be manually signed.");
    }

    private static String tick(@Nullable Boolean box, @Nullable String words) {
        return Boolean.TRUE.equals(box) ? words == null ? "X" : words : "";
    }

    private <T> String cell(Footnoted<T> cell, java.util.function.Function<T, String> shown) {
        T value = cell.value();
        return ((value == null ? "" : shown.apply(value)) + marks(cell.footnoteIds())).strip();
    }

    private String code(@Nullable String letter, List<FootnoteId> ids) {
        return (words(letter) + marks(ids)).strip();
    }

    private String marks(List<FootnoteId> ids) {
        StringBuilder marks = new StringBuilder();
        for (FootnoteId id : ids) {
            String digits = id.id().substring(1);
            if (style.mark().contains("⁽")) {
                digits = digits.chars()
                        .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
                        .reduce("", String::concat);
            }
            marks.append(style.mark().replace("#", digits));
        }
        return marks.toString();
    }

    private static String timeliness(String code) {
        return code.equals("E") ? "V" : code;
    }

    private String money(BigDecimal price) {
        return style.dollar() + amount(price);
    }

    private static String amount(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0 && Character.isDigit(whole.charAt(i - 1)); i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped + (point < 0 ? "" : plain.substring(point));
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : SHORT.format(day);
    }

    static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
