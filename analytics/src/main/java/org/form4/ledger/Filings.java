package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongToIntFunction;
import org.form4.group.Numbering;
import org.form4.group.PairNumbering;
import org.form4.tables.AtOnce;
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
    private final LongColumn rptOwnerCiks;
    private final StringColumn rptOwnerNames;
    private final int[] rows;
    private final int[] knownAt;
    private final int[] filingDays;
    private final boolean[] fromSignature;
    private final Long2IntOpenHashMap byAccession;
    private final int[] ofRow;
    private final int[] issuers;
    private final int[] owners;
    private final int[] ownerSets;
    private final int issuerCount;
    private final int ownerCount;
    private final int[] parties;
    private final int partyCount;
    private final Table reportingOwner;
    private final FilingRows ownerRows;

    Filings(Form4Tables tables, @Nullable LocalDate asOf) {
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
        FilingDays days = new FilingDays(tables, asOf);
        int[] inTime = days.order;
        int[] issuersInTime = new int[inTime.length];
        issuerCount = numberIssuers(inTime, issuersInTime);
        Slices byIssuer = new Slices(issuerCount, inTime.length, i -> issuersInTime[i], Integer::compare);
        rows = new int[inTime.length];
        Arrays.setAll(rows, f -> inTime[byIssuer.row(f)]);
        ForkJoinTask<Long2IntOpenHashMap> numbered = AtOnce.begin(() -> byAccession(accessionNumbers, rows));
        issuers = new int[rows.length];
        knownAt = new int[rows.length];
        filingDays = new int[rows.length];
        fromSignature = new boolean[rows.length];
        ofRow = new int[submission.rowCount()];
        Arrays.fill(ofRow, -1);
        for (int f = 0; f < rows.length; f++) {
            int row = rows[f];
            issuers[f] = issuersInTime[byIssuer.row(f)];
            knownAt[f] = days.known[row];
            filingDays[f] = days.filed[row];
            fromSignature[f] = days.fromSignature[row];
            ofRow[row] = f;
        }
        byAccession = numbered.join();
        reportingOwner = tables.reportingOwner();
        rptOwnerCiks = reportingOwner.longColumn("rpt_owner_cik");
        rptOwnerNames = reportingOwner.stringColumn("rpt_owner_name");
        ownerRows = new FilingRows(
                rows.length,
                search(),
                reportingOwner.longColumn("accession_number"),
                reportingOwner.intColumn("owner_number")::getInt);
        owners = new int[rows.length];
        ownerSets = new int[rows.length];
        ownerCount = numberOwners();
        parties = new int[rows.length];
        PairNumbering numbering = new PairNumbering();
        for (int f = 0; f < rows.length; f++) {
            parties[f] = numbering.of(owners[f], issuers[f]);
        }
        partyCount = numbering.size();
    }

    private static Long2IntOpenHashMap byAccession(LongColumn accessionNumbers, int[] rows) {
        Long2IntOpenHashMap filings = new Long2IntOpenHashMap(rows.length);
        filings.defaultReturnValue(-1);
        for (int f = 0; f < rows.length; f++) {
            filings.put(accessionNumbers.getLong(rows[f]), f);
        }
        return filings;
    }

    /**
     * Finds filings by accession number, or -1, when asked for those of one row of a table after the other. Tables made
     * together list filings in the same order, so the next filing is looked for just behind the last one first.
     */
    LongToIntFunction search() {
        boolean unique = byAccession.size() == rows.length;
        return new LongToIntFunction() {
            private int at;

            @Override
            public int applyAsInt(long wanted) {
                int end = unique ? Math.min(at + 8, ofRow.length) : 0;
                for (int near = at; near < end; near++) {
                    if (accessionNumbers.getLong(near) == wanted && ofRow[near] >= 0) {
                        at = near;
                        return ofRow[near];
                    }
                }
                int filing = byAccession.get(wanted);
                at = filing < 0 ? at : rows[filing];
                return filing;
            }
        };
    }

    /** Numbers issuers in the order of their first filings; they are told apart row by row, which is faster. */
    private int numberIssuers(int[] order, int[] numbers) {
        Numbering numbering = new Numbering();
        int[] told = new int[submission.rowCount()];
        for (int row = 0; row < told.length; row++) {
            told[row] = number(numbering, issuerCiks, issuerNames, row, row);
        }
        int[] inOrder = new int[numbering.size()];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            int issuer = told[order[i]];
            inOrder[issuer] = inOrder[issuer] == 0 ? ++count : inOrder[issuer];
            numbers[i] = inOrder[issuer] - 1;
        }
        return count;
    }

    private int numberOwners() {
        Numbering numbering = new Numbering();
        Numbering sets = new Numbering();
        LongColumn cik = reportingOwner.longColumn("rpt_owner_cik");
        StringColumn name = reportingOwner.stringColumn("rpt_owner_name");
        for (int filing = 0; filing < rows.length; filing++) {
            int f = filing;
            int from = ownerRows.from(f);
            int count = ownerRows.count(f);
            owners[f] = count == 0
                    ? numbering.of((Object) Integer.valueOf(f))
                    : number(numbering, cik, name, ownerRows.row(from), f);
            ownerSets[f] = owners[f];
            if (count > 1) {
                int[] numbers = new int[count];
                Arrays.setAll(numbers, i -> number(numbering, cik, name, ownerRows.row(from + i), f));
                Arrays.sort(numbers);
                ownerSets[f] = ~sets.of((Object) IntArrayList.wrap(numbers));
            }
        }
        return numbering.size();
    }

    /** Numbers a party by CIK, else by its name without case and punctuation, else as the unknown party of its filing. */
    private static int number(Numbering numbering, LongColumn cik, StringColumn name, int row, int filing) {
        if (!cik.isMissing(row)) {
            return numbering.of(cik.getLong(row));
        }
        String text = name.get(row);
        if (text.isEmpty()) {
            return numbering.of((Object) Integer.valueOf(filing));
        }
        return numbering.of((Object) text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip());
    }

    /** How many filings there are. */
    public int size() {
        return rows.length;
    }

    /** The filing with this accession number's key, or -1. */
    public int find(long accessionNumber) {
        return byAccession.get(accessionNumber);
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
        return issuers[filing];
    }

    public int issuerCount() {
        return issuerCount;
    }

    /** The first-listed owner as a dense number. */
    public int owner(int filing) {
        return owners[filing];
    }

    public int ownerCount() {
        return ownerCount;
    }

    /** The issuer and the first-listed owner together as a dense number. */
    public int party(int filing) {
        return parties[filing];
    }

    public int partyCount() {
        return partyCount;
    }

    /** All owners of the filing together as a number: two filings share it when they have the same owners. */
    public int ownerSet(int filing) {
        return ownerSets[filing];
    }

    public long issuerCik(int filing) {
        return issuerCiks.getLong(rows[filing]);
    }

    public String issuerName(int filing) {
        return issuerNames.get(rows[filing]);
    }

    /** How many owners the filing lists. */
    public int ownerRowCount(int filing) {
        return ownerRows.count(filing);
    }

    /** The row of {@code reporting_owner} of the filing's {@code i}th owner, from 0. */
    public int ownerRow(int filing, int i) {
        return ownerRows.row(ownerRows.from(filing) + i);
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
        return fromSignature[filing];
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
