package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a result as a report shows it.
 *
 * @param column its name in the result
 * @param heading what readers see above it
 */
record Shown(String column, String heading) {
    /** Reads a list as {@code "exercise_date:Date, withheld_shares:Withheld"}. */
    static List<Shown> list(String columns) {
        List<Shown> shown = new ArrayList<>();
        for (String part : columns.split(",", -1)) {
            String[] names = part.strip().split(":", 2);
            shown.add(new Shown(names[0], names[1]));
        }
        return shown;
    }
}
