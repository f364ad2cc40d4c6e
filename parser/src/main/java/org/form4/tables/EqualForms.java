package org.form4.tables;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Finds forms that report the same under two accession numbers: the same type, period, issuer and persons, and in each
 * row the same dates, codes and amounts, in whatever formats they came. Persons are the owners or, where a data set
 * lacks those, the signatures; where neither is known on both sides, nothing is said. Texts are not compared. Of equal
 * forms the one with the lowest accession number is the first, in whatever order they came.
 *
 * <p>Forms that are not all in one place are reduced to {@link Print}s where they are, and those compared.
 */
public final class EqualForms {
    private static final List<TableName> ROWS = List.of(
            TableName.NONDERIV_TRANS, TableName.NONDERIV_HOLDING, TableName.DERIV_TRANS, TableName.DERIV_HOLDING);

    private final Long2IntOpenHashMap filings = new Long2IntOpenHashMap();
    private final long[] numbers;
    private final long[] facts;
    private final long[] owners;
    private final long[] signatures;

    /**
     * What of a form is compared, as digests.
     *
     * @param number the key of its accession number
     * @param owners zero where none is known, as {@code signatures}
     */
    public record Print(long number, String source, long facts, long owners, long signatures) {
        /** What forms with equal facts and owners have in common; zero where no owner is known. */
        public long ownersKey() {
            return owners == 0 ? 0 : mix(facts, owners);
        }

        /** What forms with equal facts and signatures have in common; zero where none is known. */
        public long signaturesKey() {
            return signatures == 0 ? 0 : mix(facts, ~signatures);
        }
    }

    private EqualForms(int count) {
        numbers = new long[count];
        facts = new long[count];
        owners = new long[count];
        signatures = new long[count];
        filings.defaultReturnValue(-1);
    }

    /** A problem for each form that reports what one with a lower number does. */
    static List<Problem> find(Map<TableName, RowAppender> tables) {
        Function<TableName, Table> table =
                name -> Objects.requireNonNull(tables.get(name), name::toString).table();
        boolean isNobodyKnown = table.apply(TableName.REPORTING_OWNER).isEmpty()
                && table.apply(TableName.OWNER_SIGNATURE).isEmpty();
        return isNobodyKnown ? List.of() : find(prints(table));
    }

    /** The prints of all forms of some tables, in their order. */
    public static List<Print> prints(Form4Tables tables) {
        return prints(tables::table);
    }

    private static List<Print> prints(Function<TableName, Table> tables) {
        EqualForms forms = of(tables);
        StringColumn sources = tables.apply(TableName.SUBMISSION).stringColumn("source");
        List<Print> prints = new ArrayList<>(forms.facts.length);
        for (int i = 0; i < forms.facts.length; i++) {
            prints.add(
                    new Print(forms.numbers[i], sources.get(i), forms.facts[i], forms.owners[i], forms.signatures[i]));
        }
        return prints;
    }

    /** A problem for each form that reports what one with a lower number in the list does. */
    public static List<Problem> find(List<Print> prints) {
        List<Print> inOrder = new ArrayList<>(prints);
        inOrder.sort((a, b) -> compare(a.number(), b.number()));
        List<Problem> problems = new ArrayList<>();
        Long2ObjectOpenHashMap<Print> first = new Long2ObjectOpenHashMap<>(prints.size());
        for (Print print : inOrder) {
            Print other = print.owners() == 0 ? null : first.putIfAbsent(print.ownersKey(), print);
            Print signed = print.signatures() == 0 ? null : first.putIfAbsent(print.signaturesKey(), print);
            boolean isOwnerUnknown = signed != null && (print.owners() == 0 || signed.owners() == 0);
            if (other == null && isOwnerUnknown) {
                other = signed;
            }
            if (other != null) {
                problems.add(problem(print, other));
            }
        }
        return problems;
    }

