package org.form4.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.form4.filing.AccessionNumber;
import org.form4.group.Numbering;
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
 * {@link Filings#NO_DAY}, texts empty. The tables are read, never changed.
 */
public final class Ledger {
    private final Filings filings;
    private final Form4Tables tables;
    private final RowColumns[] sides;
    private final int[] filing;
    private final byte[] side;
    private final int[] at;
    private final byte[] marks;
    private final int[] place;
    private final int[] firstReported;
    private final char[] codes;
    private final char[] directions;
    private final char[] ownerships;
    private final int[] transactionDays;
    private final double[] shares;
    private final double[] prices;
    private final double[] balances;
    private final @Nullable Boolean[] boxes;
    private @Nullable Notes notes;
    private int @Nullable [] securityClasses;
    private int @Nullable [] positions;
    private List<String> securityClassNames = List.of();

    private Ledger(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        this.tables = tables;
        filings = new Filings(tables, asOf);
        sides = new RowColumns[] {
            new RowColumns(tables.nonderivTrans(), false, true),
            new RowColumns(tables.nonderivHolding(), false, false),
            new RowColumns(tables.derivTrans(), true, true),
            new RowColumns(tables.derivHolding(), true, false)
        };
        Entries entries = new Entries(sides, filings);
        AmendmentMerge merge = new AmendmentMerge(filings, entries, sides, amendments);
        int[] entry = merge.order();
        filing = new int[entry.length];
        side = new byte[entry.length];
        at = new int[entry.length];
        for (int row = 0; row < entry.length; row++) {
            filing[row] = entries.filing(entry[row]);
            side[row] = (byte) entries.side(entry[row]);
            at[row] = entries.tableRow(entry[row]);
        }
        // what is asked for again and again stands in the order of the ledger: most tables have another order, and
        // reading here and there in large columns is what costs most
        codes = letters(RowColumns::codes, true);
        directions = letters(RowColumns::directions, true);
        ownerships = letters(RowColumns::ownerships, false);
        transactionDays = new int[entry.length];
        Arrays.setAll(
                transactionDays,
                row -> side(row).isTransaction ? side(row).transactionDays()[at(row)] : Filings.NO_DAY);
        shares = numbers(row -> number(side(row).transactionShares, row));
        prices = numbers(row -> number(side(row).transactionPricePerShare, row));
        balances = numbers(row -> side(row).sharesOwnedFollowingTransaction.getDouble(at(row)));
        marks = merge.marks();
        place = merge.places();
        firstReported = merge.firstReported();
        boxes = merge.boxes();
    }

    private char[] letters(Function<RowColumns, Texts> column, boolean onlyOfTransactions) {
        char[] letters = new char[filing.length];
        for (int row = 0; row < letters.length; row++) {
            RowColumns of = side(row);
            letters[row] =
                    of.isTransaction || !onlyOfTransactions ? column.apply(of).letter(at(row)) : 0;
        }
        return letters;
    }

    private double[] numbers(IntToDoubleFunction cell) {
        double[] numbers = new double[filing.length];
        Arrays.setAll(numbers, cell);
        return numbers;
    }

    /**
     * Lines up the rows of some tables.
     *
     * @param asOf the last day whose filings count, inclusive; null for all
     */
    public static Ledger of(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return new Ledger(tables, amendments, asOf);
    }

    /**
     * Works out what otherwise is worked out when first asked for. Several threads may read a ledger only after this.
     *
     * @return this ledger
     */
    public Ledger readyForThreads() {
        notes();
        if (size() > 0) {
            position(0);
        }
        for (RowColumns side : sides) {
            side.read();
        }
        return this;
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
        return side(row).titles().get(at(row));
    }

    /** {@link SecurityClass} of the title as a dense number. */
    public int securityClass(int row) {
        return securityClasses()[row];
    }

    public String securityClassName(int row) {
        int number = securityClass(row);
        return securityClassNames.get(number);
    }

    /** How many different classes there are. */
    public int securityClassCount() {
        securityClasses();
        return securityClassNames.size();
    }

    /**
     * The position the row changes or states, as a dense number: issuer, first-listed owner, class, table, direct or
     * indirect, and the nature of ownership with the text of its footnotes. Balances exist within a position only.
     */
    public int position(int row) {
        int[] numbers = positions;
        if (numbers == null) {
            numbers = numberPositions();
            positions = numbers;
        }
        return numbers[row];
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
        RowColumns side = side(row);
        return side.isTransaction ? side.codes().get(at(row)) : "";
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
        RowColumns side = side(row);
        return side.isTransaction ? side.directions().get(at(row)) : "";
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
        return side(row).ownerships().get(at(row));
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
        return side(row).natures().get(at(row));
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
        Notes found = notes;
        if (found == null) {
            found = new Notes(tables, filings);
            notes = found;
        }
        return found;
    }

    /**
     * The Rule 10b5-1 box that holds for the row: that of the latest filing in its chain of amendments that has one;
     * null when none has.
     */
    public @Nullable Boolean aff10b5One(int row) {
        return boxes[place[row]];
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

    private int at(int row) {
        return at[row];
    }

    private int day(@Nullable DateColumn column, int row) {
        return column == null ? Filings.NO_DAY : Days.of(column, at(row));
    }

    private double number(@Nullable DoubleColumn column, int row) {
        return column == null ? Double.NaN : column.getDouble(at(row));
    }

    private String text(@Nullable StringColumn column, int row) {
        return column == null ? "" : column.get(at(row));
    }

    private int[] securityClasses() {
        int[] numbers = securityClasses;
        if (numbers == null) {
            numbers = new int[size()];
            Map<String, Integer> byName = new HashMap<>();
            List<String> names = new ArrayList<>();
            int[][] ofTitle = new int[sides.length][];
            for (int side = 0; side < sides.length; side++) {
                ofTitle[side] = new int[sides[side].titles().size()];
                Arrays.fill(ofTitle[side], -1);
            }
            for (int row = 0; row < numbers.length; row++) {
                int side = this.side[row];
                int title = sides[side].titles().code(at(row));
                if (ofTitle[side][title] < 0) {
                    String text = sides[side].titles().text(title);
                    ofTitle[side][title] = byName.computeIfAbsent(SecurityClass.of(text), name -> {
                        names.add(name);
                        return names.size() - 1;
                    });
                }
                numbers[row] = ofTitle[side][title];
            }
            securityClassNames = names;
            securityClasses = numbers;
        }
        return numbers;
    }

    private int[] numberPositions() {
        int[] classes = securityClasses();
        Notes notes = notes();
        Numbering securities = new Numbering();
        Numbering natures = new Numbering();
        Numbering keys = new Numbering();
        int[][] ofText = new int[sides.length][];
        for (int side = 0; side < sides.length; side++) {
            ofText[side] = new int[sides[side].natures().size()];
            Arrays.fill(ofText[side], -1);
        }
        int[] numbers = new int[size()];
        for (int row = 0; row < numbers.length; row++) {
            int side = this.side[row];
            int text = sides[side].natures().code(at(row));
            List<Notes.Note> cited =
                    notes.isCitedForNature(filing[row]) ? notes(row, "nature_of_ownership") : List.of();
            int nature = cited.isEmpty() ? ofText[side][text] : -1;
            if (nature < 0) {
                nature = natures.of((Object) Nature.of(sides[side].natures().text(text), cited));
                ofText[side][text] = cited.isEmpty() ? nature : ofText[side][text];
            }
            long security = securities.of(((long) filings.party(filing(row)) << 32) | classes[row]);
            int kind = (isTableII(row) ? 3 : 0) + (isDirect(row) ? 1 : isIndirect(row) ? 2 : 0);
            numbers[row] = keys.of((security << 32) | (6L * nature + kind));
        }
        return numbers;
    }
}
