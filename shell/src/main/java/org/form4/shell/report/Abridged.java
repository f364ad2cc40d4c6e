package org.form4.shell.report;

import java.util.regex.Pattern;

/**
 * Explanations that a page can carry. One of many hundred rows keeps its arithmetic, but of its rows and footnotes only the
 * first, and says how many it left out.
 */
final class Abridged {
    private static final String NUMBER = "(?:\\d{10}-\\d{2}-\\d{6}|local-[0-9a-f]{12})";
    private static final Pattern ROW = Pattern.compile(NUMBER + ":II?:\\d+  .*");
    private static final Pattern NOTE = Pattern.compile(NUMBER + " F\\d+: .*");
    private static final int ROWS = 150;
    private static final int NOTES = 40;

    private Abridged() {}

    static String of(String explanation) {
        StringBuilder kept = new StringBuilder();
        int rows = 0;
        int notes = 0;
        for (String line : explanation.stripTrailing().split("\n", -1)) {
            if (ROW.matcher(line).matches()) {
                rows++;
            } else {
                leftOut(kept, rows - ROWS, "row");
                rows = 0;
            }
            notes += NOTE.matcher(line).matches() ? 1 : 0;
            if (rows <= ROWS && notes <= NOTES) {
                kept.append(line).append('\n');
            }
        }
        leftOut(kept, rows - ROWS, "row");
        leftOut(kept, notes - NOTES, "footnote");
        return kept.toString().stripTrailing();
    }

    private static void leftOut(StringBuilder kept, int number, String noun) {
        if (number > 0) {
            kept.append("… and ").append(Cells.count(number, noun)).append(" more, which explain in the shell lists\n");
        }
    }
}
