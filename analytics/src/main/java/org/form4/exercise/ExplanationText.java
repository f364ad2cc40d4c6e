package org.form4.exercise;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.form4.exercise.ExerciseRows.Sold;
import org.form4.ledger.Days;
import org.form4.ledger.Filings;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes.Note;
import org.form4.note.ExerciseNote;

/** Writes one explanation: the rows, the sentences used, the arithmetic, and the tests of the patterns in their order. */
final class ExplanationText {
    private final Ledger ledger;
    private final Exercise exercise;
    private final ExerciseRows rows;
    private final StringBuilder text = new StringBuilder();

    ExplanationText(Ledger ledger, Exercise exercise) {
        this.ledger = ledger;
        this.exercise = exercise;
        this.rows = exercise.rows();
        head();
        rows();
        notes();
        arithmetic();
        pattern();
        if (!exercise.flags().isEmpty()) {
            line("Flags").line("  " + String.join(" ", exercise.flags()));
        }
    }

    private void head() {
        int filing = ledger.filing(rows.first());
        line(exercise.pattern() + " · " + exercise.instrument() + " · "
                + ledger.filings().rptOwnerName(filing) + " at "
                + ledger.filings().issuerName(filing) + " · " + rows.securityClass() + " · " + date(rows.day()));
    }

    private void rows() {
        line("Rows");
        rows.received().forEach(row -> row(row, "received"));
        rows.exercised().forEach(this::exercised);
        rows.withheld().forEach(row -> row(row, "withheld"));
        rows.returned().forEach(row -> row(row, "returned to the issuer"));
        for (Sold sale : rows.sold()) {
            row(
                    sale.row(),
                    "sold; " + Numbers.of(sale.shares()) + " shares counted here, " + Numbers.of(sale.paired())
                            + " of them paired");
        }
        rows.uncounted().forEach(row -> row(row, "not counted: code and A/D letter disagree"));
    }

    private void row(int row, String part) {
        String joined = rows.joined().get(row);
        line("  " + start(row) + " at " + Numbers.of(ledger.transactionPricePerShare(row)) + " · "
                + ledger.securityTitle(row) + " · " + part + (joined == null ? "" : "; joins because it " + joined));
    }

    private void exercised(int row) {
        line("  " + start(row) + " · " + ledger.securityTitle(row) + " · given up; exercise price "
                + Numbers.of(ledger.conversionOrExercisePrice(row)) + ", on "
                + Numbers.of(ledger.underlyingSecurityShares(row)) + " " + ledger.underlyingSecurityTitle(row)
                + (ledger.expirationDate(row) == Filings.NO_DAY
                        ? ", no expiry given"
                        : ", expires " + date(ledger.expirationDate(row))));
    }

    private String start(int row) {
        return ledger.reference(row) + " · " + date(ledger.transactionDate(row)) + " · " + ledger.transactionCode(row)
                + " " + ledger.transactionAcquiredDisposedCode(row) + " "
                + ledger.directOrIndirectOwnership(row) + " · " + Numbers.of(ledger.transactionShares(row));
    }

    /** The sentences that the pattern was read from, each with the rows that cite it. */
    private void notes() {
        Map<String, Set<String>> citedBy = new LinkedHashMap<>();
        for (int row : rows.all()) {
            for (Note note : ledger.notes(row)) {
                for (ExerciseNote statement : ExerciseNote.in(note.text())) {
                    String sentence = statement.kind() + " · " + note.footnoteId() + ": "
                            + statement.evidence().strip();
                    citedBy.computeIfAbsent(sentence, s -> new LinkedHashSet<>())
                            .add(ledger.table(row) + ":" + ledger.rowNumber(row));
                }
            }
        }
        line("Notes");
        if (citedBy.isEmpty()) {
            line("  none of these rows has a footnote on withholding, net or cashless exercise, or covering");
        }
        citedBy.forEach((sentence, lines) -> line("  " + sentence + " (on " + String.join(", ", lines) + ")"));
    }

