package org.form4.read;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;

/**
 * Mends damage that real copies of filings are known to have. Each step is bounded and reported; line breaks stay, so
 * that line numbers still fit the source.
 */
final class XmlRepair {
    private static final Pattern SCRIPT = Pattern.compile("(?is)<script\\b[^>]{0,2000}>.{0,200000}?</script\\s*>");
    private static final Pattern BARE_ATTRIBUTE = Pattern.compile("<([A-Za-z]\\w{0,60})((?: +\\w{1,60}){1,4}) *(/?)>");
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:[a-zA-Z]{1,10}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");

    private XmlRepair() {}

    /** The text with every known damage taken away; unchanged, and no problem added, when there is none. */
    static String mend(String text, Problems problems) {
        String withoutScripts = replace(
                text,
                SCRIPT,
                problems,
                "a script, injected when the page was saved, left out",
                found -> "\n".repeat((int) found.chars().filter(c -> c == '\n').count()));
        String withoutBareAttributes = replace(
                withoutScripts, BARE_ATTRIBUTE, problems, "words without a value inside a tag left out", found -> {
                    int blank = found.indexOf(' ');
                    return found.substring(0, blank) + (found.endsWith("/>") ? "/>" : ">");
                });
        return replace(withoutBareAttributes, BARE_AMPERSAND, problems, "a bare & read as &amp;", found -> "&amp;");
    }

    private static String replace(
            String text, Pattern damage, Problems problems, String message, UnaryOperator<String> cure) {
        Matcher matcher = damage.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        int line = 1;
        int from = 0;
        do {
            for (int i = from; i < matcher.start(); i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                }
            }
            mended.append(text, from, matcher.start()).append(cure.apply(matcher.group()));
            problems.add(Kind.MALFORMED, Severity.REPAIRED, line, matcher.group(), message);
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                }
            }
            from = matcher.end();
        } while (matcher.find());
        return mended.append(text, from, text.length()).toString();
    }
}
