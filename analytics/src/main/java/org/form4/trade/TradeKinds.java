package org.form4.trade;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.form4.ledger.Ledger;
import org.form4.ledger.Notes;
import org.form4.note.PlanNote.Reach;
import org.form4.note.TradeKindNote;
import org.form4.note.TradeKindNote.Side;
import org.jspecify.annotations.Nullable;

/**
 * The kind of each P and S row of Table I, as its notes tell it. Asked in this order, and the first that speaks decides: the
 * footnotes the row cites (not those of the balance and the ownership, which tell of the holding), footnotes about all
 * sales, purchases or transactions of the form, for a sale footnotes that no sale cites and that tell how shares were sold,
 * the remarks. Where one of these speaks of several kinds the row is UNKNOWN.
 */
public final class TradeKinds {
    /** Cells whose notes are about what is held, not about the trade. */
    private static final Set<String> OF_THE_HOLDING = Set.of(
            "shares_owned_following_transaction",
            "value_owned_following_transaction",
            "direct_or_indirect_ownership",
            "nature_of_ownership");

    private static final Map<TradeKindNote.Kind, KindOfTrade> KINDS = Map.of(
            TradeKindNote.Kind.OPEN_MARKET, KindOfTrade.OPEN_MARKET,
            TradeKindNote.Kind.OFFERING, KindOfTrade.OFFERING,
            TradeKindNote.Kind.PRIVATE, KindOfTrade.PRIVATE,
            TradeKindNote.Kind.DIVIDEND_REINVESTMENT, KindOfTrade.PLAN_PURCHASE,
            TradeKindNote.Kind.ESPP, KindOfTrade.PLAN_PURCHASE,
            TradeKindNote.Kind.RETIREMENT_PLAN, KindOfTrade.PLAN_PURCHASE);

    private final Ledger ledger;
    private final @Nullable OfFiling[] filings;

    /**
     * What is known of a row.
     *
     * @param evidence the sentences as filed, parted by blanks; empty when UNKNOWN for want of words
     * @param footnoteIds where they stand; empty for remarks
     * @param several whether the notes speak of more than one kind
     */
    public record Told(KindOfTrade kind, String evidence, List<String> footnoteIds, boolean several) {
        private static final Told NOTHING = new Told(KindOfTrade.UNKNOWN, "", List.of(), false);

        public Told {
            footnoteIds = List.copyOf(footnoteIds);
        }

        /** Whether any words were found. */
        public boolean isTold() {
            return !evidence.isEmpty();
        }
    }

    private record Said(String footnoteId, TradeKindNote note) {}

    /** What the footnotes and the remarks of one filing say. */
    private record OfFiling(List<Said> footnotes, List<Said> remarks) {}

    private TradeKinds(Ledger ledger) {
        this.ledger = ledger;
        filings = new @Nullable OfFiling[ledger.filings().size()];
    }

    public static TradeKinds of(Ledger ledger) {
        return new TradeKinds(ledger);
    }

    /** Whether the row has a kind at all: a transaction of Table I with code P or S. */
    public static boolean isMarketTrade(Ledger ledger, int row) {
        return ledger.isTrade(row) && (ledger.hasCode(row, "P") || ledger.hasCode(row, "S"));
    }

    public KindOfTrade kind(int row) {
        return told(row).kind();
    }

    public Told told(int row) {
        OfFiling filing = said(ledger.filing(row));
        if (!isMarketTrade(ledger, row) || (filing.footnotes.isEmpty() && filing.remarks.isEmpty())) {
            return Told.NOTHING;
        }
        Told ofRow = weigh(row, cited(row, filing.footnotes));
        if (ofRow.isTold()) {
            return ofRow;
        }
        Told ofForm = weigh(row, reaching(row, filing.footnotes));
        if (ofForm.isTold()) {
            return ofForm;
        }
        Told ofSale = weigh(row, ledger.hasCode(row, "S") ? ofOtherRows(row, filing.footnotes) : List.of());
        return ofSale.isTold() ? ofSale : weigh(row, reaching(row, filing.remarks));
    }

