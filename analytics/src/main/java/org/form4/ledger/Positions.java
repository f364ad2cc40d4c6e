package org.form4.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.form4.group.Numbering;
import org.form4.group.PairNumbering;

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

    final List<String> securityClassNames = new ArrayList<>();
    final int securityCount;
    final int positionCount;

    private final Ledger ledger;
    private final RowColumns[] sides;
    private final Map<String, Integer> classes = new HashMap<>();
    private final Numbering natures = new Numbering();
    private final int[][] classOfTitle;
    private final int[][] natureOfText;

    Positions(Ledger ledger, RowColumns[] sides) {
        this.ledger = ledger;
        this.sides = sides;
        securityClass = new int[ledger.size()];
        security = new int[ledger.size()];
        position = new int[ledger.size()];
        classOfTitle = unknown(sides, true);
        natureOfText = unknown(sides, false);
        PairNumbering securities = new PairNumbering();
        PairNumbering positions = new PairNumbering();
        for (int row = 0; row < position.length; row++) {
            int side = ledger.sideNumber(row);
            int at = ledger.at(row);
            securityClass[row] = classOf(side, sides[side].titles.code(at));
            security[row] = securities.of(ledger.party(row), securityClass[row]);
            int letter = sides[side].ownerships.letter(at);
            int kind = (sides[side].isTableII ? 3 : 0) + (letter == 'D' ? 1 : letter == 'I' ? 2 : 0);
            position[row] = positions.of(security[row], 6 * nature(row, side, at) + kind);
        }
        securityCount = securities.size();
        positionCount = positions.size();
    }

    private static int[][] unknown(RowColumns[] sides, boolean titles) {
        int[][] numbers = new int[sides.length][];
        for (int side = 0; side < sides.length; side++) {
            numbers[side] = new int[(titles ? sides[side].titles : sides[side].natures).size()];
            Arrays.fill(numbers[side], -1);
        }
        return numbers;
    }

    private int classOf(int side, int title) {
        if (classOfTitle[side][title] < 0) {
            classOfTitle[side][title] =
                    classes.computeIfAbsent(SecurityClass.of(sides[side].titles.text(title)), name -> {
                        securityClassNames.add(name);
                        return securityClassNames.size() - 1;
                    });
        }
        return classOfTitle[side][title];
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
