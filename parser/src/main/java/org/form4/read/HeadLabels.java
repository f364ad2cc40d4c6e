package org.form4.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The labels printed above Table I, by which the facts of the head are found: none of them is a fact itself. */
final class HeadLabels {
    /** What is longer is no label. */
    static final int LONGEST = 1_000;

    static final Pattern NAME = label("name and address of reporting person(?:\\(s\\))?");
    static final Pattern ISSUER = label("issuer(?:'s|’s)? name(?: ?,? ?and)? ticker(?: or trading)? symbol");
    static final Pattern PERIOD = label(
            "(?:date of earliest transaction(?: required to be reported)?|date of event requiring statement|"
                    + "statement for (?:issuer(?:'s|’s)? fiscal year ended|issuer(?:'s|’s)? fiscal year end|\\(?month ?/ ?day ?/ ?year\\)?|\\(?month ?/ ?year\\)?))");
    static final Pattern AMENDMENT = label("if amendment,? date (?:of )?original(?:ly)?(?: filed)?");
    private static final Pattern RELATIONSHIP = label("relationship of reporting person(?:\\(s\\)|s)? to issuer");
    private static final Pattern JOINT = label("individual or joint ?/ ?group(?: filing| reporting)?");
    private static final Pattern LAST_NAME = Pattern.compile("(?i)\\W{0,5}\\(?last\\)?\\W{1,4}\\(?first\\)?.{0,20}");
    private static final Pattern STREET = Pattern.compile("(?i)\\W{0,5}\\(street\\)\\W{0,5}");
    private static final Pattern CITY = Pattern.compile("(?i)\\W{0,5}\\(city\\).{0,40}");
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}\\. ?[A-Z][A-Za-z]{1,12}[ ,].{5,300}");
    private static final Pattern MINOR = Pattern.compile(
            "(?i)\\W{0,5}(?:\\(?month ?/ ?day ?/ ?year\\)?|\\(?check (?:all )?applicable(?: line)?\\)?|\\(?check applicable line\\)?|"
                    + "\\((?:last|first|middle|state|zip|city)\\)|(?:\\(state\\) ?)?\\(zip\\))\\W{0,5}");
    private static final Pattern FILED_BY =
            Pattern.compile("(?i)^\\W{0,12}(?:X\\W{1,8})?form filed by (?:one|more than one).*");

    private HeadLabels() {}

    private static Pattern label(String words) {
        return Pattern.compile("(?i)^\\W{0,5}(?:\\d{1,2}\\.?\\s?)?" + words
                + "\\W{0,3}(?:\\s?\\(month ?/ ?(?:day ?/ ?)?year\\))?[*:\\s]{0,5}(.*)");
    }

    /** What follows a label on its own line; null when the line has another or none. */
    static @Nullable String behind(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Whether this says how to fill in a box rather than which one it is. */
    static boolean isMinor(String text) {
        return MINOR.matcher(text).matches();
    }

    static boolean isStreet(String text) {
        return STREET.matcher(text).matches();
    }

    static boolean isCity(String text) {
        return CITY.matcher(text).matches();
    }

    static boolean is(String text) {
        return NAME.matcher(text).matches()
                || ISSUER.matcher(text).matches()
                || PERIOD.matcher(text).matches()
                || AMENDMENT.matcher(text).matches()
                || RELATIONSHIP.matcher(text).matches()
                || JOINT.matcher(text).matches()
                || LAST_NAME.matcher(text).matches()
                || isStreet(text)
                || isCity(text)
                || isMinor(text)
                || FILED_BY.matcher(text).matches()
                || ITEM.matcher(text).matches()
                || CheckBoxes.isBoxLine(text);
    }
}
