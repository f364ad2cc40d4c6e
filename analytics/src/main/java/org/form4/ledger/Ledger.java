package org.form4.ledger;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.form4.filing.AccessionNumber;
import org.form4.tables.AtOnce;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;

/**
 * All rows of Table I and Table II, transactions and holdings, as one sequence: by filing in the order of
 * {@link Filings}, then Table I before Table II, then as the filer listed them. With {@link Amendments#LATEST} an
 * amended row stands in the place of the row it corrects.
 *
 * <p>A row is meant by its place in the sequence, from 0. Numbers that are missing are NaN, days
 * {@link Filings#NO_DAY}, texts empty. The tables are read, never changed. Several threads may read a ledger.
 */
public final class Ledger {
    private final Filings filings;
    private final RowColumns[] sides;
    private final int[] filing;
    private final int[] place;
    private final int[] firstReported;
    private final byte[] side;
    private final int[] at;
    private final byte[] marks;
    private final char[] codes;
    private final char[] directions;
    private final char[] ownerships;
    private final int[] transactionDays;
    private final double[] shares;
    private final double[] prices;
    private final double[] balances;
    private final Int2ObjectMap<Boolean> boxes;
    private final ForkJoinTask<Notes> notes;
    private final Positions positions;

    private Ledger(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        ForkJoinTask<RowColumns[]> reading = AtOnce.begin(() -> RowColumns.of(tables));
        ForkJoinTask<PartyNumbers> owners = AtOnce.begin(() -> PartyNumbers.ofOwners(tables));
        FilingOrder order = new FilingOrder(tables, asOf);
        notes = AtOnce.begin(() -> new Notes(tables, order));
        sides = reading.join();
        ForkJoinTask<Entries> lining = AtOnce.begin(() -> new Entries(sides, order));
        filings = new Filings(tables, order, owners.join());
        Entries entries = lining.join();
        AmendmentMerge merge = new AmendmentMerge(filings, entries, sides, amendments);
        boxes = merge.boxes();
        Lineup lineup = new Lineup(entries, merge, filings.size());
        filing = lineup.filing;
        place = lineup.place;
        firstReported = lineup.firstReported;
        side = lineup.side;
        at = lineup.at;
        marks = lineup.marks;
        codes = new char[filing.length];
        directions = new char[filing.length];
        ownerships = new char[filing.length];
        transactionDays = new int[filing.length];
        shares = new double[filing.length];
        prices = new double[filing.length];
        balances = new double[filing.length];
        ForkJoinTask<Positions> numbering = AtOnce.begin(() -> new Positions(this, sides));
        AtOnce.pieces(filing.length, this::gather);
        positions = numbering.join();
    }

    /**
     * What is asked for again and again stands in the order of the ledger: most tables have another order, and reading
     * here and there in large columns is what costs most.
     */
    private void gather(int from, int to) {
        for (int row = from; row < to; row++) {
            RowColumns columns = side(row);
            codes[row] = letter(columns.codes, row);
            directions[row] = letter(columns.directions, row);
            ownerships[row] = letter(columns.ownerships, row);
            transactionDays[row] = day(columns.transactionDate, row);
            shares[row] = number(columns.transactionShares, row);
            prices[row] = number(columns.transactionPricePerShare, row);
            balances[row] = number(columns.sharesOwnedFollowingTransaction, row);
        }
    }

    /**
     * Lines up the rows of some tables.
     *
     * @param asOf the last day whose filings count, inclusive; null for all
     */
    public static Ledger of(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return new Ledger(tables, amendments, asOf);
    }

    /** How many rows there are. */
    public int size() {
        return filing.length;
    }

    public Filings filings() {
        return filings;
    }

    /** The filing in which the row stands: for an amended row, the amendment. */
    public int filing(int row) {
        return filing[row];
    }

    /** The filing at whose place in time the row stands: for an amended row, the original. */
    public int place(int row) {
        return place[row];
    }

