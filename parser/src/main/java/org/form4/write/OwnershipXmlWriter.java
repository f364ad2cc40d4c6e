package org.form4.write;

import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;

/**
 * Writes what a form says as ownership XML, with the elements in the order of EDGAR's schema. It does not check that
 * the form is complete: what is missing is left out, so that a form with gaps comes back with the same gaps.
 *
 * <p>Reading the result gives an equal document, provided that its texts are neither blank nor padded, its numbers have
 * no negative scale, and only characters occur that XML 1.0 can carry; any other is written as U+FFFD. Equal documents
 * give equal bytes. Flags are written {@code 1} and {@code 0}, numbers plainly, without exponent.
 *
 * <p>Source: EDGAR Ownership XML Technical Specification, version 5.5, section 3.5.
 */
public final class OwnershipXmlWriter {
    private final Markup xml = new Markup();

    private OwnershipXmlWriter() {}

    /** The whole document, ending in a line feed; to be stored as UTF-8. */
    public static String write(OwnershipDocument document) {
        OwnershipXmlWriter writer = new OwnershipXmlWriter();
        writer.xml.group("ownershipDocument", () -> writer.document(document));
        return writer.xml.toString();
    }

    private void document(OwnershipDocument form) {
        xml.leaf("schemaVersion", form.schemaVersion());
        xml.leaf("documentType", form.documentType());
        xml.leaf("periodOfReport", form.periodOfReport());
        xml.leaf("dateOfOriginalSubmission", form.dateOfOriginalSubmission());
        xml.leaf("noSecuritiesOwned", form.noSecuritiesOwned());
        xml.leaf("notSubjectToSection16", form.notSubjectToSection16());
        xml.leaf("form3HoldingsReported", form.form3HoldingsReported());
        xml.leaf("form4TransactionsReported", form.form4TransactionsReported());
        xml.group("issuer", () -> issuer(form.issuer()));
        form.reportingOwner().forEach(owner -> xml.group("reportingOwner", () -> owner(owner)));
        xml.leaf("aff10b5One", form.aff10b5One());
        xml.group("nonDerivativeTable", () -> form.nonDerivativeTable().forEach(this::row));
        xml.group("derivativeTable", () -> form.derivativeTable().forEach(this::row));
        xml.group("footnotes", () -> form.footnotes().forEach(note -> xml.footnote(note.id(), note.text())));
        xml.leaf("remarks", form.remarks());
        form.ownerSignature().forEach(signature -> xml.group("ownerSignature", () -> signature(signature)));
    }

    private void issuer(Issuer issuer) {
        xml.leaf("issuerCik", issuer.issuerCik());
        xml.leaf("issuerName", issuer.issuerName());
        xml.leaf("issuerTradingSymbol", issuer.issuerTradingSymbol());
        xml.leaf("issuerForeignTradingSymbol", issuer.issuerForeignTradingSymbol());
    }

    private void owner(ReportingOwner owner) {
        xml.group("reportingOwnerId", () -> {
            xml.leaf("rptOwnerCik", owner.rptOwnerCik());
            xml.leaf("rptOwnerName", owner.rptOwnerName());
        });
        xml.group("reportingOwnerAddress", () -> address(owner.address()));
        xml.group("reportingOwnerRelationship", () -> {
            xml.leaf("isDirector", owner.isDirector());
            xml.leaf("isOfficer", owner.isOfficer());
            xml.leaf("isTenPercentOwner", owner.isTenPercentOwner());
            xml.leaf("isOther", owner.isOther());
            xml.leaf("officerTitle", owner.officerTitle());
            xml.leaf("otherText", owner.otherText());
        });
    }

    private void address(ReportingOwner.Address address) {
        xml.leaf("rptOwnerNonUSAddressFlag", address.rptOwnerNonUSAddressFlag());
        xml.leaf("rptOwnerStreet1", address.rptOwnerStreet1());
        xml.leaf("rptOwnerStreet2", address.rptOwnerStreet2());
        xml.leaf("rptOwnerCity", address.rptOwnerCity());
        xml.leaf("rptOwnerNonUSStateTerritory", address.rptOwnerNonUSStateTerritory());
        xml.leaf("rptOwnerState", address.rptOwnerState());
        xml.leaf("rptOwnerCounrty", address.rptOwnerCountry()); // the schema spells it so
        xml.leaf("rptOwnerZipCode", address.rptOwnerZipCode());
        xml.leaf("rptOwnerStateDescription", address.rptOwnerStateDescription());
    }

