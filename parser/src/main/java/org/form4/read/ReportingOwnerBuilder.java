package org.form4.read;

import org.form4.filing.Cik;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/** A reporting owner while it is being read, element by element. */
final class ReportingOwnerBuilder {
    @Nullable
    Cik rptOwnerCik;

    @Nullable
    String rptOwnerName;

    @Nullable
    String rptOwnerStreet1;

    @Nullable
    String rptOwnerStreet2;

    @Nullable
    String rptOwnerCity;

    @Nullable
    String rptOwnerState;

    @Nullable
    String rptOwnerZipCode;

    @Nullable
    String rptOwnerStateDescription;

    @Nullable
    String rptOwnerNonUSStateTerritory;

    @Nullable
    String rptOwnerCountry;

    @Nullable
    Boolean rptOwnerNonUSAddressFlag;

    @Nullable
    Boolean isDirector;

    @Nullable
    Boolean isOfficer;

    @Nullable
    Boolean isTenPercentOwner;

    @Nullable
    Boolean isOther;

    @Nullable
    String officerTitle;

    @Nullable
    String otherText;

    /** Takes an element of the owner by its name; false when an owner has no such element. */
    boolean put(String element, @Nullable String text, Values values, int line) {
        switch (element) {
            case "rptOwnerCik" -> rptOwnerCik = values.cik(text, element, line);
            case "rptOwnerName" -> rptOwnerName = text;
            case "rptOwnerStreet1" -> rptOwnerStreet1 = text;
            case "rptOwnerStreet2" -> rptOwnerStreet2 = text;
            case "rptOwnerCity" -> rptOwnerCity = text;
            case "rptOwnerState" -> rptOwnerState = text;
            case "rptOwnerZipCode" -> rptOwnerZipCode = text;
            case "rptOwnerStateDescription" -> rptOwnerStateDescription = text;
            case "rptOwnerNonUSStateTerritory" -> rptOwnerNonUSStateTerritory = text;
            // the schema itself spells it so
            case "rptOwnerCountry", "rptOwnerCounrty" -> rptOwnerCountry = text;
            case "rptOwnerNonUSAddressFlag" -> rptOwnerNonUSAddressFlag = values.flag(text, element, line);
            case "isDirector" -> isDirector = values.flag(text, element, line);
            case "isOfficer" -> isOfficer = values.flag(text, element, line);
            case "isTenPercentOwner" -> isTenPercentOwner = values.flag(text, element, line);
            case "isOther" -> isOther = values.flag(text, element, line);
            case "officerTitle" -> officerTitle = text;
            case "otherText" -> otherText = text;
            default -> {
                return false;
            }
        }
        return true;
    }

    ReportingOwner build() {
        return new ReportingOwner(
                rptOwnerCik,
                rptOwnerName,
                new ReportingOwner.Address(
                        rptOwnerStreet1,
                        rptOwnerStreet2,
                        rptOwnerCity,
                        rptOwnerState,
                        rptOwnerZipCode,
                        rptOwnerStateDescription,
                        rptOwnerNonUSStateTerritory,
                        rptOwnerCountry,
                        rptOwnerNonUSAddressFlag),
                isDirector,
                isOfficer,
                isTenPercentOwner,
                isOther,
                officerTitle,
                otherText);
    }
}
