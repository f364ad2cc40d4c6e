package org.form4.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.form4.metric.Metrics;
import org.form4.metric.Nearest;
import org.form4.shell.print.Style;
import org.form4.shell.print.Style.Role;
import org.form4.shell.print.Width;

/** What {@code /help} shows; the lists are made from what there is. */
final class HelpPage {
    private HelpPage() {}

    static String all(Style style, int width) {
        Listing commands = new Listing();
        for (Command command : Commands.all()) {
            commands.row("/" + command.name() + " " + command.arguments(), command.summary());
        }
        commands.row("/!  /ID  /-N", "runs the last one typed again, one by its number, the Nth from the end");
        Listing steps = new Listing()
                .row("var t = load(\"samples\")", "read files, folders or archives")
                .row("t", "the ten tables in it")
                .row("t.nonderivTrans()", "one of them")
                .row("exercisePatterns(t)", "measure; /metrics lists what there is")
                .row("explain(_, 0)", "the rows, footnotes and arithmetic behind a result")
                .row("plot(_, \"pattern\")", "see it")
                .row("save(_2, \"x.csv\")", "keep it");
        Listing verbs = new Listing();
        VerbPages.verbs()
                .forEach(
                        (name, page) -> verbs.row(name, page.lines().findFirst().orElse("")));
        Listing keys = new Listing()
                .row("Tab", "completes Java, commands, metrics and their parameters, files, and columns inside quotes")
                .row("Tab Tab", "tells about what stands before the cursor")
                .row("Ctrl-R", "searches earlier lines")
                .row("Ctrl-C", "stops what is running, or clears the line")
                .row("Ctrl-D", "leaves");
        return heading(style, "Java is the language here. Some lines to begin with") + steps.text(width)
                + heading(style, "\nVerbs, besides one for each metric") + verbs.text(width)
                + heading(style, "\nCommands") + commands.text(width)
                + heading(style, "\nKeys") + keys.text(width)
                + "\n"
                + Width.wrap(
                        "Results are kept as _1, _2 and so on; _ is the last. /help NAME tells more about a command,"
                                + " a verb, a metric or a table.",
                        width,
                        0);
    }

    static String about(String name, Style style, int width) {
        Optional<String> page = VerbPages.find(name.replaceAll("\\(.*", ""), width, style);
        boolean isCommand = name.startsWith("/")
                || Commands.all().stream().anyMatch(command -> command.name().equals(name));
        if (page.isPresent() && !name.startsWith("/")) {
            String also = isCommand ? "\nThere is a command /" + name + " too: /help /" + name + "\n" : "";
            return page.get() + also;
        }
        if (!isCommand) {
            List<String> known = topics();
            throw new IllegalArgumentException("nothing is called " + name
                    + Nearest.of(name, known)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; /help lists what there is"));
        }
        Command command = Commands.named(name.startsWith("/") ? name.substring(1) : name);
        String usage = ("/" + command.name() + " " + command.arguments()).stripTrailing();
        String details = command.details();
        return heading(style, usage) + command.summary() + "\n"
                + (details.isEmpty() ? "" : "\n" + Width.wrap(details.stripTrailing(), width, 2));
    }

    /** Everything there is a page about. */
    static List<String> topics() {
        List<String> topics = new ArrayList<>(VerbPages.verbs().keySet());
        topics.addAll(Metrics.all().names());
        Commands.all().forEach(command -> topics.add("/" + command.name()));
        return topics;
    }

    private static String heading(Style style, String text) {
        return style.paint(Role.HEADING, text) + "\n";
    }
}
