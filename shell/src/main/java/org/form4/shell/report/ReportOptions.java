package org.form4.shell.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a report is made. What it is about is chosen before, by {@link Selection}.
 *
 * @param title the heading; null for one made from the issuers
 * @param date the day in the date line, the only thing in a report that is not from the filings
 * @param sections names of sections, or names with {@code no-} in front for all but those; empty for all
 * @param isNamed whether somebody asked for these issuers or insiders by name: then every number is explained, however
 *     many there are
 */
public record ReportOptions(@Nullable String title, LocalDate date, List<String> sections, boolean isNamed) {
    /** Everything, dated today. */
    public ReportOptions() {
        this(null, LocalDate.now(ZoneId.systemDefault()), List.of(), false);
    }

    /** A name of no section is an {@link IllegalArgumentException} that has the nearest. */
    public ReportOptions {
        sections = List.copyOf(sections);
        Sections.chosen(sections);
    }

    /** The names of all sections, in order. */
    public static List<String> sectionNames() {
        return Sections.names();
    }
}
