package org.form4.read;

import java.util.List;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an owner is to the issuer: from the four columns of the table "Reporting Owners", where an open cell is a box
 * left open, or from the boxes of the head. A box that neither shows is only what a title written for it implies, which
 * is then said.
 */
final class OwnerBoxes {
    private static final Pattern MARK = Pattern.compile("(?i)_{0,10}[x✓✔]_{0,10}|☒|☑");
    private static final Pattern OPEN = Pattern.compile("_{1,20}|☐|□|\\[ ?\\]");
    private static final int COLUMNS = 4;

    private final CheckBoxes boxes;
    private final @Nullable String specified;
    private final Problems problems;

    /**
     * @param boxes of the head
     * @param specified what is written under them
     */
    OwnerBoxes(CheckBoxes boxes, @Nullable String specified, Problems problems) {
        this.boxes = boxes;
        this.specified = specified;
        this.problems = problems;
    }

    static boolean isMark(String text) {
        return MARK.matcher(text).matches();
    }

    /** The columns of the table. */
    void ofTable(ReportingOwnerBuilder owner, List<String> columns, boolean isFirst, int line) {
        if (columns.size() > COLUMNS) {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    line,
                    String.join(" | ", columns),
                    "more columns than an owner has boxes");
        }
        owner.isDirector = isMarked(columns, 0);
        owner.isTenPercentOwner = isMarked(columns, 1);
        owner.isOfficer = isMarked(columns, 2);
        owner.isOther = isMarked(columns, 3);
        owner.officerTitle = owner.isOfficer ? words(columns, 2) : null;
        owner.otherText = owner.isOther ? words(columns, 3) : null;
        if (!isFirst || specified == null) {
            return;
        }
        if (owner.isOfficer && owner.officerTitle == null && !specified.equals(owner.otherText)) {
            owner.officerTitle = specified;
        } else if (owner.isOther && owner.otherText == null && !owner.isOfficer) {
            owner.otherText = specified;
        }
    }

    private static boolean isMarked(List<String> columns, int column) {
        return column < columns.size()
                && !columns.get(column).isEmpty()
                && !OPEN.matcher(columns.get(column)).matches();
    }

    private static @Nullable String words(List<String> columns, int column) {
        String cell = columns.get(column).replace('\n', ' ');
        String words =
                cell.regionMatches(true, 0, "X ", 0, 2) ? cell.substring(2).strip() : cell;
        return isMark(words) ? null : words;
    }

    /** The boxes of the head, for an owner of whom no row of the table says more. */
    void ofHead(ReportingOwnerBuilder owner, @Nullable String below) {
        owner.isDirector = boxes.isDirector;
        owner.isTenPercentOwner = boxes.isTenPercentOwner;
        owner.isOfficer = boxes.isOfficer;
        owner.isOther = boxes.isOther;
        String title = below == null ? specified : below;
        if (title != null) {
            titled(owner, title);
        }
        boolean marked = isTrue(owner.isDirector)
                || isTrue(owner.isTenPercentOwner)
                || isTrue(owner.isOfficer)
                || isTrue(owner.isOther);
        if (!marked
                && (owner.isDirector == null
                        || owner.isTenPercentOwner == null
                        || owner.isOfficer == null
                        || owner.isOther == null)) {
            problems.add(
                    Kind.MISSING_FACT,
                    Severity.SUSPECT,
                    0,
                    "",
                    "the copy lost the marks of the owner's relationship; open boxes cannot be told from ticked ones");
            return;
        }
        owner.isDirector = isTrue(owner.isDirector);
        owner.isTenPercentOwner = isTrue(owner.isTenPercentOwner);
        owner.isOfficer = isTrue(owner.isOfficer);
        owner.isOther = isTrue(owner.isOther);
    }

    /** An owner of whom only a title is left: the head's boxes are the first owner's. */
    void lost(ReportingOwnerBuilder owner, OwnerBlock block) {
        problems.add(
                Kind.MISSING_FACT,
                Severity.SUSPECT,
                block.line,
                String.join(" ", block.text),
                "the copy lost the boxes of this owner");
        if (block.title != null) {
            titled(owner, block.title);
        }
    }

    /** Boxes of several owners at once: an open one is open for each, a ticked one belongs to at least one of them. */
    void shared(ReportingOwnerBuilder owner, boolean isFirst) {
        owner.isDirector = isFalse(boxes.isDirector);
        owner.isTenPercentOwner = isFalse(boxes.isTenPercentOwner);
        owner.isOfficer = isFalse(boxes.isOfficer);
        owner.isOther = isFalse(boxes.isOther);
        if (isFirst) {
            problems.add(
                    Kind.MISSING_FACT,
                    Severity.SUSPECT,
                    0,
                    "",
                    "the page ticks one set of boxes for several owners; which owner is meant by a ticked one is unknown");
        }
    }

    private void titled(ReportingOwnerBuilder owner, String title) {
        if (isTrue(owner.isOfficer)) {
            owner.officerTitle = title;
        } else if (isTrue(owner.isOther)) {
            owner.otherText = title;
        } else if (owner.isOfficer == null && (owner.isOther != null || OwnerBlock.isOffice(title))) {
            owner.isOfficer = true;
            owner.officerTitle = title;
            inferred("isOfficer true follows from the title given", title);
        } else if (owner.isOther == null && owner.isOfficer != null) {
            owner.isOther = true;
            owner.otherText = title;
            inferred("isOther true follows from the text given", title);
        } else {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    0,
                    title,
                    "stands where a title would, but no box for it is ticked; left out");
        }
    }

    private void inferred(String message, String title) {
        problems.add(Kind.INFERRED, Severity.REPAIRED, 0, title, "the copy does not show the mark: " + message);
    }

    private static boolean isTrue(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private static @Nullable Boolean isFalse(@Nullable Boolean box) {
        return Boolean.FALSE.equals(box) ? Boolean.FALSE : null;
    }
}
