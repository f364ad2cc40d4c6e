package org.form4.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers counted at the front of every line, as listings, terminals and court papers print them. */
final class LineNumbers {
    private static final Pattern NUMBERED =
            Pattern.compile("^ {0,12}\\[?[Ll]?(\\d{1,6})(?:(?:[:.)\\]→]| {0,2}\\|)?(?:[ \\t]|$)|→)");

    private static final int FEWEST_LINES = 10;

    /** Blank lines may have been left out with their numbers. */
    private static final int LARGEST_STEP = 50;

    private LineNumbers() {}

    /** Whether nearly every line that is not blank begins with a number larger than the one before. */
    static boolean areOn(List<String> lines) {
        int filled = 0;
        int counted = 0;
        int before = 0;
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            filled++;
            Matcher numbered = NUMBERED.matcher(line);
            if (numbered.find()) {
                int number = Integer.parseInt(numbered.group(1));
                boolean goesOn = number > before && number <= before + LARGEST_STEP;
                counted += goesOn || number == 1 ? 1 : 0;
                before = number;
            }
        }
        return filled >= FEWEST_LINES && counted * 10 > filled * 9;
    }

    /** The line without its number and one blank behind it, so that columns stay where they are. */
    static String without(String line) {
        return NUMBERED.matcher(line).replaceFirst("");
    }
}
