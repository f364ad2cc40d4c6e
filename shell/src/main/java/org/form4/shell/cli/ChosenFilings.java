package org.form4.shell.cli;

import java.util.List;
import org.form4.shell.report.Selection;
import org.form4.store.Choice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which of the filings read are meant; without any, all are. */
final class ChosenFilings {
    @Option(
            names = "--issuer",
            paramLabel = "WHO",
            description = "only these issuers: a ticker, a CIK or a part of the name; may be repeated")
    List<String> issuers = List.of();

    @Option(
            names = "--owner",
            paramLabel = "WHO",
            description = "only filings of these insiders: a CIK or a part of the name; may be repeated")
    List<String> owners = List.of();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "only filings whose period of report is on or after this day, as 2024-01-31")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "only filings whose period of report is on or before it")
    @Nullable
    String to;

    /** What was typed; a day that is none, and days in the wrong order, are each a {@link WrongArgument}. */
    Selection selection() {
        Selection selection =
                new Selection(named(issuers), named(owners), Words.day("--from", from), Words.day("--to", to));
        ofStores(selection);
        return selection;
    }

    /** What a store need not hand over, it keeps; the selection itself is made again of all that was read. */
    static Choice ofStores(Selection selection) {
        return Words.parsed(() ->
                new Choice(selection.issuers(), selection.owners(), selection.from(), selection.to(), List.of(), true));
    }

    private static List<String> named(List<String> names) {
        if (names.stream().anyMatch(String::isBlank)) {
            throw new WrongArgument("--issuer and --owner need a name, a ticker or a CIK");
        }
        return names;
    }
}
