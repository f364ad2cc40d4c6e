package org.form4.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one transaction and plans.
 *
 * @param box the Rule 10b5-1 box that holds for the row; null when the form has none
 * @param conflict whether the box contradicts the notes
 * @param evidence the sentence as filed; empty without one
 * @param footnoteIds the footnotes the evidence stands in; empty for remarks and the box
 * @param adoptionDate the day the plan was adopted, null when not stated
 * @param modificationDate the day of its last change of amount, price or timing, null when not stated
 * @param adopter who adopted it, as filed; empty when not stated
 * @param terminationMentioned whether the filing says that a plan has ended
 * @param severalPlans whether the evidence names several adoption dates, so that the one given is a choice: the latest
 *     that is not after the trade
 */
public record PlanRow(
        PlanState state,
        PlanSource source,
        @Nullable Boolean box,
        boolean conflict,
        String evidence,
        List<String> footnoteIds,
        @Nullable LocalDate adoptionDate,
        @Nullable LocalDate modificationDate,
        String adopter,
        boolean terminationMentioned,
        boolean severalPlans) {

    public PlanRow {
        footnoteIds = List.copyOf(footnoteIds);
    }

    /**
     * The day from which the plan counts: its adoption, or its last modification, which is a new adoption (17 CFR
     * 240.10b5-1(c)(1)(iv)); null when neither is stated.
     */
    public @Nullable LocalDate effectiveDate() {
        if (adoptionDate == null || (modificationDate != null && modificationDate.isAfter(adoptionDate))) {
            return modificationDate;
        }
        return adoptionDate;
    }
}
