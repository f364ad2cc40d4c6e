package org.form4.tables;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.DerivativeHolding;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnote;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.Issuer;
import org.form4.filing.NonDerivativeHolding;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.form4.filing.ReportingOwner;
import org.form4.filing.TransactionCoding;
import org.form4.read.ParseResult;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * Builds {@link Form4Tables} filing by filing, in linear time and in the order of adding.
 *
 * <p>Of a filing that comes again under the same accession number the copy that says most is kept, whatever the order,
 * and the others are reported; forms that report the same under two numbers are both kept and flagged, for a form may
 * really have been filed twice. Not safe for use by several threads at once.
 */
public final class Form4TablesBuilder {
    private final Map<TableName, RowAppender> all = new EnumMap<>(TableName.class);
    private final RowAppender submission = appender(TableName.SUBMISSION);
    private final RowAppender reportingOwner = appender(TableName.REPORTING_OWNER);
    private final RowAppender nonderivTrans = appender(TableName.NONDERIV_TRANS);
    private final RowAppender nonderivHolding = appender(TableName.NONDERIV_HOLDING);
    private final RowAppender derivTrans = appender(TableName.DERIV_TRANS);
    private final RowAppender derivHolding = appender(TableName.DERIV_HOLDING);
    private final RowAppender footnote = appender(TableName.FOOTNOTE);
    private final RowAppender footnoteRef = appender(TableName.FOOTNOTE_REF);
    private final RowAppender ownerSignature = appender(TableName.OWNER_SIGNATURE);
    private final RowAppender problem = appender(TableName.PROBLEM);

    private final Copies copies = new Copies();
    private final Set<FootnoteId> notesOfRow = new LinkedHashSet<>();

    private RowAppender appender(TableName name) {
        RowAppender rows = RowAppender.deferring(name.create());
        all.put(name, rows);
        return rows;
    }

    /** Adds a document's filing, if it has one, and its problems. */
    public Form4TablesBuilder add(ParseResult result) {
        if (result.filing() == null || add(result.filing())) {
            result.problems().forEach(this::add);
        }
        return this;
    }

    /** Adds a problem that no filing brings along, such as a path that does not exist. */
    public Form4TablesBuilder add(Problem item) {
        problem.id(item.accessionNumber())
                .str(item.source())
                .integer(item.line())
                .str(item.kind().toString())
                .str(item.severity().toString())
                .str(item.message())
                .str(item.rawText())
                .end();
        return this;
    }

    /** Adds a filing; false when a copy of it is there already that says as much. */
    public boolean add(Filing filing) {
        Copies.Copy copy = new Copies.Copy(
                filing.source(), filing.sourceFormat(), filing.filingDate(), filing.acceptanceDatetime());
        if (!copies.isWanted(filing.accessionNumber(), copy, all, this::add)) {
            return false;
        }
        addRows(filing);
        return true;
    }

    /** Adds the filings of a data set and its problems. */
    void add(DataSet dataSet) {
        Map<DataSetTable, int[]> filingsOfRows = dataSet.number();
        for (Table table : new DataSetJoin(dataSet, filingsOfRows, wanted(dataSet)).tables()) {
            rows(TableName.valueOf(table.name().toUpperCase(Locale.ROOT))).addAll(table);
        }
        dataSet.problems().forEach(this::add);
    }

    /** Which filings of a data set are to be put into the tables. */
    private boolean[] wanted(DataSet dataSet) {
        boolean[] wanted = new boolean[dataSet.filingCount()];
        copies.expect(wanted.length);
        Copies.Copy copy = null;
        for (int filing = 0; filing < wanted.length; filing++) {
            copy = dataSet.copy(filing, copy);
            wanted[filing] =
                    copies.isWanted(new AccessionNumber(dataSet.accessionNumber(filing)), copy, all, this::add);
        }
        return wanted;
    }

    /** Adds the filings of other tables and their problems, as if they were read once more; those tables stay as they are. */
    public Form4TablesBuilder add(Form4Tables more) {
        Table submissions = more.submission();
        LongColumn numbers = submissions.longColumn("accession_number");
        LongSet wanted = new LongOpenHashSet();
        LongSet unwanted = new LongOpenHashSet();
        for (int row = 0; row < numbers.size(); row++) {
            Copies.Copy copy = new Copies.Copy(
                    submissions.stringColumn("source").get(row),
                    submissions.stringColumn("source_format").get(row),
                    submissions.dateColumn("filing_date").get(row),
                    submissions.dateTimeColumn("acceptance_datetime").get(row));
            boolean isWanted = copies.isWanted(new AccessionNumber(numbers.getLong(row)), copy, all, this::add);
            (isWanted ? wanted : unwanted).add(numbers.getLong(row));
        }
        for (TableName name : TableName.values()) {
            Table table = more.table(name);
            LongColumn keys = table.longColumn("accession_number");
            Selection taken = new BitmapBackedSelection();
            for (int row = 0; row < keys.size(); row++) {
                // A refused document has problems, perhaps under its number, and no filing.
                boolean isTaken = name == TableName.PROBLEM
                        ? !unwanted.contains(keys.getLong(row))
                        : wanted.contains(keys.getLong(row));
                if (isTaken) {
                    taken.add(row);
                }
            }
            rows(name).addAll(table.where(taken));
        }
        return this;
    }

