package org.form4.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;
import org.form4.note.PlanNote;
import org.form4.plan.FilingStatements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Weighs, for each transaction of a ledger, what speaks for and against a Rule 10b5-1 plan. In this order: a footnote on
 * the row, a footnote about the filing, a remark, the box.
 *
 * <p>The box (on the form since 2023-04-01) covers the filing and is meant for plans adopted on or after 2023-02-27
 * (SEC Division of Corporation Finance, Exchange Act Rules C&amp;DI 120.31). It alone decides for purchases and sales
 * only, and only where no note names some rows and so leaves the others open.
 *
 * <p>Several threads may ask at a time.
 */
public final class PlanRows {
    /** From this day on plans are the new rule's, and the box is meant for them. */
    public static final LocalDate NEW_RULE = LocalDate.of(2023, 2, 27);

    /** From this day on the form has the box. */
    private static final long BOX_ON_FORM = LocalDate.of(2023, 4, 1).toEpochDay();

    private final Ledger ledger;
    private final StatementReader reader;
    private final @Nullable FilingStatements[] statements;

    private PlanRows(Ledger ledger) {
        this.ledger = ledger;
        this.reader = new StatementReader(ledger);
        this.statements = new @Nullable FilingStatements[ledger.filings().size()];
    }

    public static PlanRows of(Ledger ledger) {
        return new PlanRows(ledger);
    }

    /** The plan state of a row; UNKNOWN for a holding. */
    public PlanState state(int row) {
        if (!ledger.isTransaction(row)) {
            return PlanState.UNKNOWN;
        }
        int filing = ledger.filing(row);
        FilingStatements said = statements(filing);
        String code = ledger.transactionCode(row);
        Statement deciding = said.isEmpty()
                ? null
                : said.deciding(
                        id -> ledger.notes().isCited(filing, ledger.tableName(row), ledger.rowNumber(row), id), code);
        if (deciding == null) {
            return stateByBox(row, code, said);
        }
        return deciding.note().state() == PlanNote.State.PLAN ? PlanState.PLAN : PlanState.NOT_PLAN;
    }

    /** Everything known of a transaction and plans. */
    public PlanRow row(int row) {
        FilingStatements filing = statements(ledger.filing(row));
        String code = ledger.transactionCode(row);
        if (filing.isEmpty()) {
            return byBox(row, code, filing);
        }
        List<Statement> found = filing.onRow(citedIds(row));
        PlanSource source = PlanSource.ROW_FOOTNOTE;
        if (found.isEmpty()) {
            found = filing.onFiling(code, false);
            source = PlanSource.FILING_FOOTNOTE;
        }
        if (found.isEmpty()) {
            found = filing.onFiling(code, true);
            source = PlanSource.REMARKS;
        }
        return found.isEmpty() ? byBox(row, code, filing) : byNotes(row, found, source, filing);
    }

    private PlanRow byNotes(int row, List<Statement> found, PlanSource source, FilingStatements filing) {
        PlanNote.State claim = found.get(0).note().state();
        List<Statement> agreeing =
                found.stream().filter(s -> s.note().state() == claim).toList();
        List<LocalDate> dates = dates(agreeing.isEmpty() ? found : agreeing, filing);
        Statement chosen = choose(agreeing, ledger.transactionDate(row));
        LocalDate adoption = chosen.note().adoptionDate();
        if (adoption == null && dates.size() == 1 && claim == PlanNote.State.PLAN) {
            adoption = dates.get(0);
        }
        Boolean box = ledger.aff10b5One(row);
        boolean isPlan = claim == PlanNote.State.PLAN;
        Set<String> ids = new LinkedHashSet<>();
        agreeing.stream().map(Statement::footnoteId).filter(id -> !id.isEmpty()).forEach(ids::add);
        PlanRow weighed = new PlanRow(
                isPlan ? PlanState.PLAN : PlanState.NOT_PLAN,
                source,
                box,
                false,
                chosen.note().evidence(),
                List.copyOf(ids),
                adoption,
                chosen.note().modificationDate(),
                Objects.requireNonNullElse(chosen.note().adopter(), ""),
                terminationMentioned(filing),
                dates.size() > 1);
        return withConflict(weighed, contradicts(weighed, filing));
    }

