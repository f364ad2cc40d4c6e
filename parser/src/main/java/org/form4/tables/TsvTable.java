package org.form4.tables;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Problem;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.tables.TsvColumn.Flags;
import org.form4.tables.TsvColumn.Keys;
import org.jspecify.annotations.Nullable;

/**
 * One table of a data set, or a piece of one, column by column as it stands in its file: not yet joined with the other
 * tables. What a column cannot hold is a missing cell and a problem with its line.
 */
final class TsvTable {
    private static final int MOST_PROBLEMS = 500;
    private static final String[] RELATIONSHIPS = {"DIRECTOR", "OFFICER", "TENPERCENTOWNER", "OTHER"};
    private static final String[] BOXES = {"is_director", "is_officer", "is_ten_percent_owner", "is_other"};

    private final DataSetTable kind;
    private final List<String> header;
    private final List<String> names;
    private final LongArrayList accessionNumbers;
    private final Keys keys;
    private final Map<String, TsvColumn> columns = new LinkedHashMap<>();
    private final TsvNotes notes = new TsvNotes();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> ofBlock = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final IntArrayList starts = new IntArrayList();
    private boolean hasKey;
    private int problemsLeftOut;
    private int lines = 1; // the header

    TsvTable(DataSetTable kind, String source, List<String> header) {
        this(kind, source, header, 0);
    }

    /** @param rows for about so many rows there is room at first */
    private TsvTable(DataSetTable kind, String source, List<String> header, int rows) {
        this.kind = kind;
        this.accessionNumbers = new LongArrayList(rows);
        this.keys = (Keys) TsvColumn.of(ColumnKind.INT, rows);
        this.sources.add(source);
        this.starts.add(0);
        this.header = withoutRepetition(kind, header);
        this.names = List.copyOf(kind.table().columns().keySet());
        this.hasKey = header.contains(kind.key());
        kind.table().columns().forEach((name, type) -> {
            if (header.stream().anyMatch(heading -> name.equals(kind.column(heading)))) {
                columns.put(name, TsvColumn.of(type, rows));
            }
        });
        if (header.contains(DataSetTable.RELATIONSHIP)) {
            for (String box : BOXES) {
                columns.put(box, TsvColumn.of(ColumnKind.BOOL, rows));
            }
        }
    }

    /** A piece of this table, to be read by any thread. */
    TsvTable piece(TsvRows rows) {
        TsvTable piece = new TsvTable(kind, source(), header, rows.expected());
        piece.read(rows);
        return piece;
    }

    /** A column that comes twice under one name or two is read once; the rest of them count as unknown. */
    private static List<String> withoutRepetition(DataSetTable kind, List<String> header) {
        Set<String> met = new HashSet<>();
        List<String> once = new ArrayList<>();
        for (String heading : header) {
            String ours = kind.column(heading);
            once.add(met.add(ours == null ? heading : ours) ? heading : heading + " AGAIN");
        }
        return once;
    }

    /** Takes all pieces of the file, in their order: column by column, each at once in the room that it needs. */
    void takePieces(List<TsvTable> pieces) {
        int rows = pieces.stream().mapToInt(TsvTable::rowCount).sum();
        List<Runnable> work = new ArrayList<>();
        columns.forEach((name, column) -> work.add(() -> {
            column.reserve(rows);
            pieces.forEach(piece -> column.addAll(piece.column(name)));
        }));
        work.add(() -> {
            keys.reserve(rows);
            pieces.forEach(piece -> keys.addAll(piece.keys));
        });
        work.add(() -> {
            accessionNumbers.ensureCapacity(rows);
            pieces.forEach(piece -> accessionNumbers.addAll(piece.accessionNumbers));
        });
        work.add(() -> pieces.forEach(piece -> notes.addAll(piece.notes)));
        AtOnce.all(work.toArray(Runnable[]::new));
        for (TsvTable piece : pieces) {
            takeProblems(piece, lines);
            lines += piece.lines;
        }
    }

