package org.form4.filing;

import org.jspecify.annotations.Nullable;

/**
 * One of the persons who file: who, where, and what they are to the issuer. A null box is not on the form; false is a
 * box left open. The filing credentials that some documents carry are never kept.
 */
public record ReportingOwner(
        @Nullable Cik rptOwnerCik,
        @Nullable String rptOwnerName,
        Address address,
        @Nullable Boolean isDirector,
        @Nullable Boolean isOfficer,
        @Nullable Boolean isTenPercentOwner,
        @Nullable Boolean isOther,
        @Nullable String officerTitle,
        @Nullable String otherText) {

    /** The address as filed, line by line. */
    public record Address(
            @Nullable String rptOwnerStreet1,
            @Nullable String rptOwnerStreet2,
            @Nullable String rptOwnerCity,
            @Nullable String rptOwnerState,
            @Nullable String rptOwnerZipCode,
            @Nullable String rptOwnerStateDescription,
            @Nullable String rptOwnerNonUSStateTerritory,
            @Nullable String rptOwnerCountry,
            @Nullable Boolean rptOwnerNonUSAddressFlag) {}
}
