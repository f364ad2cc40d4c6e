package org.form4.filing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one Form 3, 4 or 5, or an amendment of one, says. What the envelope says (accession number, filing date) is
 * {@link Filing}'s.
 *
 * @param schemaVersion {@code X0203} to {@code X0609} so far; null when the source has none
 * @param documentType {@code 3}, {@code 4}, {@code 5}, {@code 3/A}, {@code 4/A} or {@code 5/A}
 * @param aff10b5One the Rule 10b5-1 box, on the form since 2023-04-01; null means that the form has no such box, which
 *     is not "no"
 * @param nonDerivativeTable Table I, transactions and holdings in the filer's order
 * @param derivativeTable Table II, likewise
 */
public record OwnershipDocument(
        @Nullable String schemaVersion,
        String documentType,
        @Nullable LocalDate periodOfReport,
        @Nullable LocalDate dateOfOriginalSubmission,
        @Nullable Boolean noSecuritiesOwned,
        @Nullable Boolean notSubjectToSection16,
        @Nullable Boolean form3HoldingsReported,
        @Nullable Boolean form4TransactionsReported,
        Issuer issuer,
        List<ReportingOwner> reportingOwner,
        @Nullable Boolean aff10b5One,
        List<NonDerivativeRow> nonDerivativeTable,
        List<DerivativeRow> derivativeTable,
        List<Footnote> footnotes,
        @Nullable String remarks,
        List<OwnerSignature> ownerSignature) {

    /** The document types this project reads. */
    public static final List<String> TYPES = List.of("3", "4", "5", "3/A", "4/A", "5/A");

    public OwnershipDocument {
        if (!TYPES.contains(documentType)) {
            throw new IllegalArgumentException("not an ownership form: " + documentType);
        }
        reportingOwner = List.copyOf(reportingOwner);
        nonDerivativeTable = List.copyOf(nonDerivativeTable);
        derivativeTable = List.copyOf(derivativeTable);
        footnotes = List.copyOf(footnotes);
        ownerSignature = List.copyOf(ownerSignature);
    }

    /**
     * The footnotes as one reads them: a text that goes on in another footnote is whole, under the id of either. The
     * pieces as filed are {@link #footnotes()}. Of two footnotes with one id the first counts.
     */
    public Map<String, String> wholeFootnotes() {
        Map<String, String> texts = new LinkedHashMap<>();
        footnotes.forEach(footnote -> texts.putIfAbsent(footnote.id().id(), footnote.text()));
        return ContinuedFootnotes.joined(texts);
    }

    /** Whether this form amends an earlier one. */
    public boolean isAmendment() {
        return documentType.endsWith("/A");
    }
}
