package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.form4.filing.DerivativeRow;
import org.form4.filing.Footnote;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem.Kind;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/** An ownership document while it is being read, part by part, in whatever order the source has them. */
final class OwnershipDocumentBuilder {
    @Nullable
    String schemaVersion;

    @Nullable
    String documentType;

    @Nullable
    LocalDate periodOfReport;

    @Nullable
    LocalDate dateOfOriginalSubmission;

    @Nullable
    Boolean noSecuritiesOwned;

    @Nullable
    Boolean notSubjectToSection16;

    @Nullable
    Boolean form3HoldingsReported;

    @Nullable
    Boolean form4TransactionsReported;

    Issuer issuer = new Issuer(null, null, null, null);
    final List<ReportingOwner> reportingOwner = new ArrayList<>();

    @Nullable
    Boolean aff10b5One;

    final List<NonDerivativeRow> nonDerivativeTable = new ArrayList<>();
    final List<DerivativeRow> derivativeTable = new ArrayList<>();
    final List<Footnote> footnotes = new ArrayList<>();

    @Nullable
    String remarks;

    final List<OwnerSignature> ownerSignature = new ArrayList<>();

    /** Builds the document, or throws what {@code refusal} makes of the reason why it is none. */
    <X extends Exception> OwnershipDocument build(BiFunction<Kind, String, X> refusal) throws X {
        String type = documentType;
        if (type == null) {
            throw refusal.apply(Kind.MISSING_FACT, "no documentType: it could be any form");
        }
        if (!OwnershipDocument.TYPES.contains(type)) {
            throw refusal.apply(Kind.NOT_AN_OWNERSHIP_FILING, "a document of type " + type + ", not Form 3, 4 or 5");
        }
        if (reportingOwner.isEmpty() && issuer.issuerCik() == null && issuer.issuerName() == null) {
            throw refusal.apply(Kind.MISSING_FACT, "neither issuer nor reporting owner: nothing to attach facts to");
        }
        return new OwnershipDocument(
                schemaVersion,
                type,
                periodOfReport,
                dateOfOriginalSubmission,
                noSecuritiesOwned,
                notSubjectToSection16,
                form3HoldingsReported,
                form4TransactionsReported,
                issuer,
                reportingOwner,
                aff10b5One,
                nonDerivativeTable,
                derivativeTable,
                footnotes,
                remarks,
                ownerSignature);
    }
}