    /**
     * The filing in which the line was first reported: for an amended row, the one that had what it corrects, which may
     * itself be an amendment that added the line.
     */
    public int firstReported(int row) {
        return firstReported[row];
    }

    public long accessionNumber(int row) {
        return filings.accessionNumber(filing(row));
    }

    /** {@code I} or {@code II}. */
    public String table(int row) {
        return side(row).isTableII ? "II" : "I";
    }

    /** The table of {@code Form4Tables} the row comes from: {@code nonderiv_trans}. */
    public String tableName(int row) {
        return side(row).tableName;
    }

    public boolean isTableII(int row) {
        return side(row).isTableII;
    }

    public boolean isTransaction(int row) {
        return side(row).isTransaction;
    }

    /** Whether the row is a transaction of Table I, which is what most metrics count. */
    public boolean isTrade(int row) {
        RowColumns side = side(row);
        return side.isTransaction && !side.isTableII;
    }

    public int rowNumber(int row) {
        return side(row).rowNumber.getInt(at(row));
    }

    /** Where the row comes from, as results cite it: {@code 0001209191-13-014365:I:4}. */
    public String reference(int row) {
        return AccessionNumber.format(accessionNumber(row)) + ":" + table(row) + ":" + rowNumber(row);
    }

    public int issuer(int row) {
        return filings.issuer(filing(row));
    }

    public int owner(int row) {
        return filings.owner(filing(row));
    }

    /** The issuer and the first-listed owner together as a dense number. */
    public int party(int row) {
        return filings.party(filing(row));
    }

    public String securityTitle(int row) {
        return side(row).titles.get(at(row));
    }

    /** {@link SecurityClass} of the title as a dense number. */
    public int securityClass(int row) {
        return positions.securityClass[row];
    }

    public String securityClassName(int row) {
        return positions.securityClassNames.get(positions.securityClass[row]);
    }

    /** The issuer, the first-listed owner and the class together as a dense number. */
    public int security(int row) {
        return positions.security[row];
    }

    /** How many different {@link #security securities} there are. */
    public int securityCount() {
        return positions.securityCount;
    }

    /**
     * The position the row changes or states, as a dense number: issuer, first-listed owner, class, table, direct or
     * indirect, and the nature of ownership with the text of its footnotes. Balances exist within a position only.
     */
    public int position(int row) {
        return positions.position[row];
    }

    /** How many different positions there are. */
    public int positionCount() {
        return positions.positionCount;
    }

    public int transactionDate(int row) {
        return transactionDays[row];
    }

    public int deemedExecutionDate(int row) {
        return day(side(row).deemedExecutionDate, row);
    }

    public String transactionFormType(int row) {
        return text(side(row).transactionFormType, row);
    }

    /** The code as filed; empty for a holding. */
    public String transactionCode(int row) {
        return text(side(row).codes, row);
    }

    public boolean hasCode(int row, String code) {
        return code.length() == 1
                ? transactionLetter(row) == code.charAt(0)
                : transactionCode(row).equals(code);
    }

    /**
     * The code as a character, for switches: 0 for a holding or an empty code, and for a code of several characters one
     * that is no letter.
     */
    public char transactionLetter(int row) {
        return codes[row];
    }

    public String transactionTimeliness(int row) {
        return text(side(row).transactionTimeliness, row);
    }

    public double transactionShares(int row) {
        return shares[row];
    }

    public double transactionTotalValue(int row) {
        return number(side(row).transactionTotalValue, row);
    }

    public double transactionPricePerShare(int row) {
        return prices[row];
    }

    public String transactionAcquiredDisposedCode(int row) {
        return text(side(row).directions, row);
    }

    public boolean isAcquired(int row) {
        return directions[row] == 'A';
    }

    public boolean isDisposed(int row) {
        return directions[row] == 'D';
    }

    public double conversionOrExercisePrice(int row) {
        return number(side(row).conversionOrExercisePrice, row);
    }

    public int exerciseDate(int row) {
        return day(side(row).exerciseDate, row);
    }

