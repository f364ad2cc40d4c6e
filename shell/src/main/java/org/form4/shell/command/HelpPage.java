package org.form4.shell.command;

import java.util.Optional;
import org.form4.metric.Metric;
import org.form4.metric.Metrics;
import org.form4.shell.print.MetricText;
import org.form4.shell.print.Style;
import org.form4.shell.print.Style.Role;

/** What {@code /help} shows; the list is made from the commands themselves. */
final class HelpPage {
    private HelpPage() {}

    static String all(Style style) {
        Listing commands = new Listing();
        for (Command command : Commands.all()) {
            commands.row("/" + command.name() + " " + command.arguments(), command.summary());
        }
        Listing steps = new Listing()
                .row("var t = load(\"samples\")", "read files, folders or archives")
                .row("t.nonderivTrans()", "look at one of its tables")
                .row("exercisePatterns(t)", "measure; /metrics lists what there is")
                .row("explain(_, 0)", "the rows, footnotes and arithmetic behind a result")
                .row("save(_, \"x.csv\")", "keep it");
        Listing keys = new Listing()
                .row("Tab", "completes Java, commands, metrics, files, and column names inside quotes")
                .row("Ctrl-R", "searches earlier lines")
                .row("Ctrl-C", "stops what is running, or clears the line")
                .row("Ctrl-D", "leaves");
        return style.paint(Role.HEADING, "Java is the language here. Five lines to begin with") + "\n" + steps + "\n"
                + style.paint(Role.HEADING, "Commands") + "\n" + commands + "\n"
                + style.paint(Role.HEADING, "Keys") + "\n" + keys + "\n"
                + "A result is kept: _1, _2, and _ for the last. /help NAME tells more about one command.\n";
    }

    static String about(String name, Style style) {
        Optional<Metric> metric = Metrics.all().find(name);
        if (metric.isPresent()) {
            return MetricText.page(metric.get());
        }
        Command command = Commands.named(name.startsWith("/") ? name.substring(1) : name);
        String usage = ("/" + command.name() + " " + command.arguments()).stripTrailing();
        String details = command.details();
        return style.paint(Role.HEADING, usage) + "\n" + command.summary() + "\n"
                + (details.isEmpty() ? "" : "\n" + details);
    }
}
