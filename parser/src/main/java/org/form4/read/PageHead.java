package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Cik;
import org.form4.filing.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * The boxes above Table I: who, of which company, when. Copies print them in several orders, so each is found by its
 * own label; an address stands above the labels of its lines.
 */
final class PageHead {
    private static final Pattern SYMBOL = Pattern.compile("(.{0,300}?)\\[([^\\[\\]]{0,100})\\].{0,40}");
    private static final Pattern SYMBOL_AT_END = Pattern.compile("(.{1,300}?) ?\\(([A-Z][A-Z.]{0,5})\\)");
    private static final int LONGEST_ISSUER = 500;
    private static final int PIECES_OF_AN_ISSUER = 12;
    private static final int PIECES_OF_A_NAME = 6;

    /** Shorter pieces are no label of an address. */
    private static final int SHORTEST_LABEL = 6;

    final HeadTitle title;
    final HeadSentences sentences = new HeadSentences();
    final CheckBoxes boxes = new CheckBoxes();

    @Nullable
    LocalDate periodOfReport;

    @Nullable
    LocalDate dateOfOriginalSubmission;

    Issuer issuer = new Issuer(null, null, null, null);

    /** In the order of their boxes; a page of the agents' layout has a box for the first only. */
    final List<ReportingOwnerBuilder> owners = new ArrayList<>();

    /** What is written under the boxes of officer and other; null when nothing is. */
    @Nullable
    String specified;

    private final HeadPieces pieces;
    private final List<Integer> nameLabels = new ArrayList<>();

    private PageHead(List<PageLine> lines) {
        pieces = new HeadPieces(lines);
        title = HeadTitle.of(pieces);
        lines.forEach(boxes::line);
    }

    static PageHead read(List<PageLine> lines) {
        PageHead head = new PageHead(lines);
        head.labels();
        head.specified();
        head.addresses();
        return head;
    }

    private void labels() {
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.text(i);
            if (text.isEmpty() || text.length() > HeadLabels.LONGEST) {
                continue;
            }
            String period = HeadLabels.behind(HeadLabels.PERIOD, text);
            String original = HeadLabels.behind(HeadLabels.AMENDMENT, text);
            String company = HeadLabels.behind(HeadLabels.ISSUER, text);
            String person = HeadLabels.behind(HeadLabels.NAME, text);
            if (period != null) {
                periodOfReport = periodOfReport == null ? HeadDates.after(pieces, i, period) : periodOfReport;
            } else if (original != null) {
                dateOfOriginalSubmission = HeadDates.after(pieces, i, original);
            } else if (company != null) {
                issuer(i, company);
            } else if (person != null) {
                name(i, person);
            } else {
                sentences.read(pieces, i);
            }
        }
    }

    /** The name goes on until the symbol in brackets, which ends the box. */
    private void issuer(int label, String rest) {
        StringBuilder text = new StringBuilder(rest);
        Cik cik = pieces.cik(label);
        for (int i = label + 1; i < pieces.size() && text.indexOf("]") < 0 && i < label + PIECES_OF_AN_ISSUER; i++) {
            String piece = pieces.text(i);
            if (HeadLabels.is(piece)) {
                break;
            }
            if (!piece.isEmpty()) {
                pieces.use(i);
                text.append(text.length() == 0 ? "" : " ").append(piece);
                cik = cik == null ? pieces.cik(i) : cik;
            }
        }
        String words = text.length() > LONGEST_ISSUER ? text.substring(0, LONGEST_ISSUER) : text.toString();
        Matcher symbol = SYMBOL.matcher(words);
        if (!symbol.matches()) {
            symbol = SYMBOL_AT_END.matcher(words);
        }
        String name = symbol.matches() ? symbol.group(1) : text.toString();
        String ticker = symbol.matches() ? blankToNull(symbol.group(2)) : null;
        if (issuer.issuerName() == null) {
            issuer = new Issuer(cik, blankToNull(name), ticker, null);
        }
    }

    private void name(int label, String rest) {
        Cik cik = pieces.cik(label);
        String name = blankToNull(rest);
        for (int i = label + 1; name == null && i < pieces.size() && i < label + PIECES_OF_A_NAME; i++) {
            String piece = pieces.text(i);
            if (HeadLabels.is(piece)) {
                return;
            }
            if (!piece.isEmpty()) {
                pieces.use(i);
                name = piece;
                cik = pieces.cik(i);
            }
        }
        ReportingOwnerBuilder owner = new ReportingOwnerBuilder();
        owner.rptOwnerName = name;
        owner.rptOwnerCik = cik;
        owners.add(owner);
        nameLabels.add(label);
    }

    private void addresses() {
        for (int i = 0; i < pieces.size(); i++) {
            int length = pieces.text(i).length();
            ReportingOwnerBuilder owner = length < SHORTEST_LABEL || length > HeadLabels.LONGEST ? null : ownerAt(i);
            if (owner != null) {
                HeadAddress.read(pieces, i, owner);
            }
        }
    }

    /** The owner whose name was the last before a piece. */
    private @Nullable ReportingOwnerBuilder ownerAt(int piece) {
        int at = -1;
        while (at + 1 < nameLabels.size() && nameLabels.get(at + 1) < piece) {
            at++;
        }
        return at < 0 ? null : owners.get(at);
    }

    private void specified() {
        for (int i = 0; i < pieces.size() && specified == null; i++) {
            if (CheckBoxes.isLastBox(pieces.text(i))) {
                specified = specifiedAfter(i);
            }
        }
    }

    /** What stands directly below the last box, without a blank line between. */
    private @Nullable String specifiedAfter(int box) {
        int next = box + 1;
        while (next < pieces.size()
                && pieces.areOfOneLine(next, box)
                && pieces.text(next).isEmpty()) {
            next++;
        }
        if (next == pieces.size()) {
            return null;
        }
        String text = pieces.text(next);
        boolean isAddress = next + 1 < pieces.size()
                && (HeadLabels.isStreet(pieces.text(next + 1)) || HeadLabels.isCity(pieces.text(next + 1)));
        boolean isValue = !isAddress
                && !text.isEmpty()
                && !pieces.isUsed(next)
                && !HeadLabels.is(text)
                && DateText.parse(text) == null;
        if (isValue) {
            pieces.use(next);
            return text;
        }
        return null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