    /**
     * What footnotes that no sale cites say of how shares were sold, as that on the conversion before the sale. Not those of
     * rows that an amendment has replaced: the sale that cited them may be among these.
     */
    private List<Said> ofOtherRows(int row, List<Said> footnotes) {
        Set<String> ofSales = new HashSet<>();
        Set<String> ofOthers = new HashSet<>();
        for (int other = row; other >= 0 && ledger.place(other) == ledger.place(row); other--) {
            addCited(other, row, ofSales, ofOthers);
        }
        for (int other = row + 1; other < ledger.size() && ledger.place(other) == ledger.place(row); other++) {
            addCited(other, row, ofSales, ofOthers);
        }
        return footnotes.stream()
                .filter(s -> s.note.side() == Side.SOLD && !ofSales.contains(s.footnoteId))
                .filter(s -> ofOthers.contains(s.footnoteId) || hangsNowhere(row, s.footnoteId))
                .toList();
    }

    private void addCited(int other, int row, Set<String> ofSales, Set<String> ofOthers) {
        if (ledger.filing(other) == ledger.filing(row)) {
            Set<String> ids = ledger.hasCode(other, "S") ? ofSales : ofOthers;
            ledger.notes(other).forEach(note -> ids.add(note.footnoteId()));
        }
    }

    private boolean hangsNowhere(int row, String footnoteId) {
        return ledger.notes().citedBy(ledger.filing(row), footnoteId).isEmpty();
    }

    private List<Said> cited(int row, List<Said> footnotes) {
        List<Said> found = new ArrayList<>();
        for (Notes.Note cited : ledger.notes(row)) {
            if (!OF_THE_HOLDING.contains(cited.column())) {
                footnotes.stream()
                        .filter(s -> s.footnoteId.equals(cited.footnoteId()) && !found.contains(s))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private List<Said> reaching(int row, List<Said> said) {
        boolean sold = ledger.hasCode(row, "S");
        return said.stream().filter(s -> reaches(s.note.reach(), sold)).toList();
    }

    private static boolean reaches(Reach reach, boolean sold) {
        return switch (reach) {
            case ROW, EXERCISES -> false;
            case SALES, EXERCISES_AND_SALES -> sold;
            case PURCHASES -> !sold;
            case FILING -> true;
        };
    }

    private Told weigh(int row, List<Said> said) {
        boolean sold = ledger.hasCode(row, "S");
        if (!sold) {
            // "acquired by reinvestment and sold on the market" tells of a purchase how it was bought
            List<Said> bought =
                    said.stream().filter(s -> s.note.side() != Side.SOLD).toList();
            if (bought.size() < said.size() && !bought.isEmpty()) {
                return weigh(row, bought);
            }
        }
        Set<KindOfTrade> kinds = EnumSet.noneOf(KindOfTrade.class);
        Set<String> evidence = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Said s : said) {
            KindOfTrade kind = KINDS.get(s.note.kind());
            boolean fits = !sold || (kind != KindOfTrade.PLAN_PURCHASE && s.note.side() != Side.ACQUIRED);
            if (kind != null && fits) {
                kinds.add(kind);
                evidence.add(s.note.evidence().strip());
                if (!s.footnoteId.isEmpty()) {
                    ids.add(s.footnoteId);
                }
            }
        }
        if (kinds.isEmpty()) {
            return Told.NOTHING;
        }
        boolean several = kinds.size() > 1;
        return new Told(
                several ? KindOfTrade.UNKNOWN : kinds.iterator().next(),
                String.join(" ", evidence),
                List.copyOf(ids),
                several);
    }

    private OfFiling said(int filing) {
        OfFiling known = filings[filing];
        if (known == null) {
            List<Said> footnotes = new ArrayList<>();
            for (Notes.Note note : ledger.notes().of(filing)) {
                TradeKindNote.in(note.text()).forEach(n -> footnotes.add(new Said(note.footnoteId(), n)));
            }
            List<Said> remarks = new ArrayList<>();
            TradeKindNote.inRemarks(ledger.filings().remarks(filing)).forEach(n -> remarks.add(new Said("", n)));
            known = new OfFiling(footnotes, remarks);
            filings[filing] = known;
        }
        return Objects.requireNonNull(known);
    }
}
