package org.form4.shell.input;

import java.util.Locale;
import org.form4.tables.ProblemCounts;

/** What a summary says of problems, a line for each sort that there is. */
public final class ProblemLines {
    private ProblemLines() {}

    /** The lines; what was rejected is not among them, since it has reasons of its own. */
    public static String of(ProblemCounts counts) {
        return line(counts.odd(), "fact", " repaired or odd")
                + line(counts.again(), "filing", " met again and kept once")
                + line(counts.noFilings(), "file", " passed over: no ownership filings")
                + line(counts.rest(), "other thing", " passed over; the problem table lists them");
    }

    private static String line(int number, String noun, String what) {
        return number == 0 ? "" : "  " + count(number, noun) + what + "\n";
    }

    static String count(int number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
