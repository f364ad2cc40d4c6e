package org.form4.tables;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** Appends the next piece of the same file. */
    void add(TsvTable piece) {
        append(piece, lines);
        lines += piece.lines;
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
        append(file, 0);
    }

    private TsvColumn missingSoFar(ColumnKind type) {
        TsvColumn column = TsvColumn.of(type, rowCount());
        for (int i = 0; i < rowCount(); i++) {
            column.putMissing();
        }
        return column;
    }

    private void append(TsvTable piece, int linesBefore) {
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
        for (Problem problem : piece.problems) {
            add(problem.line() == 0 ? problem : problem.at(problem.line() + linesBefore));
        }
        problemsLeftOut += piece.problemsLeftOut;
    }

    private void read(TsvRows rows) {
        Cell[] cells = header.stream().map(this::cell).toArray(Cell[]::new);
        while (rows.hasRow()) {
            int line = rows.line;
            rows.next();
            if (!startRow(rows, line)) {
                continue;
            }
            int i = 1;
            for (; !rows.isLast(); i++) {
                rows.next();
                int from = rows.from;
                int to = rows.to;
                while (from < to && rows.bytes[from] == ' ') {
                    from++;
                }
                while (to > from && rows.bytes[to - 1] == ' ') {
                    to--;
                }
                if (i < cells.length) {
                    cells[i].take(rows.bytes, from, to, line);
                }
            }
            if (i != cells.length) {
                bad(Kind.MALFORMED, line, "", "a row of " + i + " fields under a header of " + cells.length);
            }
            for (; i < cells.length; i++) {
                cells[i].take(rows.bytes, 0, 0, line);
            }
            notes.endRow();
        }
        lines = rows.line - 1;
    }

    /** Reads the accession number; without one the row belongs to no filing and is passed over. */
    private boolean startRow(TsvRows rows, int line) {
        long number = ByteText.accessionNumber(rows.bytes, rows.from, rows.to);
        if (number != ByteText.NO_NUMBER) {
            accessionNumbers.add(number);
            return true;
        }
        String text = ByteText.text(rows.bytes, rows.from, rows.to);
        while (!rows.isLast()) {
            rows.next();
        }
        add(problem(Kind.MALFORMED, Severity.REJECTED, line, text, "a row that begins without an accession number"));
        return false;
    }

    /** Takes the text of a field, which may be empty. */
    @FunctionalInterface
    private interface Cell {
        void take(byte[] bytes, int from, int to, int line);
    }

    private Cell cell(String heading) {
        String ours = kind.column(heading);
        TsvColumn column = heading.equals(kind.key()) ? keys : ours == null ? null : columns.get(ours);
        if (column != null) {
            return (bytes, from, to, line) -> {
                if (from == to) {
                    column.putMissing();
                } else if (!column.put(bytes, from, to)) {
                    bad(
                            problemOf(column),
                            line,
                            ByteText.text(bytes, from, to),
                            heading + " cannot be read; the cell is missing");
                }
            };
        }
        String noted = kind.columnOfNotes(heading);
        if (noted != null) {
            int place = names.indexOf(noted);
            return (bytes, from, to, line) -> {
                if (from < to) {
                    notes.put(bytes, from, to, place);
                }
            };
        }
        if (heading.equals(DataSetTable.RELATIONSHIP)) {
            return this::relationship;
        }
        return (bytes, from, to, line) -> {};
    }

    /** Roles as a list, {@code Director,Officer}: a role that is not in it is a box left open. */
    private void relationship(byte[] bytes, int from, int to, int line) {
        String list = ByteText.text(bytes, from, to).toUpperCase(Locale.ROOT);
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
        if (!rest.replace(',', ' ').isBlank()) {
            bad(Kind.BAD_FLAG, line, list, "a relationship that is none of the form's");
        }
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

    private void bad(Kind problem, int line, String rawText, String message) {
        add(problem(problem, Severity.SUSPECT, line, rawText, message)
                .in(new AccessionNumber(accessionNumbers.getLong(accessionNumbers.size() - 1))));
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
