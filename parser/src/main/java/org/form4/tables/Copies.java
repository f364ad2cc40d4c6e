package org.form4.tables;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * Which of several copies of a filing counts: the one whose format says most and, of the same format, the one that
 * knows more of the envelope; of equals, the first. What only another copy knows of the envelope, the filing date and
 * the acceptance time, is filled in. So the tables do not depend on the order in which copies are met.
 */
final class Copies {
    /** Formats by how much they say of a filing. */
    private static final List<String> FORMATS =
            List.of("submission", "ownership-xml", DataSet.FORMAT, "html", "ascii", "text");

    private final Long2ObjectOpenHashMap<Copy> kept = new Long2ObjectOpenHashMap<>();

    /** Filings of which a better copy came later, with the number of rows each table had then. */
    private final Long2ObjectMap<int[]> replaced = new Long2ObjectOpenHashMap<>();

    /** The envelopes of filings that were met more than once, as far as any copy knows them. */
    private final Long2ObjectMap<Copy> completed = new Long2ObjectOpenHashMap<>();

    /** What is known of a copy before it is in the tables. */
    record Copy(
            String source,
            String format,
            @Nullable LocalDate filingDate,
            @Nullable LocalDateTime acceptanceDatetime) {

        boolean saysMoreThan(Copy other) {
            int byFormat = rank() - other.rank();
            return byFormat < 0 || (byFormat == 0 && envelope() > other.envelope());
        }

        private int rank() {
            int rank = FORMATS.indexOf(format);
            return rank < 0 ? FORMATS.size() : rank;
        }

        private int envelope() {
            return (filingDate == null ? 0 : 1) + (acceptanceDatetime == null ? 0 : 1);
        }

        Copy completedBy(Copy other) {
            return new Copy(
                    source,
                    format,
                    filingDate == null ? other.filingDate : filingDate,
                    acceptanceDatetime == null ? other.acceptanceDatetime : acceptanceDatetime);
        }
    }

    /** Makes room for so many filings more. */
    void expect(int more) {
        kept.ensureCapacity(kept.size() + more);
    }

    /** Whether this copy is to be put into the tables; of two copies one is reported. */
    boolean isWanted(
            AccessionNumber number, Copy copy, Map<TableName, RowAppender> tables, Consumer<Problem> problems) {
        Copy other = kept.putIfAbsent(number.key(), copy);
        if (other == null) {
            return true;
        }
        boolean isBetter = copy.saysMoreThan(other);
        Copy better = isBetter ? copy : other;
        Copy worse = isBetter ? other : copy;
        Copy known = completed.getOrDefault(number.key(), better);
        completed.put(number.key(), better.completedBy(known).completedBy(worse));
        if (isBetter) {
            kept.put(number.key(), copy);
            replaced.put(
                    number.key(),
                    tables.values().stream().mapToInt(RowAppender::rowCount).toArray());
        }
        problems.accept(Problem.of(
                        Kind.DUPLICATE,
                        Severity.IGNORED,
                        worse.source(),
                        number + " was also read from " + better.source() + "; kept once")
                .in(number));
        return isBetter;
    }

    /** Takes the rows of replaced copies out of the tables and fills in what only they knew. */
    void settle(Map<TableName, RowAppender> tables) {
        if (!replaced.isEmpty()) {
            int place = 0;
            for (Map.Entry<TableName, RowAppender> entry : tables.entrySet()) {
                entry.getValue().replace(withoutReplaced(entry.getValue().table(), place++));
            }
        }
        if (!completed.isEmpty()) {
            tables.values().forEach(rows -> complete(rows.table()));
        }
    }

    private Table withoutReplaced(Table table, int place) {
        LongColumn numbers = table.longColumn("accession_number");
        boolean isProblem = table.name().equals(TableName.PROBLEM.toString());
        Selection stay = new BitmapBackedSelection();
        for (int row = 0; row < numbers.size(); row++) {
            int[] rows = replaced.get(numbers.getLong(row));
            boolean isOld = rows != null && row < rows[place];
            if (!isOld || (isProblem && isDuplicate(table, row))) {
                stay.add(row);
            }
        }
        return stay.size() == table.rowCount() ? table : table.where(stay);
    }

    private static boolean isDuplicate(Table problems, int row) {
        StringColumn kinds = problems.stringColumn("kind");
        return Objects.equals(kinds.get(row), Kind.DUPLICATE.toString());
    }

    private void complete(Table table) {
        if (!table.containsColumn("filing_date")) {
            return;
        }
        LongColumn numbers = table.longColumn("accession_number");
        DateColumn dates = table.dateColumn("filing_date");
        DateTimeColumn times =
                table.containsColumn("acceptance_datetime") ? table.dateTimeColumn("acceptance_datetime") : null;
        for (int row = 0; row < numbers.size(); row++) {
            Copy known = completed.get(numbers.getLong(row));
            if (known != null && known.filingDate() != null && dates.isMissing(row)) {
                dates.set(row, known.filingDate());
            }
            if (known != null && times != null && known.acceptanceDatetime() != null && times.isMissing(row)) {
                times.set(row, known.acceptanceDatetime());
            }
        }
    }
}
