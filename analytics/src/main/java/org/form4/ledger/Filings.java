package org.form4.ledger;

import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * The filings issuer by issuer, those of each in the order in which they became public: filing date, else period of report,
 * then accession number. Issuers come in the order of their first filings. A filing is meant by its place in that order,
 * from 0.
 *
 * <p>No metric looks from one issuer to another, and what lies together in memory is read many times as fast as what lies
 * far apart.
 */
public final class Filings {
    /** A day that is not known, among days counted from 1970-01-01. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private final Table submission;
    private final LongColumn accessionNumbers;
    private final Texts documentTypes;
    private final boolean[] isAmendmentType;
    private final LongColumn issuerCiks;
    private final StringColumn issuerNames;
    private final DateColumn periodsOfReport;
    private final BooleanColumn aff10b5Ones;
    private final Texts remarks;
    private final Table reportingOwner;
    private final LongColumn rptOwnerCiks;
    private final StringColumn rptOwnerNames;
    private final FilingOrder order;
    private final FilingOwners owners;
    private final int[] rows;
    private final int[] knownAt;
    private final int[] filingDays;

    Filings(Form4Tables tables, FilingOrder order, PartyNumbers ownersTold) {
        this.order = order;
        submission = tables.submission();
        accessionNumbers = submission.longColumn("accession_number");
        documentTypes = new Texts(submission.stringColumn("document_type"));
        isAmendmentType = new boolean[documentTypes.size()];
        for (int type = 0; type < isAmendmentType.length; type++) {
            isAmendmentType[type] = documentTypes.text(type).endsWith("/A");
        }
        issuerCiks = submission.longColumn("issuer_cik");
        issuerNames = submission.stringColumn("issuer_name");
        periodsOfReport = submission.dateColumn("period_of_report");
        aff10b5Ones = submission.booleanColumn("aff10b5_one");
        remarks = new Texts(submission.stringColumn("remarks"));
        reportingOwner = tables.reportingOwner();
        rptOwnerCiks = reportingOwner.longColumn("rpt_owner_cik");
        rptOwnerNames = reportingOwner.stringColumn("rpt_owner_name");
        rows = order.rows;
        knownAt = new int[rows.length];
        filingDays = new int[rows.length];
        for (int f = 0; f < rows.length; f++) {
            knownAt[f] = order.days.known[rows[f]];
            filingDays[f] = order.days.filed[rows[f]];
        }
        owners = new FilingOwners(reportingOwner, ownersTold, order);
    }

    /** How many filings there are. */
    public int size() {
        return rows.length;
    }

    /** The filing with this accession number's key, or -1. */
    public int find(long accessionNumber) {
        return order.find(accessionNumber);
    }

    /** The row of {@code submission} in which this filing stands. */
    public int submissionRow(int filing) {
        return rows[filing];
    }

    public long accessionNumber(int filing) {
        return accessionNumbers.getLong(rows[filing]);
    }

    public String documentType(int filing) {
        return documentTypes.get(rows[filing]);
    }

    public boolean isAmendment(int filing) {
        return isAmendmentType[documentTypes.code(rows[filing])];
    }

    /** The issuer as a dense number: the CIK, else the name, decides which filings share it. */
    public int issuer(int filing) {
        return order.issuers[filing];
    }

    public int issuerCount() {
        return order.issuerCount;
    }

    /** The first-listed owner as a dense number. */
    public int owner(int filing) {
        return owners.first[filing];
    }

    public int ownerCount() {
        return owners.count;
    }

    /** The issuer and the first-listed owner together as a dense number. */
    public int party(int filing) {
        return owners.parties[filing];
    }

    public int partyCount() {
        return owners.partyCount;
    }

    /** All owners of the filing together as a number: two filings share it when they have the same owners. */
    public int ownerSet(int filing) {
        return owners.sets[filing];
    }

    public long issuerCik(int filing) {
        return issuerCiks.getLong(rows[filing]);
    }

    public String issuerName(int filing) {
        return issuerNames.get(rows[filing]);
    }

    /** How many owners the filing lists. */
    public int ownerRowCount(int filing) {
        return owners.rows.count(filing);
    }

    /** The row of {@code reporting_owner} of the filing's {@code i}th owner, from 0. */
    public int ownerRow(int filing, int i) {
        return owners.rows.row(owners.rows.from(filing) + i);
    }

    /** The CIK of the first-listed owner; Tablesaw's missing long when there is none. */
    public long rptOwnerCik(int filing) {
        return ownerRowCount(filing) == 0
                ? LongColumnType.missingValueIndicator()
                : rptOwnerCiks.getLong(ownerRow(filing, 0));
    }

    /** The name of the first-listed owner; empty when there is none. */
    public String rptOwnerName(int filing) {
        return ownerRowCount(filing) == 0 ? "" : rptOwnerNames.get(ownerRow(filing, 0));
    }

    /** Whether one of the filing's owners has this box ({@code is_director}, {@code is_officer}, …) ticked. */
    public boolean anyOwner(int filing, String box) {
        BooleanColumn flags = reportingOwner.booleanColumn(box);
        for (int i = 0; i < ownerRowCount(filing); i++) {
            if (Boolean.TRUE.equals(flags.get(ownerRow(filing, i)))) {
                return true;
            }
        }
        return false;
    }

    /** The day from which the filing could be known: filing date, else the last signature, else period of report. */
    public int knownAt(int filing) {
        return knownAt[filing];
    }

    /** Whether the day of the last signature stands in for a filing date that is not at hand. */
    public boolean isKnownFromSignature(int filing) {
        return order.days.fromSignature[rows[filing]];
    }

    public int filingDate(int filing) {
        return filingDays[filing];
    }

    public int periodOfReport(int filing) {
        return Days.of(periodsOfReport, rows[filing]);
    }

    public int dateOfOriginalSubmission(int filing) {
        return Days.of(submission.dateColumn("date_of_original_submission"), rows[filing]);
    }

    /** Whether the box of Form 5 is ticked that says transactions due on Form 4 are reported. */
    public boolean form4TransactionsReported(int filing) {
        return Boolean.TRUE.equals(
                submission.booleanColumn("form4_transactions_reported").get(rows[filing]));
    }

    /** The Rule 10b5-1 box as filed; null when the form has none. */
    public @Nullable Boolean aff10b5One(int filing) {
        return aff10b5Ones.get(rows[filing]);
    }

    public String remarks(int filing) {
        return remarks.get(rows[filing]);
    }

    /** For those who read each text once: the number, from 0, of the text of the filing's remarks. */
    public int remarksNumber(int filing) {
        return remarks.code(rows[filing]);
    }

    /** How many different remarks the filings have. */
    public int differentRemarks() {
        return remarks.size();
    }
}
