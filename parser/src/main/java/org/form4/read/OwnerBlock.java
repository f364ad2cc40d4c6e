package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One owner of the table "Reporting Owners": the lines of name and address, and what stands in the four columns. */
final class OwnerBlock {
    /** State and code behind a city. */
    static final Pattern TAIL = Pattern.compile("(.{0,400}?),? ([A-Z][A-Z0-9]) (\\d{5}(?:-\\d{4})?)");

    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*\\b(?:chief|president|officer|vice|secretary|treasurer|controller|counsel|chair(?:man|woman|person)?|ceo|cfo|coo|cto|cio|[se]?vp|director|general|head|principal)\\b.*");
    private static final int MOST = 100;
    private static final int LONGEST_LINE = 2_000;
    private static final int COLUMNS = 4;

    final int line;
    final List<String> text = new ArrayList<>();

    @Nullable
    List<String> columns;

    @Nullable
    String title;

    private boolean hasCity;

    private OwnerBlock(int line) {
        this.line = line;
    }

    /** @param specified what the head says under its boxes, which the table repeats for the first owner */
    static List<OwnerBlock> of(List<PageLine> lines, @Nullable String specified) {
        List<OwnerBlock> blocks = new ArrayList<>();
        OwnerColumns columns = OwnerColumns.AS_PRINTED;
        for (PageLine line : lines) {
            columns = columns.orIn(line);
            boolean isPrinted = line.isBlank()
                    || Printed.isColumnHeading(line)
                    || Printed.isOwners(line.text())
                    || Printed.isNote(line.text())
                    || line.text().length() > LONGEST_LINE;
            if (isPrinted) {
                continue;
            }
            if (line.cells().size() > 1 && line.cut() != PageLine.Cut.GAPS) {
                row(line, columns, blocks);
                continue;
            }
            for (String cell : line.cells()) {
                loose(cell, line.number(), blocks, specified);
            }
        }
        return blocks;
    }

    static boolean isOffice(String words) {
        return OFFICE.matcher(words).matches();
    }

    private boolean isComplete() {
        return columns != null || hasCity;
    }

    private static void row(PageLine line, OwnerColumns places, List<OwnerBlock> blocks) {
        String first = line.cells().get(0);
        OwnerBlock block = last(blocks);
        if (block == null || (block.isComplete() && !first.isEmpty())) {
            block = add(blocks, line.number());
        }
        if (!first.isEmpty()) {
            block.text.addAll(first.lines().map(String::strip).toList());
        }
        List<String> columns = places.of(line.cells());
        if (block.columns == null
                && (columns.size() >= COLUMNS || columns.stream().anyMatch(cell -> !cell.isEmpty()))) {
            block.columns = columns;
        }
    }

    /** A piece of which the column is unknown. */
    private static void loose(String cell, int line, List<OwnerBlock> blocks, @Nullable String specified) {
        for (String part : cell.split("\n", -1)) {
            String text = part.strip();
            OwnerBlock block = last(blocks);
            if (text.isEmpty() || (block != null && OwnerBoxes.isMark(text))) {
                continue; // a mark that lost its column says nothing
            }
            if (block != null
                    && block.isComplete()
                    && block.title == null
                    && block.columns == null
                    && ((text.equals(specified) && block == blocks.get(0)) || isOffice(text))) {
                block.title = text;
                continue;
            }
            if (block == null || block.isComplete()) {
                block = add(blocks, line);
            }
            block.text.add(text);
            Matcher tail = TAIL.matcher(text);
            block.hasCity = tail.matches();
        }
    }

    private static @Nullable OwnerBlock last(List<OwnerBlock> blocks) {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    }

    private static OwnerBlock add(List<OwnerBlock> blocks, int line) {
        OwnerBlock block = new OwnerBlock(line);
        if (blocks.size() < MOST) {
            blocks.add(block);
        }
        return block;
    }
}
