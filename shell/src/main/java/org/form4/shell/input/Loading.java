package org.form4.shell.input;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.form4.filing.Problem.Severity;
import org.form4.store.Choice;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.Loader;
import org.form4.tables.ProblemCounts;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What was asked for and what came of it.
 *
 * @param tables everything that could be read; the problem table has what could not
 * @param refusedBefore how many of the refusals are not of now but come along with a store or with Parquet
 * @param millis how long it took
 */
public record Loading(Form4Tables tables, int refusedBefore, long millis) {
    private static final int REASONS_SHOWN = 5;
    private static final int LONGEST_LINE = 76;

    /** Loads inputs, counting on {@code messages} meanwhile if that is a terminal. */
    public static Loading of(List<String> inputs, PrintStream messages, boolean isTerminal) {
        return of(inputs, Choice.ALL, messages, isTerminal);
    }

    /** The same, but of stores only what is chosen: the rest of a large one would be read in vain. */
    public static Loading of(List<String> inputs, Choice ofStores, PrintStream messages, boolean isTerminal) {
        long start = System.nanoTime();
        ProgressLine line = new ProgressLine(messages);
        try {
            List<String> fresh =
                    inputs.stream().filter(input -> !Stored.is(input)).toList();
            Form4Tables read = fresh.isEmpty()
                    ? Form4Tables.of(List.of())
                    : new Loader(isTerminal ? line : Loader.Progress.NONE).tables(fresh);
            Form4Tables tables = fresh.size() == inputs.size() ? read : withStored(read, inputs, ofStores);
            int before = refused(tables) - refused(read);
            return new Loading(tables, before, (System.nanoTime() - start) / 1_000_000);
        } finally {
            line.clear();
        }
    }

    /** What was read now, and after it what stores and Parquet hold; of a filing in several, the copy that says most. */
    private static Form4Tables withStored(Form4Tables read, List<String> inputs, Choice ofStores) {
        if (inputs.size() == 1 && Stored.isStore(inputs.get(0))) {
            return Stored.tables(inputs.get(0), ofStores); // in which each filing is once
        }
        Form4TablesBuilder all = new Form4TablesBuilder().add(read);
        inputs.stream().filter(Stored::is).forEach(input -> all.add(Stored.tables(input, ofStores)));
        return all.build();
    }

    private static int refused(Form4Tables tables) {
        return tables.problems(Severity.REJECTED.toString());
    }

    /** Inputs that were refused, now. */
    public int rejected() {
        return refused(tables) - refusedBefore;
    }

    /** Whether any filing was read. */
    public boolean isEmpty() {
        return tables.submission().isEmpty();
    }

    /** A few lines: filings, rows per table, what was passed over, and what was refused and why. */
    public String report() {
        Map<String, String> counts = new LinkedHashMap<>();
        tables.all().forEach((name, table) -> {
            if (!table.isEmpty() && !table.name().equals("problem")) {
                counts.put(name, ProblemLines.number(table.rowCount()));
            }
        });
        StringBuilder text = new StringBuilder();
        text.append(ProblemLines.count(tables.submission().rowCount(), "filing"))
                .append(" read in ")
                .append(String.format(Locale.ROOT, "%.1f s", millis / 1000.0))
                .append('\n');
        StringBuilder line = new StringBuilder();
        counts.forEach((name, rows) -> {
            String part = name + " " + rows;
            if (line.length() + part.length() > LONGEST_LINE) {
                text.append("  ").append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(part);
        });
        if (!line.isEmpty()) {
            text.append("  ").append(line).append('\n');
        }
        text.append(ProblemLines.of(ProblemCounts.of(tables.problem())));
        return text.append(refusals()).toString();
    }

    private String refusals() {
        int rejected = rejected();
        if (rejected == 0) {
            return "";
        }
        Table problem = tables.problem();
        StringColumn severity = problem.stringColumn("severity");
        StringBuilder text = new StringBuilder("  " + ProblemLines.number(rejected) + " rejected\n");
        int shown = 0;
        for (int row = 0; row < problem.rowCount() && shown < Math.min(REASONS_SHOWN, rejected); row++) {
            if (severity.get(row).equals(Severity.REJECTED.toString())) {
                shown++;
                text.append("    ")
                        .append(problem.stringColumn("source").get(row))
                        .append(": ")
                        .append(problem.stringColumn("message").get(row))
                        .append('\n');
            }
        }
        if (rejected > shown) {
            text.append("    and ")
                    .append(ProblemLines.number(rejected - shown))
                    .append(" more\n");
        }
        return text.toString();
    }
}