    private void arithmetic() {
        Shares shares = exercise.facts().shares();
        line("Arithmetic");
        line("  E exercised: " + sum(rows.received().isEmpty() ? rows.exercised() : rows.received())
                + Numbers.of(shares.exercised()));
        line("  K exercise price: " + Numbers.of(exercise.exercisePrice()) + "; cost: " + cost()
                + Numbers.money(exercise.exerciseCost()));
        line("  F withheld: " + sum(rows.withheld()) + Numbers.of(shares.withheld()) + "; D returned: "
                + sum(rows.returned()) + Numbers.of(shares.returned()));
        line("  S sold: " + Numbers.of(shares.sold()) + "; S_paired: " + Numbers.of(shares.paired()));
        line("  retained = E − F − D − S_paired = " + Numbers.of(exercise.retainedShares()));
        line("  P market price: " + Numbers.of(exercise.marketPrice()) + " " + source());
        line("  withheld value: " + value() + Numbers.money(exercise.withheldValue()));
        line("  intrinsic value = P·E − cost = " + Numbers.of(exercise.marketPrice()) + " × "
                + Numbers.of(shares.exercised()) + " − "
                + Numbers.money(exercise.facts().terms().payable()) + " = "
                + Numbers.money(exercise.intrinsicValue()));
        line("  withholding rate = F/E = " + Numbers.of(exercise.withholdingRate()));
        taxRate();
        if (!Double.isNaN(exercise.moneyness())) {
            line("  moneyness = P/K = " + Numbers.of(exercise.moneyness()));
        }
    }

    private void taxRate() {
        String value = Numbers.money(exercise.withheldValue());
        String intrinsic = Numbers.money(exercise.intrinsicValue());
        if (!Double.isNaN(exercise.impliedTaxRate())) {
            boolean net = exercise.pattern() == Pattern.NET_EXERCISE;
            line("  implied tax rate = "
                    + (net
                            ? "(withheld value − cost)/intrinsic value = (" + value + " − "
                                    + Numbers.money(exercise.exerciseCost()) + ")/" + intrinsic
                            : "withheld value/(P·E) = " + value + "/"
                                    + Numbers.money(exercise.marketPrice() * exercise.exercisedShares()))
                    + " = " + Numbers.of(exercise.impliedTaxRate()));
        }
        if (!Double.isNaN(exercise.impliedTaxRateIfCash())) {
            line("  if the exercise price was paid in cash, withheld value/intrinsic value = " + value + "/" + intrinsic
                    + " = " + Numbers.of(exercise.impliedTaxRateIfCash()));
        }
    }

    private String sum(List<Integer> lines) {
        return terms(lines, 2, row -> Numbers.of(count(row)));
    }

    private String cost() {
        return terms(
                rows.exercised(),
                1,
                row -> Numbers.of(count(row)) + " × " + Numbers.of(ledger.conversionOrExercisePrice(row)));
    }

    private String value() {
        return terms(
                rows.withheldAndReturned(),
                1,
                row -> Numbers.of(count(row)) + " × " + Numbers.of(ledger.transactionPricePerShare(row)));
    }

    private double count(int row) {
        return rows.exercised().contains(row) ? Shares.underlying(ledger, row) : ledger.transactionShares(row);
    }

    /** {@code "a + b = "}, or nothing for fewer terms than are worth writing out. */
    private static String terms(List<Integer> lines, int fewest, IntFunction<String> term) {
        return lines.size() < fewest
                ? ""
                : lines.stream().map(term::apply).collect(Collectors.joining(" + ", "", " = "));
    }

    private String source() {
        return switch (exercise.marketPriceSource()) {
            case F -> "(of the shares withheld, weighted)";
            case S -> "(of the shares sold, weighted)";
            case ISSUER_SAME_DAY -> "(of " + references(exercise.marketPriceRows()) + ")";
            case NONE -> "(no insider of the issuer reported a price of the day)";
        };
    }

    private String references(List<Integer> lines) {
        StringBuilder references = new StringBuilder();
        for (int row : lines) {
            references.append(references.length() == 0 ? "" : ", ").append(ledger.reference(row));
        }
        return references.toString();
    }

    private void pattern() {
        line("Pattern: the first that fits");
        for (PatternTable.Test test : PatternTable.TESTS) {
            if (test.pattern() == exercise.pattern()) {
                line("  " + test.pattern() + " fits: " + clauses(test, true));
                return;
            }
            line("  " + test.pattern() + " does not: it would need that " + clauses(test, false));
        }
        line("  UNKNOWN: none of these fits");
    }

    private String clauses(PatternTable.Test test, boolean holding) {
        Case facts = exercise.facts();
        return test.clauses().stream()
                .filter(clause -> clause.holds().test(facts) == holding)
                .map(clause -> clause.asks().apply(facts))
                .collect(Collectors.joining("; "));
    }

    private static String date(int day) {
        return Days.date(day) == null ? "no date" : String.valueOf(Days.date(day));
    }

    private ExplanationText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
