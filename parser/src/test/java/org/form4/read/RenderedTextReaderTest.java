package org.form4.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.form4.Shared;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenderedTextReaderTest {
    private static final Footnoted<BigDecimal> NO_AMOUNT = Footnoted.absent();
    private static final Footnoted<LocalDate> NO_DATE = Footnoted.absent();
    private static final Footnoted<String> NO_WORDS = Footnoted.absent();

    @Test
    void readsTheFirstSeedFieldByField() throws IOException {
        ParseResult result = seed("000_");
        Filing filing = requireNonNull(result.filing());

        assertThat(filing.filingDate()).isEqualTo("2007-10-29");
        assertThat(filing.accessionNumber().isKnown()).isFalse();
        assertThat(filing.sourceFormat()).isEqualTo("text");
        assertThat(filing.document())
                .isEqualTo(new OwnershipDocument(
                        null,
                        "4",
                        LocalDate.of(2007, 10, 25),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Issuer(null, "Amtrust Financial Services, Inc.", "AFSI", null),
                        List.of(owner("MILLER JAY J", true, null)),
                        null,
                        List.of(),
                        List.of(
                                new DerivativeHolding(
                                        words("Stock Option"),
                                        amount("7"),
                                        TransactionCoding.ABSENT,
                                        date("2007-02-09", "F1"),
                                        date("2016-02-09"),
                                        words("Common Stock"),
                                        amount("12500"),
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        NO_WORDS,
                                        NO_WORDS),
                                new DerivativeHolding(
                                        words("Stock Option"),
                                        amount("10.56"),
                                        TransactionCoding.ABSENT,
                                        date("2007-03-08"),
                                        date("2017-03-08"),
                                        words("Common Stock"),
                                        amount("6250"),
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        NO_WORDS,
                                        NO_WORDS),
                                new DerivativeTransaction(
                                        words("Stock Option"),
                                        amount("14.55"),
                                        date("2007-10-24"),
                                        NO_DATE,
                                        code("A"),
                                        NO_WORDS,
                                        amount("0"),
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        words("A"),
                                        date("2008-10-24"),
                                        date("2017-10-24"),
                                        words("Common Stock"),
                                        amount("100000"),
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        NO_AMOUNT,
                                        NO_WORDS,
                                        NO_WORDS)),
                        filing.document().footnotes(),
                        null,
                        List.of(new OwnerSignature("/s/ Jay J. Miller", LocalDate.of(2007, 10, 25)))));
        assertThat(filing.document().footnotes()).hasSize(1);
        Footnote vesting = filing.document().footnotes().get(0);
        assertThat(vesting.id()).hasToString("F1");
        assertThat(vesting.text()).startsWith("Stock options vest").endsWith("following February 9, 2007.");
        assertThat(result.problems())
                .extracting(Problem::kind, Problem::severity)
                .containsExactly(tuple(Problem.Kind.ODD_AMOUNT, Problem.Severity.SUSPECT));
    }

    @Test
    void readsTheSecondSeedFieldByField() throws IOException {
        ParseResult result = seed("001_");
        Filing filing = requireNonNull(result.filing());

        assertThat(filing.filingDate()).isEqualTo("2011-11-15");
        assertThat(filing.document())
                .isEqualTo(new OwnershipDocument(
                        null,
                        "4",
                        LocalDate.of(2011, 11, 14),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Issuer(null, "Amtrust Financial Services, Inc.", "AFSI", null),
                        List.of(owner("Saxon Michael J", false, "Chief Operating Officer")),
                        null,
                        List.of(
                                common("F1", "2011-11-14", "M", "12000", "A", "7", "41385"),
                                common("F2", "2011-11-14", "F", "5171", "D", "26.46", "36214"),
                                common("F2", "2011-11-15", "F", "890", "D", "26.375", "35324")),
                        List.of(new DerivativeTransaction(
                                words("Stock Option"),
                                amount("7"),
                                date("2011-11-14"),
                                NO_DATE,
                                code("M"),
                                NO_WORDS,
                                amount("12000"),
                                NO_AMOUNT,
                                NO_AMOUNT,
                                words("D"),
                                date("2007-02-09"),
                                date("2016-02-09"),
                                words("Common Stock"),
                                amount("12000"),
                                NO_AMOUNT,
                                NO_AMOUNT,
                                NO_AMOUNT,
                                NO_WORDS,
                                NO_WORDS)),
                        filing.document().footnotes(),
                        null,
                        List.of(new OwnerSignature("/s/ Michael J. Saxon", LocalDate.of(2011, 11, 15)))));
        assertThat(filing.document().footnotes())
                .extracting(note -> note.id().id())
                .containsExactly("F1", "F2");
        assertThat(filing.document().footnotes().get(0).text()).endsWith("on September 19, 2011.");
        assertThat(filing.document().footnotes().get(1).text()).endsWith("option exercise price.");
    }

    @Test
    void saysWhatItInferred() throws IOException {
        assertThat(seed("001_").problems())
                .allSatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INFERRED);
                    assertThat(problem.severity()).isEqualTo(Problem.Severity.REPAIRED);
                })
                .extracting(Problem::rawText)
                .containsExactly(
                        "Stock Option $ 7 11/14/2011 M 12,000 02/09/2007 02/09/2016 Common Stock 12,000",
                        "Chief Operating Officer");
    }

    @Test
    void refusesSeedsThatAreCutOff() throws IOException {
        for (String name : List.of("000_", "001_")) {
            byte[] whole = Files.readAllBytes(file(name));
            for (int percent = 5; percent <= 85; percent += 5) {
                byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
                ParseResult result = FilingFormat.readAny(new ByteArrayInputStream(part), "part.txt");
                assertThat(result.filing()).as("%s cut at %d %%", name, percent).isNull();
            }
        }
    }

    private static ParseResult seed(String start) throws IOException {
        Path file = file(start);
        try (InputStream bytes = Files.newInputStream(file)) {
            return FilingFormat.readAny(bytes, file.getFileName().toString());
        }
    }

    @Test
    void readsTheSeedsTheSameInOtherSpellings() throws IOException {
        Map<String, UnaryOperator<String>> spellings = new LinkedHashMap<>();
        spellings.put("lines end as on Windows", text -> text.replace("\n", "\r\n"));
        spellings.put("a byte order mark and blank lines", text -> "\uFEFF\n\n" + text);
        spellings.put("strokes for tabs", text -> text.replace("\t", " | "));
        spellings.put("framed rows", text -> framed(text, false));
        spellings.put("markdown tables", text -> framed(text, true));
        spellings.put("plain dollars", text -> text.replace("\\$ ", "$"));
        spellings.put(
                "raised marks",
                text -> text.replace("⁽¹⁾", "<sup>(1)</sup>")
                        .replace("<u>", "<sup>")
                        .replace("</u>", "</sup>"));
        spellings.put("bracketed marks", text -> text.replace("⁽¹⁾", "[1]").replaceAll("<u>\\((\\d)\\)</u>", "[$1]"));
        spellings.put("plain marks", text -> text.replace("⁽¹⁾", "(1)").replaceAll("</?u>", ""));
        spellings.put("blanks that do not break", text -> text.replace(' ', '\u00A0'));
        spellings.put("entities", text -> text.replace("\t\t", "\t&nbsp;\t").replace("Date, if", "Date,&nbsp;if"));
        spellings.put("blanks around every cell", text -> text.replace("\t", " \t\u00A0"));
        spellings.put("twice as many lines", text -> text.replace("\n", "\n\n"));
        spellings.put(
                "no blank lines", text -> text.replaceAll("\n\\s*\n", "\n").replaceAll("\n\\s*\n", "\n"));
        spellings.put(
                "headings in capitals",
                text -> text.replace("Table I", "TABLE I").replace("Derivative Sec", "DERIVATIVE SEC"));
        spellings.put(
                "markdown headings",
                text -> text.replace("Table I", "## Table I").replace("Signatures", "**Signatures**"));
        spellings.put(
                "page furniture",
                text -> text.replace("\nReporting Owners", "\n3\nPage 2 of 3\n\nReporting Owners")
                        .replace("\nStock Option", "\n\nEdgar Filing: A NAME - Form 4\n\nStock Option"));
        spellings.put("date on the form's line", text -> text.replaceFirst("Form 4\\s+([ON])", "Form 4 - $1"));
        spellings.put("saved as comma-separated values", text -> spreadsheet(text, ","));
        spellings.put("pasted with a spreadsheet's quotes", text -> spreadsheet(text, "\t"));
        spellings.put("saved with semicolons", text -> spreadsheet(text, ";"));
        spellings.put("quoted in a mail", text -> "> " + text.replace("\n", "\n> "));
        spellings.put(
                "a block of code with words around", text -> "This is it:\n\n```text\n" + text + "\n```\nDone.\n");
        spellings.put("drawn frames", text -> framed(text, false).replace('|', '│'));
        spellings.put("marks that are links", text -> text.replaceAll("<u>\\((\\d)\\)</u>", "[($1)](#note$1)"));
        spellings.put(
                "raised marks that are links",
                text -> text.replace("⁽¹⁾", "[<sup>(1)</sup>](https://example.org/page#fn1)"));
        spellings.put("days year first", text -> text.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2"));
        spellings.put(
                "days without zeros", text -> text.replaceAll("\\b0?(\\d{1,2})/0?(\\d{1,2})/(\\d{4})", "$1/$2/$3"));
        spellings.put("days in words", text -> text.replace("\t11/14/2011", "\tNov 14, 2011"));
        spellings.put("no separators of thousands", text -> text.replaceAll("(\\d),(\\d{3})", "$1$2"));
        spellings.put("narrow blanks in thousands", text -> text.replaceAll("(\\d),(\\d{3}\\t)", "$1\u202F$2"));
        spellings.put("bold values", text -> text.replace("12,000", "**12,000**"));
        spellings.put("values in italics", text -> text.replace("\t12,000\t", "\t*12,000*\t"));
        spellings.put("broken cells", text -> framed(text, true).replace("Common Stock", "Common<br>Stock"));
        spellings.put("invisible characters", text -> text.replace("12,000", "12\u200B,000"));
        spellings.put("dollars of a country", text -> text.replace("\\$ ", "US$ "));
        spellings.put("numbered lines", TextDress.NUMBERED::on);
        spellings.put("a listing quoted in a mail", text -> TextDress.QUOTED_MAIL.on(TextDress.LISTED.on(text)));
        spellings.put("signs that are not seen", TextDress.INVISIBLE_SIGNS::on);
        spellings.put("pasted twice", TextDress.TWICE::on);
        spellings.put("pasted three times", text -> text + "\n" + text + "\n" + text);
        spellings.put("double strokes", text -> framed(text, false).replace("|", "||"));
        spellings.put(
                "drawn boxes",
                text -> framed(text, true).replace("|---|:---:|", "╠═══╬═══╣").replace('|', '║'));
        spellings.put("semicolons alone", text -> text.replace("\t", ";"));
        spellings.put("curved quotes", text -> spreadsheet(text, ";").replaceAll("\"([^\"]*)\"", "“$1”"));
        spellings.put("merged cells", text -> text.replace("\t", "\t\t"));
        spellings.put("a dollar in a cell of its own", text -> text.replace("\\$ ", "$\t"));
        spellings.put(
                "a browser's print",
                text -> text.replace(
                        "\tD\n", "\tD\nhttps://www.sec.gov/Archives/form4.xml 1/2\n11/22/26, 3:24 PM SEC FORM 4\n"));
        spellings.put("a new page", text -> text.replace("Table II", "\fTable II"));
        for (String start : List.of("000_", "001_")) {
            OwnershipDocument expected = requireNonNull(seed(start).filing()).document();
            String text = Files.readString(file(start));
            for (Map.Entry<String, UnaryOperator<String>> spelling : spellings.entrySet()) {
                String other = spelling.getValue().apply(text);
                ParseResult result = FilingFormat.readAny(
                        new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)), "copy.txt");
                Filing filing = requireNonNull(result.filing(), () -> spelling.getKey() + ": " + result.problems());
                assertThat(filing.document())
                        .as("%s with %s", start, spelling.getKey())
                        .isEqualTo(expected);
                assertThat(filing.filingDate()).as(spelling.getKey()).isNotNull();
            }
        }
    }

    /** As spreadsheets write: fields in quotes where they hold the separator, a quote or a blank. */
    private static String spreadsheet(String text, String separator) {
        StringBuilder rows = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            List<String> fields = new ArrayList<>();
            for (String field : line.split("\t", -1)) {
                boolean needsQuotes = field.contains(separator) || field.contains("\"") || field.contains(" ");
                fields.add(needsQuotes ? '"' + field.replace("\"", "\"\"") + '"' : field);
            }
            rows.append(String.join(separator, fields)).append('\n');
        }
        return rows.toString();
    }

    private static String framed(String text, boolean ruled) {
        StringBuilder framed = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean row = line.indexOf('\t') >= 0;
            framed.append(row ? "| " + line.replace("\t", " | ") + " |" : line).append('\n');
            if (row && ruled && line.startsWith("1. Title")) {
                framed.append("|---|:---:|---|---|\n");
            }
        }
        return framed.toString();
    }

    static Path file(String start) throws IOException {
        try (var files = Files.list(Shared.seeds())) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ReportingOwner owner(String name, boolean isDirector, @Nullable String officerTitle) {
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
                isDirector,
                officerTitle != null,
                false,
                false,
                officerTitle,
                null);
    }

    private static NonDerivativeTransaction common(
            String note, String day, String code, String shares, String direction, String price, String following) {
        return new NonDerivativeTransaction(
                new Footnoted<>("Common Stock", List.of(new FootnoteId(note))),
                date(day),
                NO_DATE,
                code(code),
                NO_WORDS,
                amount(shares),
                amount(price),
                words(direction),
                amount(following),
                NO_AMOUNT,
                words("D"),
                NO_WORDS);
    }

    private static TransactionCoding code(String letter) {
        return new TransactionCoding(null, letter, null, List.of());
    }

    private static Footnoted<String> words(String words) {
        return Footnoted.of(words);
    }

    private static Footnoted<BigDecimal> amount(String plain) {
        return Footnoted.of(new BigDecimal(plain));
    }

    private static Footnoted<LocalDate> date(String iso, String... notes) {
        List<FootnoteId> ids = new ArrayList<>();
        for (String note : notes) {
            ids.add(new FootnoteId(note));
        }
        return new Footnoted<>(LocalDate.parse(iso), ids);
    }
}