    /** An unticked box against a note on a plan of the new rule; a ticked box against notes that all deny. */
    private static boolean contradicts(PlanRow row, FilingStatements filing) {
        if (row.box() == null) {
            return false;
        }
        if (row.state() == PlanState.PLAN) {
            LocalDate from = row.effectiveDate();
            return !row.box() && from != null && !from.isBefore(NEW_RULE);
        }
        return row.box() && !filing.claimPlan();
    }

    private PlanRow byBox(int row, String code, FilingStatements filing) {
        PlanState state = stateByBox(row, code, filing);
        List<LocalDate> dates = state == PlanState.PLAN ? dates(List.of(), filing) : List.of();
        return new PlanRow(
                state,
                state == PlanState.UNKNOWN ? PlanSource.NONE : PlanSource.BOX,
                ledger.aff10b5One(row),
                false,
                "",
                List.of(),
                dates.size() == 1 ? dates.get(0) : null,
                null,
                "",
                terminationMentioned(filing),
                dates.size() > 1);
    }

    private PlanState stateByBox(int row, String code, FilingStatements filing) {
        boolean isTrade = code.equals("P") || code.equals("S");
        Boolean box = isTrade ? ledger.aff10b5One(row) : null;
        if (box == null || filing.claimPlan()) {
            return PlanState.UNKNOWN;
        }
        if (box) {
            return isWithdrawn(filing) ? PlanState.UNKNOWN : PlanState.PLAN;
        }
        return isFiledWithBox(row) ? PlanState.NOT_PLAN : PlanState.UNKNOWN;
    }

    /** Whether a note denies a plan, or speaks of one without saying when it was made, as a corrected tick does. */
    private static boolean isWithdrawn(FilingStatements filing) {
        return filing.statements().stream()
                .anyMatch(s ->
                        s.note().state() == PlanNote.State.NEGATED || s.note().adoptionDate() == null);
    }

    private boolean isFiledWithBox(int row) {
        return ledger.filings().knownAt(ledger.filing(row)) >= BOX_ON_FORM;
    }

    private static PlanRow withConflict(PlanRow row, boolean conflict) {
        return new PlanRow(
                row.state(),
                row.source(),
                row.box(),
                conflict,
                row.evidence(),
                row.footnoteIds(),
                row.adoptionDate(),
                row.modificationDate(),
                row.adopter(),
                row.terminationMentioned(),
                row.severalPlans());
    }

    /** The distinct adoption dates of these statements; without any, those that the filing mentions anywhere. */
    private static List<LocalDate> dates(List<Statement> found, FilingStatements filing) {
        Set<LocalDate> dates = new TreeSet<>();
        add(found, dates);
        if (dates.isEmpty()) {
            add(filing.statements(), dates);
        }
        return new ArrayList<>(dates);
    }

    private static void add(List<Statement> statements, Set<LocalDate> dates) {
        for (Statement statement : statements) {
            LocalDate date = statement.note().adoptionDate();
            if (date != null) {
                dates.add(date);
            }
        }
    }

    /** Of several plans named for a row, the one adopted last before the trade; else the first named. */
    private static Statement choose(List<Statement> agreeing, int transactionDay) {
        LocalDate traded = Days.date(transactionDay);
        Statement best = agreeing.get(0);
        for (Statement statement : agreeing) {
            LocalDate date = statement.note().adoptionDate();
            LocalDate bestDate = best.note().adoptionDate();
            boolean possible = date != null && (traded == null || !date.isAfter(traded));
            if (possible
                    && (bestDate == null || bestDate.isBefore(date) || (traded != null && bestDate.isAfter(traded)))) {
                best = statement;
            }
        }
        return best;
    }

    private static boolean terminationMentioned(FilingStatements filing) {
        return filing.statements().stream().anyMatch(s -> s.note().terminationMentioned());
    }

    private Set<String> citedIds(int row) {
        Set<String> ids = new LinkedHashSet<>();
        for (Notes.Note note : ledger.notes(row)) {
            ids.add(note.footnoteId());
        }
        return ids;
    }

    private FilingStatements statements(int filing) {
        FilingStatements known = statements[filing];
        if (known == null) {
            known = reader.read(filing);
            statements[filing] = known;
        }
        return known;
    }
}
