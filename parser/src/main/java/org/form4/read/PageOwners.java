package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/**
 * The reporting owners of a page: from the boxes of its head, and from the table "Reporting Owners" where the layout
 * has one. There an open cell is a box left open; where a copy lost the cells, a box is only what the head shows or
 * what a title written for it implies, which is then said.
 */
final class PageOwners {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<=\\s)(?:c/o|attn:?|p\\.? ?o\\.? box|\\d{1,6}[A-Za-z]?\\s|one\\s|two\\s|three\\s|suite\\s|building\\s)");
    private static final Pattern TAIL = Pattern.compile("(.{0,400}?),? ([A-Z][A-Z0-9]) (\\d{5}(?:-\\d{4})?)");
    private static final Pattern MARK = Pattern.compile("(?i)_{0,10}[x✓✔]_{0,10}|☒|☑");
    private static final Pattern OPEN = Pattern.compile("_{1,20}|☐|□|\\[ ?\\]");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*\\b(?:chief|president|officer|vice|secretary|treasurer|controller|counsel|chair(?:man|woman|person)?|ceo|cfo|coo|cto|cio|[se]?vp|director|general|head|principal)\\b.*");
    private static final int MOST = 100;

    private final PageHead head;
    private final Problems problems;
    private final List<Block> blocks = new ArrayList<>();

    private PageOwners(PageHead head, Problems problems) {
        this.head = head;
        this.problems = problems;
    }

    static List<ReportingOwner> read(PageHead head, List<PageLine> lines, Problems problems) {
        PageOwners owners = new PageOwners(head, problems);
        for (PageLine line : lines) {
            owners.line(line);
        }
        return owners.build();
    }

    /** One owner of the table: the lines of name and address, and what stands in the four columns. */
    private static final class Block {
        final int line;
        final List<String> text = new ArrayList<>();

        @Nullable
        List<String> columns;

        @Nullable
        String title;

        boolean hasCity;

        Block(int line) {
            this.line = line;
        }

        boolean isComplete() {
            return columns != null || hasCity;
        }
    }

    private void line(PageLine line) {
        if (line.isBlank()
                || Printed.isColumnHeading(line)
                || Printed.isNote(line.text())
                || line.text().length() > 2_000) {
            return;
        }
        List<String> cells = line.cells();
        Block block = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (cells.size() == 1 || line.cut() == PageLine.Cut.GAPS) {
            for (String cell : cells) {
                loose(cell, line.number());
            }
            return;
        }
        String first = cells.get(0);
        if (block == null || (block.isComplete() && !first.isEmpty())) {
            block = add(line.number());
        }
        if (!first.isEmpty()) {
            block.text.addAll(first.lines().map(String::strip).toList());
        }
        List<String> columns = cells.subList(1, cells.size());
        if (block.columns == null && (columns.size() >= 4 || columns.stream().anyMatch(cell -> !cell.isEmpty()))) {
            block.columns = columns;
        }
    }

    /** A piece of which the column is unknown. */
    private void loose(String cell, int line) {
        for (String part : cell.split("\n", -1)) {
            String text = part.strip();
            Block block = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (text.isEmpty() || (block != null && MARK.matcher(text).matches())) {
                continue; // a mark that lost its column says nothing
            }
            if (block != null
                    && block.isComplete()
                    && block.title == null
                    && block.columns == null
                    && isTitle(text, block)) {
                block.title = text;
                continue;
            }
            if (block == null || block.isComplete()) {
                block = add(line);
            }
            block.text.add(text);
            block.hasCity = TAIL.matcher(text).matches();
        }
    }

    private boolean isTitle(String text, Block block) {
        boolean isHeads = text.equals(head.specified) && block == blocks.get(0);
        return isHeads || OFFICE.matcher(text).matches();
    }

    private Block add(int line) {
        Block block = new Block(line);
        if (blocks.size() < MOST) {
            blocks.add(block);
        }
        return block;
    }

    private List<ReportingOwner> build() {
        List<ReportingOwner> owners = new ArrayList<>();
        if (blocks.isEmpty()) {
            for (ReportingOwnerBuilder owner : head.owners) {
                boxes(owner, head.owners.size() == 1, null, owners.isEmpty());
                owners.add(owner.build());
            }
            return owners;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            ReportingOwnerBuilder owner = ofHead(block, i);
            boolean isFirst = owner != null;
            if (owner == null) {
                owner = new ReportingOwnerBuilder();
                split(block, owner);
            } else if (owner.rptOwnerCity == null) {
                split(block, owner);
            }
            List<String> columns = block.columns;
            if (columns == null) {
                if (isFirst) {
                    boxes(owner, true, block.title, true);
                } else {
                    further(owner, block);
                }
            } else {
                columns(owner, columns, isFirst, block.line);
            }
            owners.add(owner.build());
        }
        return owners;
    }

    /** The owner of the head this block repeats: the one whose name it begins with. */
    private @Nullable ReportingOwnerBuilder ofHead(Block block, int place) {
        String text = String.join(" ", block.text);
        for (ReportingOwnerBuilder owner : head.owners) {
            String name = owner.rptOwnerName;
            if (name != null && text.regionMatches(true, 0, name, 0, name.length())) {
                return owner;
            }
        }
        return place == 0 && blocks.size() == 1 && !head.owners.isEmpty() ? head.owners.get(0) : null;
    }

    private void split(Block block, ReportingOwnerBuilder owner) {
        List<String> lines = block.text;
        if (lines.size() > 1) {
            if (owner.rptOwnerName == null) {
                owner.rptOwnerName = lines.get(0);
            }
            boolean city = PageHead.cityLine(lines.get(lines.size() - 1), owner);
            List<String> street = lines.subList(1, lines.size() - (city ? 1 : 0));
            if (!street.isEmpty() && owner.rptOwnerStreet1 == null) {
                owner.rptOwnerStreet1 = String.join(", ", street);
            }
            return;
        }
        String text = lines.isEmpty() ? "" : lines.get(0);
        int at = addressIn(text);
        if (owner.rptOwnerName == null) {
            owner.rptOwnerName = at < 0 ? text : text.substring(0, at).strip();
        }
        if (at >= 0) {
            oneLineAddress(text.substring(at).strip(), owner, block.line);
        } else {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    block.line,
                    text,
                    "an owner's name and address run together; kept as one");
        }
    }

    private int addressIn(String text) {
        for (ReportingOwnerBuilder owner : head.owners) {
            String street = owner.rptOwnerStreet1;
            if (street != null) {
                int comma = street.indexOf(',');
                int at = text.indexOf(comma > 0 ? street.substring(0, comma) : street);
                if (at > 0) {
                    return at;
                }
            }
        }
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? address.start() : -1;
    }

    /** Street and city on one line can be told apart only where the city is that of another owner. */
    private void oneLineAddress(String address, ReportingOwnerBuilder owner, int line) {
        Matcher tail = TAIL.matcher(address);
        if (!tail.matches()) {
            owner.rptOwnerStreet1 = address;
            return;
        }
        owner.rptOwnerState = tail.group(2);
        owner.rptOwnerZipCode = tail.group(3);
        String rest = tail.group(1);
        for (ReportingOwnerBuilder other : head.owners) {
            String city = other.rptOwnerCity;
            if (city != null && rest.endsWith(' ' + city)) {
                String street = rest.substring(0, rest.length() - city.length()).strip();
                owner.rptOwnerCity = city;
                // the same address as in the head, where the commas between its lines are still there
                owner.rptOwnerStreet1 = withoutCommas(street).equals(withoutCommas(other.rptOwnerStreet1))
                        ? other.rptOwnerStreet1
                        : street;
                return;
            }
        }
        owner.rptOwnerStreet1 = rest;
        problems.add(
                Kind.MALFORMED,
                Severity.SUSPECT,
                line,
                address,
                "street and city of an owner run together; the city is left with the street");
    }

    private static String withoutCommas(@Nullable String street) {
        return street == null ? "" : street.replace(",", "");
    }

    private void columns(ReportingOwnerBuilder owner, List<String> columns, boolean isFirst, int line) {
        owner.isDirector = isMarked(columns, 0);
        owner.isTenPercentOwner = isMarked(columns, 1);
        owner.isOfficer = isMarked(columns, 2);
        owner.isOther = isMarked(columns, 3);
        owner.officerTitle = owner.isOfficer ? words(columns, 2) : null;
        owner.otherText = owner.isOther ? words(columns, 3) : null;
        String specified = isFirst ? head.specified : null;
        if (specified == null) {
            return;
        }
        if (owner.isOfficer && owner.officerTitle == null && !specified.equals(owner.otherText)) {
            owner.officerTitle = specified;
        } else if (owner.isOther && owner.otherText == null && !owner.isOfficer) {
            owner.otherText = specified;
        }
        if (columns.size() > 4) {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    line,
                    String.join(" | ", columns),
                    "more columns than an owner has boxes");
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
        return MARK.matcher(words).matches() ? null : words;
    }

    /** The boxes of the head, for an owner of whom no row of the table says more. */
    private void boxes(ReportingOwnerBuilder owner, boolean isHeads, @Nullable String below, boolean isFirst) {
        CheckBoxes boxes = head.boxes;
        if (!isHeads) {
            shared(owner, boxes, isFirst);
            return;
        }
        owner.isDirector = boxes.isDirector;
        owner.isTenPercentOwner = boxes.isTenPercentOwner;
        owner.isOfficer = boxes.isOfficer;
        owner.isOther = boxes.isOther;
        String title = below == null ? head.specified : below;
        if (title != null) {
            specified(owner, title);
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
    private void further(ReportingOwnerBuilder owner, Block block) {
        problems.add(
                Kind.MISSING_FACT,
                Severity.SUSPECT,
                block.line,
                String.join(" ", block.text),
                "the copy lost the boxes of this owner");
        if (block.title != null) {
            specified(owner, block.title);
        }
    }

    /** Boxes of several owners at once: an open one is open for each, a ticked one belongs to at least one of them. */
    private void shared(ReportingOwnerBuilder owner, CheckBoxes boxes, boolean isFirst) {
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

    private void specified(ReportingOwnerBuilder owner, String title) {
        if (isTrue(owner.isOfficer)) {
            owner.officerTitle = title;
        } else if (isTrue(owner.isOther)) {
            owner.otherText = title;
        } else if (owner.isOfficer == null
                && (owner.isOther != null || OFFICE.matcher(title).matches())) {
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
