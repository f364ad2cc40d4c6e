package org.form4.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the elements of an ownership document, to tell a name whose case was lost on the way. */
final class ElementNames {
    private static final Map<String, String> BY_LOWER_CASE = new HashMap<>();

    static {
        List<String> names = List.of(
                "ownershipDocument",
                "schemaVersion",
                "documentType",
                "periodOfReport",
                "dateOfOriginalSubmission",
                "noSecuritiesOwned",
                "notSubjectToSection16",
                "form3HoldingsReported",
                "form4TransactionsReported",
                "issuer",
                "issuerCik",
                "issuerName",
                "issuerTradingSymbol",
                "issuerForeignTradingSymbol",
                "reportingOwner",
                "reportingOwnerId",
                "rptOwnerCik",
                "rptOwnerCcc",
                "rptOwnerName",
                "reportingOwnerAddress",
                "rptOwnerStreet1",
                "rptOwnerStreet2",
                "rptOwnerCity",
                "rptOwnerState",
                "rptOwnerZipCode",
                "rptOwnerStateDescription",
                "rptOwnerNonUSStateTerritory",
                "rptOwnerCountry",
                "rptOwnerCounrty",
                "rptOwnerNonUSAddressFlag",
                "rptOwnerGoodAddress",
                "reportingOwnerRelationship",
                "isDirector",
                "isOfficer",
                "isTenPercentOwner",
                "isOther",
                "officerTitle",
                "otherText",
                "aff10b5One",
                "nonDerivativeTable",
                "nonDerivativeTransaction",
                "nonDerivativeHolding",
                "derivativeTable",
                "derivativeTransaction",
                "derivativeHolding",
                "transactionAmounts",
                "postTransactionAmounts",
                "ownershipNature",
                "underlyingSecurity",
                "value",
                "footnoteId",
                "footnotes",
                "footnote",
                "remarks",
                "ownerSignature",
                "signatureName",
                "signatureDate");
        names.forEach(name -> BY_LOWER_CASE.put(name.toLowerCase(Locale.ROOT), name));
        for (Cell cell : Cell.values()) {
            BY_LOWER_CASE.put(cell.name().toLowerCase(Locale.ROOT), cell.name());
        }
    }

    private ElementNames() {}

    /** The name as the form has it; one that the form does not have stays as it is. */
    static String inTheirCase(String name) {
        return BY_LOWER_CASE.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