    public int expirationDate(int row) {
        return day(side(row).expirationDate, row);
    }

    public String underlyingSecurityTitle(int row) {
        return text(side(row).underlyingSecurityTitle, row);
    }

    /** {@link SecurityClass} of the underlying title; empty in Table I. */
    public String underlyingSecurityClassName(int row) {
        return side(row).underlyingClass(at(row));
    }

    public double underlyingSecurityShares(int row) {
        return number(side(row).underlyingSecurityShares, row);
    }

    public double sharesOwnedFollowingTransaction(int row) {
        return balances[row];
    }

    public double valueOwnedFollowingTransaction(int row) {
        return number(side(row).valueOwnedFollowingTransaction, row);
    }

    /** {@code D}, {@code I} or empty. */
    public String directOrIndirectOwnership(int row) {
        return side(row).ownerships.get(at(row));
    }

    /** Whether the row says that the shares are held directly. */
    public boolean isDirect(int row) {
        return ownerships[row] == 'D';
    }

    /** Whether the row says that the shares are held indirectly. */
    public boolean isIndirect(int row) {
        return ownerships[row] == 'I';
    }

    public String natureOfOwnership(int row) {
        return side(row).natures.get(at(row));
    }

    /** The footnotes the row cites. */
    public List<Notes.Note> notes(int row) {
        return notes().of(filing(row), tableName(row), rowNumber(row), null);
    }

    /** The footnotes one cell of the row cites. */
    public List<Notes.Note> notes(int row, String column) {
        return notes().of(filing(row), tableName(row), rowNumber(row), column);
    }

    /** All footnotes of all filings. */
    public Notes notes() {
        return notes.join();
    }

    /**
     * The Rule 10b5-1 box that holds for the row: that of the latest filing in its chain of amendments that has one;
     * null when none has.
     */
    public @Nullable Boolean aff10b5One(int row) {
        return boxes.getOrDefault(place[row], filings.aff10b5One(place[row]));
    }

    /** Whether an amendment added the row to those of its original. */
    public boolean isAmendmentAdded(int row) {
        return marks[row] == AmendmentMerge.ADDED;
    }

    /** Whether the row stands in an amendment whose original is not at hand. */
    public boolean isAmendmentUnmatched(int row) {
        return marks[row] == AmendmentMerge.UNMATCHED;
    }

    /** Whether the row stands in the place of one that it corrects. */
    public boolean isAmended(int row) {
        return marks[row] == AmendmentMerge.REPLACING;
    }

    private RowColumns side(int row) {
        return sides[side[row]];
    }

    /**
     * Where pieces of the ledger begin that can be worked on at once, and its end: no issuer's rows are in two of them. Some
     * pieces to each processor, since issuers differ in size.
     */
    int[] pieces() {
        int least = filing.length / (4 * Runtime.getRuntime().availableProcessors()) + 1;
        IntArrayList starts = new IntArrayList(new int[] {0});
        for (int row = least; row < filing.length; row++) {
            if (row - starts.getInt(starts.size() - 1) >= least && issuer(row) != issuer(row - 1)) {
                starts.add(row);
                row += least - 1;
            }
        }
        starts.add(filing.length);
        return starts.toIntArray();
    }

    /** Which of the four tables the row comes from. */
    int sideNumber(int row) {
        return side[row];
    }

    /** The row of its table. */
    int at(int row) {
        return at[row];
    }

    private int day(@Nullable DateColumn column, int row) {
        return column == null ? Filings.NO_DAY : Days.of(column, at(row));
    }

    private double number(@Nullable DoubleColumn column, int row) {
        return column == null ? Double.NaN : column.getDouble(at(row));
    }

    private char letter(@Nullable Texts column, int row) {
        return column == null ? 0 : column.letter(at(row));
    }

    private String text(@Nullable Texts column, int row) {
        return column == null ? "" : column.get(at(row));
    }

    private String text(@Nullable StringColumn column, int row) {
        return column == null ? "" : column.get(at(row));
    }
}