    private RowAppender rows(TableName name) {
        return Objects.requireNonNull(all.get(name), name::toString);
    }

    /** The tables built so far; the builder must not be used afterwards. */
    public Form4Tables build() {
        copies.settle(all);
        EqualForms.find(all).forEach(this::add);
        return tables();
    }

    /** The same as {@link #build} of filings that are not all here: equal forms are not looked for. */
    public Form4Tables buildPart() {
        copies.settle(all);
        return tables();
    }

    private Form4Tables tables() {
        return new Form4Tables(all.values().stream().map(RowAppender::table).toList());
    }

    private void addRows(Filing filing) {
        OwnershipDocument form = filing.document();
        Issuer issuer = form.issuer();
        submission
                .id(filing.accessionNumber())
                .str(form.documentType())
                .str(form.schemaVersion())
                .date(form.periodOfReport())
                .date(filing.filingDate())
                .time(filing.acceptanceDatetime())
                .date(form.dateOfOriginalSubmission())
                .cik(issuer.issuerCik())
                .str(issuer.issuerName())
                .str(issuer.issuerTradingSymbol())
                .str(issuer.issuerForeignTradingSymbol())
                .bool(form.noSecuritiesOwned())
                .bool(form.notSubjectToSection16())
                .bool(form.form3HoldingsReported())
                .bool(form.form4TransactionsReported())
                .bool(form.aff10b5One())
                .str(form.remarks())
                .integer(form.reportingOwner().size())
                .str(filing.source())
                .str(filing.sourceFormat())
                .end();
        for (int i = 0; i < form.reportingOwner().size(); i++) {
            addOwner(filing.accessionNumber(), i + 1, form.reportingOwner().get(i));
        }
        Keys keys = Keys.of(filing);
        for (int i = 0; i < form.nonDerivativeTable().size(); i++) {
            addRow(keys, i + 1, form.nonDerivativeTable().get(i));
        }
        for (int i = 0; i < form.derivativeTable().size(); i++) {
            addRow(keys, i + 1, form.derivativeTable().get(i));
        }
        for (Footnote note : form.footnotes()) {
            footnote.id(filing.accessionNumber())
                    .str(note.id().id())
                    .str(note.text())
                    .end();
        }
        for (OwnerSignature signature : form.ownerSignature()) {
            ownerSignature
                    .id(filing.accessionNumber())
                    .str(signature.signatureName())
                    .date(signature.signatureDate())
                    .end();
        }
    }

    private void addOwner(AccessionNumber number, int ownerNumber, ReportingOwner owner) {
        ReportingOwner.Address address = owner.address();
        reportingOwner
                .id(number)
                .integer(ownerNumber)
                .cik(owner.rptOwnerCik())
                .str(owner.rptOwnerName())
                .str(address.rptOwnerStreet1())
                .str(address.rptOwnerStreet2())
                .str(address.rptOwnerCity())
                .str(address.rptOwnerState())
                .str(address.rptOwnerZipCode())
                .str(address.rptOwnerStateDescription())
                .str(address.rptOwnerNonUSStateTerritory())
                .str(address.rptOwnerCountry())
                .bool(address.rptOwnerNonUSAddressFlag())
                .bool(owner.isDirector())
                .bool(owner.isOfficer())
                .bool(owner.isTenPercentOwner())
                .bool(owner.isOther())
                .str(owner.officerTitle())
                .str(owner.otherText())
                .end();
    }

    private void addRow(Keys keys, int rowNumber, NonDerivativeRow row) {
        if (row instanceof NonDerivativeTransaction transaction) {
            Cells cells = new Cells(keys, TableName.NONDERIV_TRANS, nonderivTrans, rowNumber);
            cells.words(transaction.securityTitle())
                    .date(transaction.transactionDate())
                    .date(transaction.deemedExecutionDate())
                    .coding(transaction.transactionCoding())
                    .words(transaction.transactionTimeliness())
                    .amount(transaction.transactionShares())
                    .amount(transaction.transactionPricePerShare())
                    .words(transaction.transactionAcquiredDisposedCode())
                    .amount(transaction.sharesOwnedFollowingTransaction())
                    .amount(transaction.valueOwnedFollowingTransaction())
                    .words(transaction.directOrIndirectOwnership())
                    .words(transaction.natureOfOwnership())
                    .end();
        } else if (row instanceof NonDerivativeHolding holding) {
            Cells cells = new Cells(keys, TableName.NONDERIV_HOLDING, nonderivHolding, rowNumber);
            cells.words(holding.securityTitle())
                    .titleNotes(holding.transactionCoding())
                    .amount(holding.sharesOwnedFollowingTransaction())
                    .amount(holding.valueOwnedFollowingTransaction())
                    .words(holding.directOrIndirectOwnership())
                    .words(holding.natureOfOwnership())
                    .end();
        }
    }

