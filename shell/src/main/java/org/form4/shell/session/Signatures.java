package org.form4.shell.session;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a method takes that was called with something else, out of the compiler's message. */
final class Signatures {
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("method (?:[\\w$.]+\\.)?(?:<[^>]*>)?([\\w$]+)\\(([^)]*)\\) is not applicable");
    private static final Pattern THE_ONLY_ONE =
            Pattern.compile("(?:method|constructor) ([\\w$]+) in .*\\R\\s*required: (.*)");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private Signatures() {}

    /** A message with types as they are spoken of, without their packages. */
    static String shortened(String message) {
        return PACKAGE.matcher(message).replaceAll("");
    }

    /** For instance {@code plot(Table, String) or plot(Table, String, String)}; empty for a message about anything else. */
    static String in(String message) {
        Set<String> signatures = new TreeSet<>();
        Matcher several = ONE_OF_SEVERAL.matcher(message);
        while (several.find()) {
            signatures.add(signature(several.group(1), several.group(2)));
        }
        Matcher only = THE_ONLY_ONE.matcher(message);
        if (only.find()) {
            String required = only.group(2).strip();
            signatures.add(signature(only.group(1), required.equals("no arguments") ? "" : required));
        }
        return String.join(" or ", signatures);
    }

    private static String signature(String name, String types) {
        return name + "(" + shortened(types).replace(",", ", ") + ")";
    }
}
