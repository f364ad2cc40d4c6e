package org.form4.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.group.Numbering;
import org.form4.group.PairNumbering;
import org.form4.tables.AtOnce;

/**
 * Dense numbers for what the rows of a ledger are about: the class of the security, the class as a security of one owner
 * at one issuer, and the position.
 */
final class Positions {
    /** By row, the {@link SecurityClass} of its title. */
    final int[] securityClass;

    /** By row, issuer, first-listed owner and class together. */
    final int[] security;

    /** By row, see {@link Ledger#position}. */
    final int[] position;

    final List<String> securityClassNames;
    final int securityCount;
    final int positionCount;

    private final Ledger ledger;
    private final RowColumns[] sides;
    private final int[][] classOfTitle;

    Positions(Ledger ledger, RowColumns[] sides) {
        this.ledger = ledger;
        this.sides = sides;
        securityClass = new int[ledger.size()];
        security = new int[ledger.size()];
        position = new int[ledger.size()];
        classOfTitle = new int[sides.length][];
        securityClassNames = numberClasses();
        int[] starts = ledger.pieces();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < starts.length; i++) {
            pieces.add(new Piece(starts[i - 1], starts[i]));
        }
        AtOnce.all(pieces.toArray(Runnable[]::new));
        int securitiesBefore = 0;
        int positionsBefore = 0;
        for (Piece piece : pieces) {
            for (int row = piece.from; row < piece.to; row++) {
                security[row] += securitiesBefore;
                position[row] += positionsBefore;
            }
            securitiesBefore += piece.securities.size();
            positionsBefore += piece.positions.size();
        }
        securityCount = securitiesBefore;
        positionCount = positionsBefore;
    }

    /** Tells the class of each title; the names of the classes by number. */
    private List<String> numberClasses() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int side = 0; side < sides.length; side++) {
            Texts titles = sides[side].titles;
            classOfTitle[side] = new int[titles.size()];
            for (int title = 0; title < titles.size(); title++) {
                int next = numbers.size();
                classOfTitle[side][title] = numbers.computeIfAbsent(SecurityClass.of(titles.text(title)), name -> next);
            }
        }
        return List.copyOf(numbers.keySet());
    }

    /** The rows of some issuers, which share no security and no position with the rest: numbered from 0. */
    private final class Piece implements Runnable {
        final int from;
        final int to;
        final PairNumbering securities = new PairNumbering();
        final PairNumbering positions = new PairNumbering();
        private final Numbering natures = new Numbering();
        private final int[][] natureOfText = new int[sides.length][];

        Piece(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void run() {
            for (int side = 0; side < sides.length; side++) {
                natureOfText[side] = new int[sides[side].natures.size()];
                Arrays.fill(natureOfText[side], -1);
            }
            for (int row = from; row < to; row++) {
                int side = ledger.sideNumber(row);
                int at = ledger.at(row);
                securityClass[row] = classOfTitle[side][sides[side].titles.code(at)];
                security[row] = securities.of(ledger.party(row), securityClass[row]);
                int letter = sides[side].ownerships.letter(at);
                int kind = (sides[side].isTableII ? 3 : 0) + (letter == 'D' ? 1 : letter == 'I' ? 2 : 0);
                position[row] = positions.of(security[row], 6 * nature(row, side, at) + kind);
            }
        }

        private int nature(int row, int side, int at) {
            int text = sides[side].natures.code(at);
            List<Notes.Note> cited = ledger.notes().isCitedForNature(ledger.filing(row))
                    ? ledger.notes(row, "nature_of_ownership")
                    : List.of();
            if (!cited.isEmpty()) {
                return natures.of((Object) Nature.of(sides[side].natures.text(text), cited));
            }
            if (natureOfText[side][text] < 0) {
                natureOfText[side][text] = natures.of((Object) Nature.of(sides[side].natures.text(text), cited));
            }
            return natureOfText[side][text];
        }
    }
}