    /** Appends another file of the same kind, which may have other columns. */
    void merge(TsvTable file) {
        if (hasKey != file.hasKey) {
            hasKey = false; // an order that only some rows have is none
        }
        starts.add(rowCount());
        sources.add(file.source());
        kind.table().columns().forEach((name, type) -> {
            if (file.has(name) && !has(name)) {
                columns.put(name, missingSoFar(type));
            }
        });
        append(file);
    }

    private TsvColumn missingSoFar(ColumnKind type) {
        TsvColumn column = TsvColumn.of(type, rowCount());
        for (int i = 0; i < rowCount(); i++) {
            column.putMissing();
        }
        return column;
    }

    private void append(TsvTable piece) {
        accessionNumbers.addAll(piece.accessionNumbers);
        keys.addAll(piece.keys);
        columns.forEach((name, column) -> {
            if (piece.has(name)) {
                column.addAll(piece.column(name));
            } else {
                piece.accessionNumbers.forEach(number -> column.putMissing());
            }
        });
        notes.addAll(piece.notes);
        takeProblems(piece, 0);
    }

    private void takeProblems(TsvTable piece, int linesBefore) {
        for (Problem problem : piece.problems) {
            add(problem.line() == 0 ? problem : problem.at(problem.line() + linesBefore));
        }
        problemsLeftOut += piece.problemsLeftOut;
    }

    private void read(TsvRows rows) {
        TsvBlock block = new TsvBlock(rows.bytes, header.size());
        List<Runnable> takers = new ArrayList<>();
        for (int column = 1; column < header.size(); column++) {
            takers.add(taker(block, column));
        }
        int[] noted = header.stream().mapToInt(this::columnOfNotes).toArray();
        int[] noting = IntStream.range(1, noted.length)
                .filter(column -> noted[column] >= 0)
                .toArray();
        while (cut(rows, block)) {
            takers.forEach(Runnable::run);
            takeNotes(block, noting, noted);
            ofBlock.sort(Comparator.comparingInt(Problem::line));
            ofBlock.forEach(this::add);
            ofBlock.clear();
        }
        lines = rows.line - 1;
    }

    /** Cuts the next rows; false at the end. A row without an accession number belongs to no filing and is passed over. */
    private boolean cut(TsvRows rows, TsvBlock block) {
        block.rows = 0;
        while (!block.isFull() && rows.hasRow()) {
            int line = rows.line;
            rows.next();
            long number = ByteText.accessionNumber(rows.bytes, rows.from, rows.to);
            if (number == ByteText.NO_NUMBER) {
                passOver(rows, line);
                continue;
            }
            accessionNumbers.add(number);
            int fields = block.add(rows, line);
            if (fields != header.size()) {
                String message = "a row of " + fields + " fields under a header of " + header.size();
                bad(Kind.MALFORMED, block, block.rows - 1, "", message);
            }
        }
        return block.rows > 0 || !ofBlock.isEmpty();
    }

    private void passOver(TsvRows rows, int line) {
        String text = ByteText.text(rows.bytes, rows.from, rows.to);
        while (!rows.isLast()) {
            rows.next();
        }
        ofBlock.add(problem(
                Kind.MALFORMED, Severity.REJECTED, line, text, "a row that begins without an accession number"));
    }

    /** Takes the cells of a column from the block, block after block. */
    private Runnable taker(TsvBlock block, int column) {
        String heading = header.get(column);
        String ours = kind.column(heading);
        TsvColumn cells = heading.equals(kind.key()) ? keys : ours == null ? null : columns.get(ours);
        if (cells != null) {
            String message = heading + " cannot be read; the cell is missing";
            IntConsumer unread = row -> bad(problemOf(cells), block, row, block.text(column, row), message);
            return () -> cells.put(block, column, unread);
        }
        return heading.equals(DataSetTable.RELATIONSHIP) ? () -> relationships(block, column) : () -> {};
    }

