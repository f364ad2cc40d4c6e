package org.form4.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.form4.note.PlanNote.Reach;
import org.form4.note.PlanNote.State;
import org.jspecify.annotations.Nullable;

/** Joins the sentences of one text into statements: a sentence about "the plan" adds to the plan spoken of before. */
final class PlanReader {
    private final String text;
    private final boolean inRemarks;
    private final List<Draft> drafts = new ArrayList<>();

    PlanReader(String text, boolean inRemarks) {
        this.text = text;
        this.inRemarks = inRemarks;
    }

    List<PlanNote> read() {
        List<Sentence> sentences = Sentence.split(text);
        for (int i = 0; i < sentences.size(); i++) {
            add(PlanSentence.read(text, sentences.get(i)), i);
        }
        List<PlanNote> notes = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.citesRule) {
                draft.notes(notes);
            }
        }
        return List.copyOf(notes);
    }

    private void add(PlanSentence s, int number) {
        if (!s.citesRule() && !s.namesPlan()) {
            return;
        }
        Draft open = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (open == null || !goesOn(open, s) || denies(open, s) || (!s.citesRule() && !open.near(number))) {
            if (s.citesRule() || s.claim() != null || s.denial() != null || opensPlan(s)) {
                boolean follows = open != null && open.citesRule && (s.denial() != null || claimsNext(open, s, number));
                open(s, number, follows);
            }
            return;
        }
        if (!open.adopted.isEmpty()
                && !s.dates().adopted().isEmpty()
                && s.claim() != null
                && open.state == State.PLAN) {
            // "Other sales were made under the 10b5-1 plan adopted on ...": another plan with its own date.
            open(s, number, open.citesRule);
            return;
        }
        open.merge(s, number);
    }

    /** Whether the sentence speaks of the plan that the draft before it is about. */
    private static boolean goesOn(Draft open, PlanSentence s) {
        return switch (s.pointing()) {
            case BACK -> true;
            case NEW -> false;
            // "The plan was adopted on ... . Sales pursuant to Rule 10b5-1." and "Sold under a 10b5-1 plan. Plan dated
            // ...".
            case OPEN ->
                s.citesRule()
                        ? open.state == State.MENTIONED && s.dates().adopted().isEmpty()
                        : s.claim() == null
                                && s.denial() == null
                                && !s.dates().adopted().isEmpty();
        };
    }

    /** "Filed to tick the Rule 10b5-1 box. The sales were made under a plan adopted on ...": the plan of the rule. */
    private static boolean claimsNext(Draft open, PlanSentence s, int number) {
        return s.claim() != null && number == open.last + 1;
    }

    private static boolean opensPlan(PlanSentence s) {
        return s.adopter() != null || !s.dates().adopted().isEmpty();
    }

    private static boolean denies(Draft open, PlanSentence s) {
        return (s.state() == State.NEGATED && open.state == State.PLAN)
                || (s.state() == State.PLAN && open.state == State.NEGATED);
    }

    private void open(PlanSentence s, int number, boolean citedBefore) {
        Draft draft = new Draft(s, s.state(), s.state() == State.NEGATED ? s.denial() : s.claim(), number);
        draft.facts(s);
        draft.citesRule |= citedBefore;
        drafts.add(draft);
        if (s.state() == State.PLAN && s.denial() != null) {
            Draft denial = new Draft(s, State.NEGATED, s.denial(), number);
            denial.citesRule = draft.citesRule;
            drafts.add(drafts.size() - 1, denial);
        }
    }

    /** A statement while its sentences are still coming in. */
    private final class Draft {
        private State state;
        private Reach reach;
        private boolean citesRule;
        private int start;
        private int end;
        private int last;
        private final List<LocalDate> adopted = new ArrayList<>();
        private @Nullable LocalDate modified;
        private @Nullable String adopter;
        private boolean ends;

        Draft(PlanSentence s, State state, @Nullable PlanClaim claim, int number) {
            this.state = state;
            this.reach = reach(s, claim);
            this.start = s.sentence().start();
            this.end = s.sentence().end();
            this.last = number;
        }

        private Reach reach(PlanSentence s, @Nullable PlanClaim claim) {
            Reach least = inRemarks ? Reach.FILING : Reach.ROW;
            return claim == null || state == State.MENTIONED
                    ? least
                    : PlanReach.of(s.tokens(), claim.from(), claim.to(), inRemarks);
        }

        boolean near(int number) {
            return number - last <= 3;
        }

        void merge(PlanSentence s, int number) {
            if (state == State.MENTIONED && s.state() != State.MENTIONED) {
                state = s.state();
                reach = reach(s, s.state() == State.NEGATED ? s.denial() : s.claim());
            }
            if (tells(s)) {
                end = s.sentence().end();
                last = number;
            }
            facts(s);
        }

        private boolean tells(PlanSentence s) {
            return s.state() != State.MENTIONED
                    || !s.dates().adopted().isEmpty()
                    || !s.dates().modified().isEmpty()
                    || s.ends();
        }

        private void facts(PlanSentence s) {
            citesRule |= s.citesRule();
            if (adopted.isEmpty()) {
                adopted.addAll(s.dates().adopted());
            }
            if (!s.dates().modified().isEmpty()) {
                modified = s.dates().modified().get(s.dates().modified().size() - 1);
            }
            adopter = adopter == null ? s.adopter() : adopter;
            ends |= s.ends();
        }

        void notes(List<PlanNote> notes) {
            String evidence = text.substring(start, end);
            if (adopted.isEmpty()) {
                notes.add(new PlanNote(state, reach, evidence, null, modified, adopter, ends));
            }
            for (LocalDate date : adopted) {
                notes.add(new PlanNote(state, reach, evidence, date, modified, adopter, ends));
            }
        }
    }
}
