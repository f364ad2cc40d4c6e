package org.form4.shell.repl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.form4.filing.AccessionNumber;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.shell.command.VerbPages;
import org.form4.shell.engine.Token;
import org.form4.shell.session.Session;
import org.form4.shell.session.Tables;
import org.jline.reader.Candidate;
import org.jspecify.annotations.Nullable;

/** What may stand inside quotes, which the compiler cannot know: columns, metrics, parameters, filings, files. */
final class StringCompletion {
    private static final Set<String> FILE_VERBS = Set.of("load", "save", "report", "open");

    private final Session session;

    StringCompletion(Session session) {
        this.session = session;
    }

    CompletionLine at(String line, int cursor, Token string) {
        int start = string.start() + 1;
        String before = line.substring(0, string.start());
        String typed = line.substring(start, cursor);
        // A quote that is there already need not be brought along.
        CallAt call = CallAt.endOf(before);
        if (call.method().equals("sql") && call.argument() == 1) {
            return sql(line, cursor, start);
        }
        String quote = cursor < line.length() && line.charAt(cursor) == '"' ? "" : "\"";
        return new CompletionLine(line, cursor, start, candidates(call, before, typed, quote));
    }

    private static CompletionLine sql(String line, int cursor, int start) {
        SqlWords words = SqlWords.at(line.substring(start, cursor), line.substring(cursor));
        return new CompletionLine(line, cursor, start + words.start(), words(words.words(), ""));
    }

    /** The metric whose parameters an argument sets. */
    static Optional<Metric> metricOf(CallAt call) {
        if (call.method().equals("metric") && !call.strings().isEmpty()) {
            return Metrics.all().find(call.strings().get(0));
        }
        return Metrics.all().names().stream()
                .filter(name -> VerbPages.javaName(name, "-").equals(call.method()))
                .findFirst()
                .flatMap(Metrics.all()::find);
    }

    private List<Candidate> candidates(CallAt call, String before, String typed, String quote) {
        String method = call.method();
        boolean isPath = method.equals("of") && call.receiver().endsWith("Path");
        if (FILE_VERBS.contains(method) || isPath) {
            return FileNames.candidates(typed);
        }
        if ((method.equals("metric") || method.equals("metrics")) && call.argument() == 0) {
            return words(Metrics.all().names(), quote);
        }
        if (method.equals("filing")) {
            List<String> numbers = new ArrayList<>();
            Tables.latest(session.engine())
                    .ifPresent(tables -> tables.submission()
                            .longColumn("accession_number")
                            .forEach(number -> numbers.add(AccessionNumber.format(number))));
            return words(numbers, quote);
        }
        Optional<Metric> metric = metricOf(call);
        if (metric.isPresent() && call.argument() > 0) {
            return parameters(metric.get(), typed, quote);
        }
        return words(new TablesAt(session.engine()).columns(call, before), quote);
    }

    private static List<Candidate> parameters(Metric metric, String typed, String quote) {
        int equals = typed.indexOf('=');
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> parameter :
                Metrics.parameters(metric).entrySet()) {
            String name = parameter.getKey() + "=";
            Object value = parameter.getValue();
            if (equals < 0) {
                String shown = value == null ? name : name + value;
                candidates.add(new Candidate(name, shown, null, null, null, null, false));
            } else if (typed.startsWith(name) && value instanceof Enum<?> constant) {
                Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .forEach(other -> candidates.add(word(name + ((Enum<?>) other).name(), quote)));
            } else if (typed.startsWith(name) && value instanceof Boolean) {
                candidates.add(word(name + "true", quote));
                candidates.add(word(name + "false", quote));
            }
        }
        return candidates;
    }

    private static List<Candidate> words(Collection<String> words, String quote) {
        return words.stream().map(word -> word(word, quote)).toList();
    }

    private static Candidate word(String word, String quote) {
        return new Candidate(word + quote, word, null, null, null, null, false);
    }
}