    private void addRow(Keys keys, int rowNumber, DerivativeRow row) {
        if (row instanceof DerivativeTransaction transaction) {
            Cells cells = new Cells(keys, TableName.DERIV_TRANS, derivTrans, rowNumber);
            cells.words(transaction.securityTitle())
                    .amount(transaction.conversionOrExercisePrice())
                    .date(transaction.transactionDate())
                    .date(transaction.deemedExecutionDate())
                    .coding(transaction.transactionCoding())
                    .words(transaction.transactionTimeliness())
                    .amount(transaction.transactionShares())
                    .amount(transaction.transactionTotalValue())
                    .amount(transaction.transactionPricePerShare())
                    .words(transaction.transactionAcquiredDisposedCode())
                    .date(transaction.exerciseDate())
                    .date(transaction.expirationDate())
                    .words(transaction.underlyingSecurityTitle())
                    .amount(transaction.underlyingSecurityShares())
                    .amount(transaction.underlyingSecurityValue())
                    .amount(transaction.sharesOwnedFollowingTransaction())
                    .amount(transaction.valueOwnedFollowingTransaction())
                    .words(transaction.directOrIndirectOwnership())
                    .words(transaction.natureOfOwnership())
                    .end();
        } else if (row instanceof DerivativeHolding holding) {
            Cells cells = new Cells(keys, TableName.DERIV_HOLDING, derivHolding, rowNumber);
            cells.words(holding.securityTitle())
                    .titleNotes(holding.transactionCoding())
                    .amount(holding.conversionOrExercisePrice())
                    .date(holding.exerciseDate())
                    .date(holding.expirationDate())
                    .words(holding.underlyingSecurityTitle())
                    .amount(holding.underlyingSecurityShares())
                    .amount(holding.underlyingSecurityValue())
                    .amount(holding.sharesOwnedFollowingTransaction())
                    .amount(holding.valueOwnedFollowingTransaction())
                    .words(holding.directOrIndirectOwnership())
                    .words(holding.natureOfOwnership())
                    .end();
        }
    }

    /** What is copied from the filing into every row of its tables. */
    private record Keys(
            AccessionNumber accessionNumber,
            Issuer issuer,
            @Nullable Cik rptOwnerCik,
            @Nullable String rptOwnerName,
            String documentType,
            @Nullable LocalDate filingDate) {
        static Keys of(Filing filing) {
            OwnershipDocument form = filing.document();
            ReportingOwner lead = form.reportingOwner().isEmpty()
                    ? null
                    : form.reportingOwner().get(0);
            return new Keys(
                    filing.accessionNumber(),
                    form.issuer(),
                    lead == null ? null : lead.rptOwnerCik(),
                    lead == null ? null : lead.rptOwnerName(),
                    form.documentType(),
                    filing.filingDate());
        }
    }

    /** One row of a row table: its cells in order, and which of them cite which footnotes. */
    private final class Cells {
        private final AccessionNumber number;
        private final TableName table;
        private final RowAppender row;
        private final int rowNumber;

        Cells(Keys keys, TableName table, RowAppender row, int rowNumber) {
            this.number = keys.accessionNumber();
            this.table = table;
            this.row = row;
            this.rowNumber = rowNumber;
            notesOfRow.clear();
            row.id(number)
                    .integer(rowNumber)
                    .cik(keys.issuer().issuerCik())
                    .str(keys.issuer().issuerTradingSymbol())
                    .cik(keys.rptOwnerCik())
                    .str(keys.rptOwnerName())
                    .str(keys.documentType())
                    .date(keys.filingDate());
        }

        Cells words(Footnoted<String> cell) {
            row.str(cell.value());
            return notes(cell.footnoteIds());
        }

        Cells date(Footnoted<LocalDate> cell) {
            row.date(cell.value());
            return notes(cell.footnoteIds());
        }

        Cells amount(Footnoted<BigDecimal> cell) {
            row.num(cell.value());
            return notes(cell.footnoteIds());
        }

        /** The three cells of transactionCoding; its footnotes count as those of the code. */
        Cells coding(TransactionCoding coding) {
            row.str(coding.transactionFormType()).str(coding.transactionCode());
            notes(coding.footnoteIds());
            row.bool(coding.equitySwapInvolved());
            return this;
        }

        /** Footnotes of a holding's transactionCoding, for which its table has no column: they go to the title. */
        Cells titleNotes(TransactionCoding coding) {
            return notes(coding.footnoteIds());
        }

        /** Footnotes of the cell that was appended last. */
        private Cells notes(List<FootnoteId> ids) {
            if (ids.isEmpty()) {
                return this; // as most are, and an iterator for each costs
            }
            String column = row.lastColumn();
            for (FootnoteId id : ids) {
                notesOfRow.add(id);
                footnoteRef
                        .id(number)
                        .str(table.toString())
                        .integer(rowNumber)
                        .str(column)
                        .str(id.id())
                        .end();
            }
            return this;
        }

        void end() {
            row.names(notesOfRow).end();
        }
    }
}
