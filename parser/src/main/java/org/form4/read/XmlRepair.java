package org.form4.read;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jsoup.parser.Parser;

/**
 * Mends damage that copies of filings have been met with or that a hand or a browser is likely to do. Each step is
 * bounded and reported; line breaks stay, so that line numbers still fit the source. A DOCTYPE is never touched: it is
 * for the reader to refuse.
 */
final class XmlRepair {
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0,200}\\?>");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:0{0,5}(?:[0-8]|1[124-9]|2\\d|3[01])|6553[45]|"
                    + "[xX](?:0{0,5}(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|[fF]{3}[eEfF]));");
    private static final Pattern BARE_ATTRIBUTE = Pattern.compile("<([A-Za-z]\\w{0,60})((?: +\\w{1,60}){1,4}) *(/?)>");
    private static final Pattern BARE_VALUE =
            Pattern.compile("(<[A-Za-z]\\w{0,60} +[A-Za-z]{1,20} ?= ?)([\\w.-]{1,60})(?= ?/?>)");
    private static final Pattern NAMED_ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z]\\w{1,30});");
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final Pattern BARE_LESS_THAN = Pattern.compile("<(?![A-Za-z_/!?])");
    private static final Pattern TAG = Pattern.compile("<(/?)(?:([A-Za-z][\\w.-]{0,40}):)?([A-Za-z][\\w.-]{0,60})");
    private static final String SCRIPT_END = "</script";

    private final Problems problems;
    private String text;

    private XmlRepair(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The text with every known damage taken away; without damage, and then without a problem, the same text. */
    static String mend(String text, Problems problems) {
        XmlRepair repair = new XmlRepair(text, problems);
        repair.leaveOutWhatComesBefore();
        repair.leaveOutScripts();
        repair.replace(FORBIDDEN, "a character that XML cannot carry read as U+FFFD", found -> "\uFFFD");
        repair.replace(
                BARE_ATTRIBUTE,
                "words without a value inside a tag left out",
                found -> "<" + found.group(1) + found.group(3) + ">");
        repair.replace(BARE_VALUE, "a value without quotes", found -> found.group(1) + '"' + found.group(2) + '"');
        repair.replace(NAMED_ENTITY, "an entity that XML does not have", found -> entity(found.group()));
        repair.replace(BARE_AMPERSAND, "a bare & read as &amp;", found -> "&amp;");
        repair.replace(BARE_LESS_THAN, "a bare < read as &lt;", found -> "&lt;");
        repair.tags();
        return repair.text;
    }

    /** Blank lines, words of a message or a mark of a code block; and the declaration, whose encoding is settled. */
    private void leaveOutWhatComesBefore() {
        int root = OwnershipXmlReader.root(text);
        String before = root < 0 ? "" : text.substring(0, root);
        if (before.contains("<!DOCTYPE")) {
            return;
        }
        String words = DECLARATION.matcher(before).replaceFirst("");
        boolean isOff = words.length() < before.length() && !before.startsWith("<?xml");
        if (!words.isBlank() || isOff) {
            problems.add(
                    Kind.MALFORMED, Severity.REPAIRED, 1, words.strip(), "what stands before the form is left out");
        }
        text = lineBreaks(before) + text.substring(before.length());
    }

    private void leaveOutScripts() {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return; // a letter that changes its length; places in the two texts would differ
        }
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        for (int start = lower.indexOf("<script"); start >= 0; start = lower.indexOf("<script", from)) {
            int close = lower.indexOf(SCRIPT_END, start);
            int end = close < 0 ? -1 : lower.indexOf('>', close);
            if (end < 0) {
                break;
            }
            String script = text.substring(start, end + 1);
            problems.add(
                    Kind.MALFORMED,
                    Severity.REPAIRED,
                    0,
                    script,
                    "a script, injected when the page was saved, left out");
            rest.append(text, from, start).append(lineBreaks(script));
            from = end + 1;
        }
        text = rest.append(text, from, text.length()).toString();
    }

    /** What HTML means by an entity, or the entity's name as it stands: nothing is ever looked up in the document. */
    private static String entity(String entity) {
        String meant = Parser.unescapeEntities(entity, true);
        return meant.equals(entity) ? "&amp;" + entity.substring(1) : meant;
    }

    private static String lineBreaks(String text) {
        return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
    }

    /** Names in the wrong case, as browsers write them, and prefixes that nothing declares. */
    private void tags() {
        boolean isSaid = false;
        boolean isPrefixed = text.contains(":ownershipDocument") && !text.contains("xmlns:");
        Matcher tag = TAG.matcher(text);
        StringBuilder mended = new StringBuilder(text.length());
        int from = 0;
        while (tag.find()) {
            String prefix = isPrefixed || tag.group(2) == null ? "" : tag.group(2) + ":";
            String mendedTag = "<" + tag.group(1) + prefix + ElementNames.inTheirCase(tag.group(3));
            if (!mendedTag.equals(tag.group())) {
                if (!isSaid) {
                    int line = 1 + lineBreaks(text.substring(0, tag.start())).length();
                    problems.add(
                            Kind.MALFORMED,
                            Severity.REPAIRED,
                            line,
                            tag.group(),
                            "the name of the element read as the form has it, here and wherever it is so");
                    isSaid = true;
                }
                mended.append(text, from, tag.start()).append(mendedTag);
                from = tag.end();
            }
        }
        text = mended.append(text, from, text.length()).toString();
    }

    private void replace(Pattern damage, String message, Function<MatchResult, String> cure) {
        Matcher matcher = damage.matcher(text);
        if (!matcher.find()) {
            return;
        }
        StringBuilder mended = new StringBuilder(text.length());
        int line = 1;
        int from = 0;
        do {
            for (int i = from; i < matcher.start(); i++) {
                line += text.charAt(i) == '\n' ? 1 : 0;
            }
            mended.append(text, from, matcher.start()).append(cure.apply(matcher));
            problems.add(Kind.MALFORMED, Severity.REPAIRED, line, matcher.group(), message);
            from = matcher.end();
        } while (matcher.find());
        text = mended.append(text, from, text.length()).toString();
    }
}
