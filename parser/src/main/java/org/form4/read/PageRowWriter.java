package org.form4.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/** Turns what stands under the columns of the printed form into a row of the document, by the SEC's element names. */
final class PageRowWriter {
    /** Codes that by their own wording dispose of what the row of Table II is about. */
    private static final Set<String> DISPOSES = Set.of("M", "X", "O", "F", "S", "D", "U", "H");

    private static final Set<String> ACQUIRES = Set.of("A", "P", "L");

    private final OwnershipDocumentBuilder document;
    private final Problems problems;
    private final Line line;
    private final Set<FootnoteId> cited = new HashSet<>();

    PageRowWriter(OwnershipDocumentBuilder document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.line = new Line(new Values(problems));
    }

    void write(PageRowFit fit, boolean derivative, int number, String rawText) {
        line.start(number);
        boolean bothSides =
                fit.cells().containsKey(PageColumn.ACQUIRED) && fit.cells().containsKey(PageColumn.DISPOSED);
        for (Map.Entry<PageColumn, PageToken> cell : fit.cells().entrySet()) {
            cited.addAll(cell.getValue().footnoteIds());
            if (bothSides && isSide(cell.getKey())) {
                continue; // direction() decides
            }
            if (fit.doubtful().contains(cell.getKey()) && !isSide(cell.getKey())) {
                doubt(cell.getValue(), number, rawText);
            } else {
                put(cell.getKey(), cell.getValue());
            }
        }
        if (fit.transaction()) {
            direction(fit, derivative, number, rawText);
        }
        if (derivative) {
            document.derivativeTable.add(fit.transaction() ? line.derivativeTransaction() : line.derivativeHolding());
        } else {
            document.nonDerivativeTable.add(
                    fit.transaction() ? line.nonDerivativeTransaction() : line.nonDerivativeHolding());
        }
    }

    /** The first footnote that a cell cites and the page does not have; null when all are there. */
    @Nullable
    FootnoteId missing(List<Footnote> footnotes) {
        Set<FootnoteId> there = new HashSet<>();
        for (Footnote footnote : footnotes) {
            there.add(footnote.id());
        }
        for (FootnoteId id : cited) {
            if (!there.contains(id)) {
                return id;
            }
        }
        return null;
    }

    private static boolean isSide(PageColumn column) {
        return column == PageColumn.ACQUIRED || column == PageColumn.DISPOSED;
    }

    private void doubt(PageToken token, int number, String rawText) {
        problems.add(
                Kind.MALFORMED,
                Severity.SUSPECT,
                number,
                rawText,
                '"' + shown(token) + "\" could stand under more than one column; left out");
    }

    private static String shown(PageToken token) {
        return token.words().isEmpty() ? token.footnoteIds().toString() : token.words();
    }

    private void put(PageColumn column, PageToken token) {
        boolean money = token.kind() == PageToken.Kind.MONEY;
        switch (column) {
            case TITLE -> put(Cell.securityTitle, token);
            case EXERCISE_PRICE -> put(Cell.conversionOrExercisePrice, token);
            case DATE -> put(Cell.transactionDate, token);
            case DEEMED -> put(Cell.deemedExecutionDate, token);
            case CODE -> code(token);
            case V -> timeliness(token);
            case AMOUNT -> put(Cell.transactionShares, token);
            case ACQUIRED, DISPOSED -> put(money ? Cell.transactionTotalValue : Cell.transactionShares, token);
            case DIRECTION -> put(Cell.transactionAcquiredDisposedCode, token);
            case EXERCISABLE -> put(Cell.exerciseDate, token);
            case EXPIRATION -> put(Cell.expirationDate, token);
            case UNDERLYING_TITLE -> put(Cell.underlyingSecurityTitle, token);
            case UNDERLYING_AMOUNT -> put(money ? Cell.underlyingSecurityValue : Cell.underlyingSecurityShares, token);
            case PRICE -> put(Cell.transactionPricePerShare, token);
            case FOLLOWING ->
                put(money ? Cell.valueOwnedFollowingTransaction : Cell.sharesOwnedFollowingTransaction, token);
            case OWNERSHIP -> put(Cell.directOrIndirectOwnership, token);
            case NATURE -> put(Cell.natureOfOwnership, token);
        }
    }

