package org.form4.shell.command;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.form4.metric.Metrics;
import org.form4.shell.print.MetricText;
import org.form4.shell.session.Session;
import org.jspecify.annotations.Nullable;

/** {@code /metrics}. */
@AutoService(Command.class)
public final class MetricsList implements Command {
    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public String arguments() {
        return "[NAME]";
    }

    @Override
    public String summary() {
        return "what can be measured, or the definition of one metric";
    }

    @Override
    public List<String> choices(Session session, List<String> before) {
        return before.isEmpty() ? Metrics.all().names() : List.of();
    }

    @Override
    public @Nullable Object execute(Session session, List<String> arguments) {
        Metrics metrics = Metrics.all();
        int width = session.layout().width();
        return arguments.isEmpty()
                ? MetricText.list(metrics, width, session.style())
                : MetricText.page(metrics.with(arguments.get(0), Map.of()), width, session.style());
    }
}
