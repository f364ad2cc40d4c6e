package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.form4.shell.session.Session;
import org.form4.shell.session.Tables;
import org.form4.tables.CellText;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** {@code /problems}. */
@AutoService(Command.class)
public final class Problems implements Command {
    @Override
    public String name() {
        return "problems";
    }

    @Override
    public String arguments() {
        return "[TEXT]";
    }

    @Override
    public String summary() {
        return "what could not be read, or was odd, in the filings loaded last";
    }

    @Override
    public String details() {
        return """
                With TEXT, only rows in which some cell contains it: /problems rejected
                """;
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Form4Tables tables = Tables.latest(session.engine())
                .orElseThrow(() -> new IllegalArgumentException("no filings yet; try: var t = load(\"samples\")"));
        String text = String.join(" ", arguments).toLowerCase(Locale.ROOT);
        Table problems = tables.problem();
        return problems.where(Selection.with(IntStream.range(0, problems.rowCount())
                .filter(row -> problems.columns().stream()
                        .anyMatch(column -> String.valueOf(CellText.of(column, row))
                                .toLowerCase(Locale.ROOT)
                                .contains(text)))
                .toArray()));
    }
}
