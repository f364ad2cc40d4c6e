package org.form4.ledger;

/** What to do with filings that amend earlier ones. */
public enum Amendments {
    /**
     * Merge line by line: an amended line takes the place of the line it corrects, a new line is added, lines that the
     * amendment does not repeat stay (General Instruction 9 to Forms 4 and 5).
     */
    LATEST,
    /** Take every line of every filing as it was filed. */
    AS_FILED
}
