package org.form4.trade;

import org.form4.ledger.Filings;

/** Whose trades count, by the boxes that any owner of the filing has ticked. */
public enum Role {
    ALL,
    OFFICER,
    DIRECTOR,
    OFFICER_OR_DIRECTOR,
    TEN_PERCENT_OWNER;

    public boolean admits(Filings filings, int filing) {
        return switch (this) {
            case ALL -> true;
            case OFFICER -> filings.anyOwner(filing, "is_officer");
            case DIRECTOR -> filings.anyOwner(filing, "is_director");
            case OFFICER_OR_DIRECTOR ->
                filings.anyOwner(filing, "is_officer") || filings.anyOwner(filing, "is_director");
            case TEN_PERCENT_OWNER -> filings.anyOwner(filing, "is_ten_percent_owner");
        };
    }
}
