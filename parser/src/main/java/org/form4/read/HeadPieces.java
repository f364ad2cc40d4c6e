package org.form4.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page as pieces in their order, a line of a cell each, and which of them have been taken for a fact, so
 * that none is taken twice.
 */
final class HeadPieces {
    /** A piece of the head and where it stands; the same line in several cells gives several pieces. */
    record Piece(int line, String text, @Nullable Cik cik) {}

    private static final int MOST_ABOVE = 6;
    private static final int LONGEST_ABOVE = 200;

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();

    HeadPieces(List<PageLine> lines) {
        for (PageLine line : lines) {
            for (String cell : withoutOpenEnd(line.cells())) {
                for (String part : cell.split("\n", -1)) {
                    pieces.add(new Piece(line.number(), PageLine.flat(part), line.cik()));
                }
            }
        }
    }

    /** A spreadsheet fills lines up with open cells. */
    private static List<String> withoutOpenEnd(List<String> cells) {
        int end = cells.size();
        while (end > 1 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    int size() {
        return pieces.size();
    }

    String text(int at) {
        return pieces.get(at).text;
    }

    @Nullable
    Cik cik(int at) {
        return pieces.get(at).cik;
    }

    boolean areOfOneLine(int one, int other) {
        return pieces.get(one).line == pieces.get(other).line;
    }

    boolean isUsed(int at) {
        return used.contains(at);
    }

    void use(int at) {
        used.add(at);
    }

    /** The free pieces above a label, up to the next label or used piece, in order. */
    List<String> above(int label) {
        List<String> free = new ArrayList<>();
        for (int i = label - 1; i >= 0 && free.size() < MOST_ABOVE; i--) {
            String text = text(i);
            if (text.isEmpty()) {
                continue;
            }
            if (isUsed(i) || HeadLabels.is(text) || text.length() > LONGEST_ABOVE) {
                break;
            }
            free.add(0, text);
        }
        return free;
    }
}
