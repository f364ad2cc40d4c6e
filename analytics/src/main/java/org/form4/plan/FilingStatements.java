package org.form4.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.form4.note.PlanNote;
import org.form4.note.PlanNote.Reach;
import org.form4.note.PlanNote.State;
import org.jspecify.annotations.Nullable;

/**
 * All that one filing's footnotes and remarks say of Rule 10b5-1 plans.
 *
 * @param statements in the order of the footnotes, the remarks last
 */
record FilingStatements(List<Statement> statements) {
    private static final Set<String> EXERCISES = Set.of("M", "X", "O", "C", "F");

    /** A statement and the footnote it stands in; an empty id is the remarks. */
    record Statement(PlanNote note, String footnoteId) {
        boolean isInRemarks() {
            return footnoteId.isEmpty();
        }

        boolean claims() {
            return note.state() != State.MENTIONED;
        }
    }

    FilingStatements {
        statements = List.copyOf(statements);
    }

    static final FilingStatements NONE = new FilingStatements(List.of());

    /** The statement that decides for a row, or null: the first of its own footnotes, else of the filing, else of the remarks. */
    @Nullable
    Statement deciding(Predicate<String> isCited, String code) {
        Statement ofFiling = null;
        Statement ofRemarks = null;
        for (Statement s : statements) {
            if (!s.claims()) {
                continue;
            }
            if (s.note().reach() == Reach.ROW) {
                if (isCited.test(s.footnoteId())) {
                    return s;
                }
            } else if (reaches(s.note().reach(), code)) {
                if (s.isInRemarks()) {
                    ofRemarks = ofRemarks == null ? s : ofRemarks;
                } else {
                    ofFiling = ofFiling == null ? s : ofFiling;
                }
            }
        }
        return ofFiling != null ? ofFiling : ofRemarks;
    }

    /** The statements that hang on a row and speak of it. */
    List<Statement> onRow(Set<String> citedIds) {
        return statements.stream()
                .filter(s -> s.claims() && s.note().reach() == Reach.ROW && citedIds.contains(s.footnoteId()))
                .toList();
    }

    /** The statements of footnotes, or of remarks, that speak of all rows with this code. */
    List<Statement> onFiling(String code, boolean inRemarks) {
        return statements.stream()
                .filter(s -> s.claims()
                        && s.isInRemarks() == inRemarks
                        && reaches(s.note().reach(), code))
                .toList();
    }

    /** Whether anything in the filing claims that some trade was made under a plan. */
    boolean claimPlan() {
        return !isEmpty() && statements.stream().anyMatch(s -> s.note().state() == State.PLAN);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Whether a sentence about all transactions, or all of a kind, is about this code; grants and gifts never are. */
    private static boolean reaches(Reach reach, String code) {
        return switch (reach) {
            case ROW -> false;
            case SALES -> code.equals("S");
            case PURCHASES -> code.equals("P");
            case EXERCISES -> EXERCISES.contains(code);
            case EXERCISES_AND_SALES -> code.equals("S") || EXERCISES.contains(code);
            case FILING -> !code.equals("A") && !code.equals("G");
        };
    }
}
