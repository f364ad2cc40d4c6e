package org.form4.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a page: a mark before a label is a yes, a printed blank ({@code ____}, {@code [ ]}) a no. A label without
 * either says nothing: the copy has lost what stood there.
 */
final class CheckBoxes {
    private static final String BLANK = "_{2,20}|\\[ ?\\]|☐|□|\\( ?\\)";
    private static final String MARK = "_{0,10}[Xx✓✔]_{0,10}|\\[ ?[Xx✓✔] ?\\]|☒|☑|\\( ?[Xx] ?\\)";
    private static final Pattern BOX = Pattern.compile("(?i)(?:(?<![\\p{L}\\d])(" + MARK + ")|(" + BLANK
            + "))?\\s{0,3}(director|10% ?owner|officer \\(give|other \\(specify|(?:officer|other)$)");
    private static final Pattern LABEL =
            Pattern.compile("(?i)director|10% ?owner|officer \\(give title below\\)|other \\(specify below\\)");
    private static final Pattern ONLY_MARK = Pattern.compile("(?i)" + MARK);
    private static final Pattern ONLY_BLANK = Pattern.compile(BLANK);
    private static final Pattern MARK_FIRST = Pattern.compile("(?i)^(?:" + MARK + ")\\s.*");
    private static final Pattern MARK_LAST = Pattern.compile(".*[.:)]\\s{0,3}(?:" + MARK + ")$");
    private static final Pattern BLANK_FIRST = Pattern.compile("^(?:" + BLANK + ")\\s.*");
    private static final Pattern BLANK_LAST = Pattern.compile(".*[.:)]\\s{0,3}(?:" + BLANK + ")$");
    private static final int LONGEST = 300;
    private static final int LONGEST_SENTENCE = 1_000;

    @Nullable
    Boolean isDirector;

    @Nullable
    Boolean isTenPercentOwner;

    @Nullable
    Boolean isOfficer;

    @Nullable
    Boolean isOther;

    static boolean isBoxLine(String text) {
        return text.length() <= LONGEST && BOX.matcher(text).lookingAt();
    }

    static boolean isLastBox(String text) {
        return text.length() <= LONGEST && text.toLowerCase(Locale.ROOT).endsWith("other (specify below)");
    }

    /** Takes in the boxes of item 5, wherever they stand. */
    void line(PageLine line) {
        if (cells(line.cells())) {
            return;
        }
        String text = line.text();
        if (text.length() > LONGEST) {
            return;
        }
        Matcher box = BOX.matcher(text);
        while (box.find()) {
            Boolean mark = box.group(1) != null ? Boolean.TRUE : box.group(2) != null ? Boolean.FALSE : null;
            if (mark != null) {
                set(box.group(3), mark);
            }
        }
    }

    /** Boxes that are cells of their own, each before its label; then an open cell is an open box. */
    private boolean cells(List<String> cells) {
        int labels = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (LABEL.matcher(PageLine.flat(cells.get(i))).matches()) {
                if (i == 0 || !(cells.get(i - 1).isEmpty() || isBox(cells.get(i - 1)))) {
                    return false;
                }
                labels++;
            }
        }
        if (labels == 0 || labels > 2) {
            return false;
        }
        for (int i = 1; i < cells.size(); i++) {
            String label = PageLine.flat(cells.get(i));
            if (LABEL.matcher(label).matches()) {
                set(label, ONLY_MARK.matcher(cells.get(i - 1)).matches());
            }
        }
        return true;
    }

    private static boolean isBox(String cell) {
        return ONLY_MARK.matcher(cell).matches() || ONLY_BLANK.matcher(cell).matches();
    }

    private void set(String label, boolean mark) {
        switch (label.toLowerCase(Locale.ROOT).charAt(1)) {
            case 'i' -> isDirector = isDirector == null ? mark : isDirector;
            case '0' -> isTenPercentOwner = isTenPercentOwner == null ? mark : isTenPercentOwner;
            case 'f' -> isOfficer = isOfficer == null ? mark : isOfficer;
            default -> isOther = isOther == null ? mark : isOther;
        }
    }

    /** Whether the box of a sentence is ticked; null when neither mark nor blank is to be seen. */
    static @Nullable Boolean ofSentence(String before, String text) {
        String sentence = text.length() > LONGEST_SENTENCE ? "" : text;
        if (ONLY_MARK.matcher(before).matches()
                || MARK_FIRST.matcher(sentence).matches()
                || MARK_LAST.matcher(sentence).matches()) {
            return true;
        }
        boolean open = ONLY_BLANK.matcher(before).matches()
                || BLANK_FIRST.matcher(sentence).matches()
                || BLANK_LAST.matcher(sentence).matches();
        return open ? false : null;
    }
}