    private void put(Cell cell, PageToken token) {
        String words = token.plain();
        boolean bracketed = words.length() == 3 && words.charAt(0) == '(';
        line.put(cell, bracketed ? words.substring(1, 2) : words, token.footnoteIds());
    }

    /** {@code S}; with the form it belongs on, {@code 4S}; with the sign of an equity swap, {@code S/K}. */
    private void code(PageToken token) {
        StringBuilder letters = new StringBuilder();
        String formType = null;
        String words = token.words();
        boolean swap = words.endsWith("/K");
        for (int i = 0; i < (swap ? words.length() - 2 : words.length()); i++) {
            char c = words.charAt(i);
            if (token.kind() == PageToken.Kind.LETTER && c >= '3' && c <= '5') {
                formType = String.valueOf(c);
            } else if (token.kind() != PageToken.Kind.LETTER || "() ".indexOf(c) < 0) {
                letters.append(c);
            }
        }
        line.put(Cell.transactionCode, letters.toString(), List.of());
        line.put(Cell.transactionFormType, formType, List.of());
        line.put(Cell.equitySwapInvolved, swap ? "1" : null, List.of());
        line.put(Cell.transactionCoding, null, token.footnoteIds());
    }

    /** The printed V is what the schema calls early. */
    private void timeliness(PageToken token) {
        line.put(Cell.transactionTimeliness, token.words().equals("V") ? "E" : token.words(), token.footnoteIds());
    }

    private void direction(PageRowFit fit, boolean derivative, int number, String rawText) {
        Map<PageColumn, PageToken> cells = fit.cells();
        if (!derivative && cells.containsKey(PageColumn.DIRECTION)) {
            return;
        }
        PageToken underA = cells.get(PageColumn.ACQUIRED);
        PageToken underD = cells.get(PageColumn.DISPOSED);
        if (underA != null && underD != null) {
            bothSides(underA, underD, number, rawText);
            return;
        }
        boolean acquired = underA != null;
        boolean disposed = underD != null;
        PageColumn side = acquired ? PageColumn.ACQUIRED : PageColumn.DISPOSED;
        if (derivative && (acquired || disposed) && !fit.doubtful().contains(side)) {
            line.put(Cell.transactionAcquiredDisposedCode, acquired ? "A" : "D", List.of());
            return;
        }
        String code = line.text(Cell.transactionCode);
        String forced = forced(code, derivative);
        if (forced == null) {
            problems.add(
                    Kind.MISSING_FACT,
                    Severity.SUSPECT,
                    number,
                    rawText,
                    "the copy does not say whether this was acquired or disposed of, and code "
                            + (code == null ? "(none)" : code) + " allows both; the cell is missing");
            return;
        }
        line.put(Cell.transactionAcquiredDisposedCode, forced, List.of());
        problems.add(
                Kind.INFERRED,
                Severity.REPAIRED,
                number,
                rawText,
                "the copy does not show (A) or (D); transactionAcquiredDisposedCode " + forced + " follows from code "
                        + code + " in Table " + (derivative ? "II" : "I"));
    }

    /** An exercise gives up the derivative of Table II and brings the shares of Table I; sales and grants do not differ. */
    private static @Nullable String forced(@Nullable String code, boolean derivative) {
        if (code == null) {
            return null;
        }
        boolean exercise = code.equals("M") || code.equals("X") || code.equals("O");
        if (exercise) {
            return derivative ? "D" : "A";
        }
        return DISPOSES.contains(code) ? "D" : ACQUIRES.contains(code) ? "A" : null;
    }

    /** Numbers under both (A) and (D): a zero among them says nothing, two amounts cannot both be the row's. */
    private void bothSides(PageToken acquired, PageToken disposed, int number, String rawText) {
        boolean zeroAcquired = isZero(acquired);
        if (zeroAcquired == isZero(disposed)) {
            problems.add(
                    Kind.ODD_AMOUNT,
                    Severity.SUSPECT,
                    number,
                    rawText,
                    "amounts under both (A) and (D); transactionShares is missing");
            return;
        }
        put(zeroAcquired ? PageColumn.DISPOSED : PageColumn.ACQUIRED, zeroAcquired ? disposed : acquired);
        line.put(Cell.transactionAcquiredDisposedCode, zeroAcquired ? "D" : "A", List.of());
    }

    private static boolean isZero(PageToken token) {
        return token.plain().matches("0{1,9}(?:\\.0{1,9})?");
    }
}
