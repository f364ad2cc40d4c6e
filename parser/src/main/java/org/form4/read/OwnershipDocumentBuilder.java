package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    @Nullable
    Issuer issuer;

    final List<ReportingOwner> reportingOwner = new ArrayList<>();

    @Nullable
    Boolean aff10b5One;

    final List<NonDerivativeRow> nonDerivativeTable = new ArrayList<>();
    final List<DerivativeRow> derivativeTable = new ArrayList<>();
    final List<Footnote> footnotes = new ArrayList<>();

    @Nullable
    String remarks;

    final List<OwnerSignature> ownerSignature = new ArrayList<>();

    /** Why what has been read is no form, in words for the user. */
    record Refusal(Kind kind, String reason) {}

    /** Why this is no ownership document; null when it is one. */
    @Nullable
    Refusal refusal() {
        String type = documentType;
        if (type == null) {
            return new Refusal(Kind.MISSING_FACT, "no documentType: it could be any form");
        }
        if (!OwnershipDocument.TYPES.contains(type)) {
            return new Refusal(
                    Kind.NOT_AN_OWNERSHIP_FILING,
                    "a document of type " + (type.length() > 40 ? type.substring(0, 40) + '…' : type)
                            + ", not Form 3, 4 or 5");
        }
        if (reportingOwner.isEmpty() && (issuer == null || !isNamed(issuer))) {
            return new Refusal(Kind.MISSING_FACT, "neither issuer nor reporting owner: nothing to attach facts to");
        }
        return null;
    }

    private static boolean isNamed(Issuer issuer) {
        return issuer.issuerCik() != null || issuer.issuerName() != null;
    }

    /** The document, when nothing speaks against it. */
    OwnershipDocument build() {
        return new OwnershipDocument(
                schemaVersion,
                String.valueOf(documentType),
                periodOfReport,
                dateOfOriginalSubmission,
                noSecuritiesOwned,
                notSubjectToSection16,
                form3HoldingsReported,
                form4TransactionsReported,
                issuer == null ? new Issuer(null, null, null, null) : issuer,
                reportingOwner,
                aff10b5One,
                nonDerivativeTable,
                derivativeTable,
                footnotes,
                remarks,
                ownerSignature);
    }
}