    /** The place among our columns of the one whose footnotes stand under a heading; -1 for other headings. */
    private int columnOfNotes(String heading) {
        String noted = kind.columnOfNotes(heading);
        return noted == null ? -1 : names.indexOf(noted);
    }

    /**
     * Takes the footnotes that the rows cite.
     *
     * @param noting the columns of the file that hold footnotes
     * @param noted by column of the file, the column of ours that they belong to
     */
    private void takeNotes(TsvBlock block, int[] noting, int[] noted) {
        for (int row = 0; row < block.rows; row++) {
            for (int column : noting) {
                if (!block.isEmpty(column, row)) {
                    notes.put(block.bytes, block.from[column][row], block.to[column][row], noted[column]);
                }
            }
            notes.endRow();
        }
    }

    private void relationships(TsvBlock block, int column) {
        for (int row = 0; row < block.rows; row++) {
            String list = block.text(column, row).toUpperCase(Locale.ROOT);
            if (!relationship(list)) {
                bad(Kind.BAD_FLAG, block, row, list, "a relationship that is none of the form's");
            }
        }
    }

    /** Roles as a list, {@code Director,Officer}: a role that is not in it is a box left open. False for unknown roles. */
    private boolean relationship(String list) {
        String rest = list;
        for (int i = 0; i < BOXES.length; i++) {
            Flags box = (Flags) column(BOXES[i]);
            if (list.isEmpty()) {
                box.putMissing();
            } else {
                box.values().add((byte) (list.contains(RELATIONSHIPS[i]) ? 1 : 0));
                rest = rest.replace(RELATIONSHIPS[i], "");
            }
        }
        return rest.replace(',', ' ').isBlank();
    }

    private static Kind problemOf(TsvColumn column) {
        if (column instanceof TsvColumn.Numbers) {
            return Kind.BAD_NUMBER;
        }
        if (column instanceof TsvColumn.Days) {
            return Kind.BAD_DATE;
        }
        return column instanceof Flags ? Kind.BAD_FLAG : Kind.BAD_CIK;
    }

    private void bad(Kind problem, TsvBlock block, int row, String rawText, String message) {
        long number = accessionNumbers.getLong(accessionNumbers.size() - block.rows + row);
        ofBlock.add(problem(problem, Severity.SUSPECT, block.lines[row], rawText, message)
                .in(new AccessionNumber(number)));
    }

    private Problem problem(Kind problem, Severity severity, int line, String rawText, String message) {
        return new Problem(problem, severity, source(), line, 0, rawText, message, null);
    }

    private void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            problemsLeftOut++;
        }
    }

    DataSetTable kind() {
        return kind;
    }

    /** The file it stands in, or the first of several. */
    String source() {
        return sources.get(0);
    }

    /** The file in which a row stands. */
    String source(int row) {
        int file = starts.size() - 1;
        while (starts.getInt(file) > row) {
            file--;
        }
        return sources.get(file);
    }

    int rowCount() {
        return accessionNumbers.size();
    }

    LongArrayList accessionNumbers() {
        return accessionNumbers;
    }

    /** The surrogate keys, whose order is that of the rows; null when the file has none. */
    @Nullable
    LongArrayList keys() {
        return hasKey ? keys.values() : null;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The cells of a column of ours that the file has. */
    TsvColumn column(String name) {
        TsvColumn column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " in " + source());
        }
        return column;
    }

    TsvNotes notes() {
        return notes;
    }

    /** What could not be read, and which columns are unknown. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        for (String heading : header) {
            if (!kind.isKnown(heading)) {
                all.add(problem(
                        Kind.UNKNOWN_ELEMENT,
                        Severity.IGNORED,
                        1,
                        heading,
                        "the column is none of the data set's and is passed over"));
            }
        }
        if (problemsLeftOut > 0) {
            all.add(problem(Kind.MALFORMED, Severity.SUSPECT, 0, "", problemsLeftOut + " further problems not listed"));
        }
        return all;
    }
}
