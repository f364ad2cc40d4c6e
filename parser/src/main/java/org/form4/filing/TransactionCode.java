package org.form4.filing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The letters of column 3 of Table I and column 4 of Table II, with the wording of the General Instructions to Form 4
 * (Instruction 8) in our words and the rule each rests on (17 CFR 240.16b-3, 16b-5, 16b-6, 16a-6, 16b-8).
 *
 * <p>{@code V}, which the printed form shows beside the code, is not a code: it marks a transaction reported earlier
 * than required.
 */
public enum TransactionCode {
    P(Kind.MARKET, "open-market or private purchase"),
    S(Kind.MARKET, "open-market or private sale"),
    A(Kind.COMPENSATION, "grant, award or other acquisition from the issuer, Rule 16b-3(d)"),
    D(Kind.COMPENSATION, "disposition to the issuer, Rule 16b-3(e)"),
    F(Kind.COMPENSATION, "exercise price or tax paid by delivering or withholding shares, Rule 16b-3"),
    I(Kind.COMPENSATION, "discretionary transaction, Rule 16b-3(f)"),
    M(Kind.EXERCISE, "exercise or conversion of a derivative exempted under Rule 16b-3"),
    C(Kind.DERIVATIVE, "conversion of a derivative security"),
    E(Kind.DERIVATIVE, "expiration of a short derivative position"),
    H(Kind.DERIVATIVE, "expiration or cancellation of a long derivative position with value received"),
    O(Kind.EXERCISE, "exercise of an out-of-the-money derivative"),
    X(Kind.EXERCISE, "exercise of an in-the-money or at-the-money derivative"),
    G(Kind.EXEMPT, "bona fide gift, Rule 16b-5"),
    L(Kind.EXEMPT, "small acquisition, Rule 16a-6"),
    W(Kind.EXEMPT, "acquisition or disposition by will or the laws of descent, Rule 16b-5"),
    Z(Kind.EXEMPT, "deposit into or withdrawal from a voting trust, Rule 16b-8"),
    J(Kind.OTHER, "other, described in a footnote"),
    K(Kind.OTHER, "equity swap or instrument with similar characteristics"),
    U(Kind.OTHER, "disposition in a tender of shares in a change of control");

    /** What a code is about, as the instruction groups it. */
    public enum Kind {
        MARKET,
        COMPENSATION,
        EXERCISE,
        DERIVATIVE,
        EXEMPT,
        OTHER
    }

    private static final Map<String, TransactionCode> BY_LETTER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, code -> code));

    private final Kind kind;
    private final String wording;

    TransactionCode(Kind kind, String wording) {
        this.kind = kind;
        this.wording = wording;
    }

    /** The code of a letter as filed; empty for one the instruction does not know, never a guess. */
    public static Optional<TransactionCode> of(String letter) {
        return Optional.ofNullable(BY_LETTER.get(letter));
    }

    public Kind kind() {
        return kind;
    }

    public String wording() {
        return wording;
    }
}