    private void row(NonDerivativeRow row) {
        if (row instanceof NonDerivativeTransaction trade) {
            xml.group("nonDerivativeTransaction", () -> {
                xml.cell("securityTitle", trade.securityTitle());
                xml.cell("transactionDate", trade.transactionDate());
                xml.cell("deemedExecutionDate", trade.deemedExecutionDate());
                coding(trade.transactionCoding());
                xml.cell("transactionTimeliness", trade.transactionTimeliness());
                xml.group("transactionAmounts", () -> {
                    xml.cell("transactionShares", trade.transactionShares());
                    xml.cell("transactionPricePerShare", trade.transactionPricePerShare());
                    xml.cell("transactionAcquiredDisposedCode", trade.transactionAcquiredDisposedCode());
                });
                position(trade);
            });
        } else if (row instanceof NonDerivativeHolding holding) {
            xml.group("nonDerivativeHolding", () -> {
                xml.cell("securityTitle", holding.securityTitle());
                coding(holding.transactionCoding());
                position(holding);
            });
        }
    }

    private void row(DerivativeRow row) {
        if (row instanceof DerivativeTransaction trade) {
            xml.group("derivativeTransaction", () -> {
                xml.cell("securityTitle", trade.securityTitle());
                xml.cell("conversionOrExercisePrice", trade.conversionOrExercisePrice());
                xml.cell("transactionDate", trade.transactionDate());
                xml.cell("deemedExecutionDate", trade.deemedExecutionDate());
                coding(trade.transactionCoding());
                xml.cell("transactionTimeliness", trade.transactionTimeliness());
                xml.group("transactionAmounts", () -> {
                    xml.cell("transactionShares", trade.transactionShares());
                    xml.cell("transactionTotalValue", trade.transactionTotalValue());
                    xml.cell("transactionPricePerShare", trade.transactionPricePerShare());
                    xml.cell("transactionAcquiredDisposedCode", trade.transactionAcquiredDisposedCode());
                });
                xml.cell("exerciseDate", trade.exerciseDate());
                xml.cell("expirationDate", trade.expirationDate());
                xml.group("underlyingSecurity", () -> {
                    xml.cell("underlyingSecurityTitle", trade.underlyingSecurityTitle());
                    xml.cell("underlyingSecurityShares", trade.underlyingSecurityShares());
                    xml.cell("underlyingSecurityValue", trade.underlyingSecurityValue());
                });
                position(trade);
            });
        } else if (row instanceof DerivativeHolding holding) {
            xml.group("derivativeHolding", () -> {
                xml.cell("securityTitle", holding.securityTitle());
                xml.cell("conversionOrExercisePrice", holding.conversionOrExercisePrice());
                coding(holding.transactionCoding());
                xml.cell("exerciseDate", holding.exerciseDate());
                xml.cell("expirationDate", holding.expirationDate());
                xml.group("underlyingSecurity", () -> {
                    xml.cell("underlyingSecurityTitle", holding.underlyingSecurityTitle());
                    xml.cell("underlyingSecurityShares", holding.underlyingSecurityShares());
                    xml.cell("underlyingSecurityValue", holding.underlyingSecurityValue());
                });
                position(holding);
            });
        }
    }

    private void coding(TransactionCoding coding) {
        xml.group("transactionCoding", () -> {
            xml.leaf("transactionFormType", coding.transactionFormType());
            xml.leaf("transactionCode", coding.transactionCode());
            xml.leaf("equitySwapInvolved", coding.equitySwapInvolved());
            coding.footnoteIds().forEach(xml::citation);
        });
    }

    private void position(NonDerivativeRow row) {
        xml.group("postTransactionAmounts", () -> {
            xml.cell("sharesOwnedFollowingTransaction", row.sharesOwnedFollowingTransaction());
            xml.cell("valueOwnedFollowingTransaction", row.valueOwnedFollowingTransaction());
        });
        xml.group("ownershipNature", () -> {
            xml.cell("directOrIndirectOwnership", row.directOrIndirectOwnership());
            xml.cell("natureOfOwnership", row.natureOfOwnership());
        });
    }

    private void position(DerivativeRow row) {
        xml.group("postTransactionAmounts", () -> {
            xml.cell("sharesOwnedFollowingTransaction", row.sharesOwnedFollowingTransaction());
            xml.cell("valueOwnedFollowingTransaction", row.valueOwnedFollowingTransaction());
        });
        xml.group("ownershipNature", () -> {
            xml.cell("directOrIndirectOwnership", row.directOrIndirectOwnership());
            xml.cell("natureOfOwnership", row.natureOfOwnership());
        });
    }

    private void signature(OwnerSignature signature) {
        xml.leaf("signatureName", signature.signatureName());
        xml.leaf("signatureDate", signature.signatureDate());
    }
}