    private static Problem problem(Print print, Print other) {
        String message = "reports the same as " + AccessionNumber.format(other.number()) + "; both are kept";
        return Problem.of(Kind.DUPLICATE, Severity.SUSPECT, print.source(), message)
                .in(new AccessionNumber(print.number()));
    }

    private static EqualForms of(Function<TableName, Table> tables) {
        Table submission = tables.apply(TableName.SUBMISSION);
        EqualForms forms = new EqualForms(submission.rowCount());
        forms.covers(submission);
        forms.persons(tables.apply(TableName.REPORTING_OWNER), forms.owners, "rpt_owner_cik");
        forms.persons(tables.apply(TableName.OWNER_SIGNATURE), forms.signatures, "signature_name");
        for (TableName name : ROWS) {
            forms.rows(tables.apply(name), name.toString().hashCode());
        }
        return forms;
    }

    private void covers(Table submission) {
        LongColumn keys = submission.longColumn("accession_number");
        StringColumn types = submission.stringColumn("document_type");
        DateColumn periods = submission.dateColumn("period_of_report");
        LongColumn issuers = submission.longColumn("issuer_cik");
        for (int i = 0; i < facts.length; i++) {
            numbers[i] = keys.getLong(i);
            filings.put(numbers[i], i);
            facts[i] = mix(mix(types.get(i).hashCode(), periods.getIntInternal(i)), issuers.getLong(i));
        }
    }

    /** Sums do not depend on the order of persons or rows, which formats give differently. */
    private void persons(Table table, long[] sums, String column) {
        LongColumn keys = table.longColumn("accession_number");
        Column<?> cells = table.column(column);
        for (int i = 0; i < keys.size(); i++) {
            int filing = filings.get(keys.getLong(i));
            if (filing >= 0 && !cells.isMissing(i)) {
                sums[filing] += mix(1, cells.get(i).hashCode());
            }
        }
    }

    private void rows(Table table, int salt) {
        boolean isTransaction = table.containsColumn("transaction_code");
        Transactions transactions = isTransaction ? Transactions.of(table) : null;
        LongColumn keys = table.longColumn("accession_number");
        IntColumn places = table.intColumn("row_number");
        DoubleColumn after = table.doubleColumn("shares_owned_following_transaction");
        long number = 0;
        int filing = -1;
        for (int i = 0; i < keys.size(); i++) {
            if (keys.getLong(i) != number) { // rows of one filing mostly stand together
                number = keys.getLong(i);
                filing = filings.get(number);
            }
            if (filing >= 0) {
                long row = mix(mix(salt, places.getInt(i)), Double.doubleToLongBits(after.getDouble(i)));
                facts[filing] += transactions == null ? row : mix(row, transactions.hash(i));
            }
        }
    }

    /** The columns that say what a transaction was. */
    private record Transactions(
            DateColumn days, DoubleColumn shares, DoubleColumn prices, StringColumn codes, StringColumn directions) {
        static Transactions of(Table table) {
            return new Transactions(
                    table.dateColumn("transaction_date"),
                    table.doubleColumn("transaction_shares"),
                    table.doubleColumn("transaction_price_per_share"),
                    table.stringColumn("transaction_code"),
                    table.stringColumn("transaction_acquired_disposed_code"));
        }

        long hash(int row) {
            long words = 31L * codes.get(row).hashCode() + directions.get(row).hashCode();
            long amounts =
                    mix(Double.doubleToLongBits(shares.getDouble(row)), Double.doubleToLongBits(prices.getDouble(row)));
            return mix(mix(days.getIntInternal(row), words), amounts);
        }
    }

    private static long mix(long hash, long value) {
        return HashCommon.mix(hash * 31 + value);
    }

    /** Numbers as they print: those of EDGAR, then those made from content. */
    private static int compare(long a, long b) {
        return (a < 0) == (b < 0) ? Long.compare(Math.abs(a), Math.abs(b)) : Long.compare(b, a);
    }
}
