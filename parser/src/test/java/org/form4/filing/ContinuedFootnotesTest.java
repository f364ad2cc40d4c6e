package org.form4.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;

class ContinuedFootnotesTest {

    @Test
    void joinsANoteToTheOneItContinues() {
        Map<String, String> joined = joined(
                "F1",
                "Held by a fund.",
                "F2",
                "Sold under a 10b5-1 plan adopted on",
                "F3",
                "(Continued from footnote 2) May 3, 2023.");
        assertThat(joined).containsEntry("F1", "Held by a fund.");
        assertThat(joined.get("F2")).isEqualTo("Sold under a 10b5-1 plan adopted on May 3, 2023.");
        assertThat(joined.get("F3")).isEqualTo(joined.get("F2"));
    }

    @Test
    void joinsANoteThatSaysWhereItGoesOn() {
        Map<String, String> joined = joined("F4", "Sold under a plan (continued in FN 5)", "F5", "of the trust.");
        assertThat(joined.get("F4")).isEqualTo("Sold under a plan of the trust.");
    }

    @Test
    void joinsAChainOnceThoughBothEndsSayIt() {
        Map<String, String> joined = joined(
                "F1",
                "One (continued in footnote 2)",
                "F2",
                "(Continued from Footnote 1)two [cont'd to footnote 3]",
                "F3",
                "three.");
        assertThat(joined.get("F1")).isEqualTo("One two three.");
    }

    @Test
    void leavesANoteThatContinuesNothing() {
        String text = "(Continued from footnote 9) rest.";
        assertThat(joined("F1", text)).containsEntry("F1", text);
        assertThat(joined("F9", text)).containsEntry("F9", text);
        assertThat(joined("F1", "Vests with continued service in 3 years, see footnote 2."))
                .containsEntry("F1", "Vests with continued service in 3 years, see footnote 2.");
    }

    @Test
    void survivesNotesThatContinueEachOther() {
        Map<String, String> joined =
                joined("F1", "(continued from footnote 2) a.", "F2", "(continued from footnote 1) b.");
        assertThat(joined).containsOnlyKeys("F1", "F2");
    }

    @Test
    void goesOnInTheNextNoteWithoutANumber() {
        Map<String, String> joined = joined("F1", "One (continued in next footnote)", "F2", "two.", "F3", "Three.");
        assertThat(joined)
                .containsEntry("F1", "One two.")
                .containsEntry("F2", "One two.")
                .containsEntry("F3", "Three.");
        assertThat(joined("F1", "One", "F2", "(continued from previous footnote) two."))
                .containsEntry("F1", "One two.");
    }

    @Test
    void joinsAChainAsLongAsAFilingMayHave() {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int i = 1; i <= 20_000; i++) {
            notes.put("F" + i, "(continued from footnote " + (i - 1) + ") w");
        }
        assertThat(ContinuedFootnotes.joined(notes).get("F20000")).hasSizeGreaterThan(38_000);
    }

    @Test
    void recordsAndTablesGiveTheWholeTextAndKeepThePieces() {
        Footnote one = new Footnote(new FootnoteId("F1"), "One");
        Footnote two = new Footnote(new FootnoteId("F2"), "(Continued from footnote 1) two.");
        OwnershipDocument form = new OwnershipDocument(
                null,
                "4",
                null,
                null,
                null,
                null,
                null,
                null,
                new Issuer(new Cik(17), "Invented", null, null),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(one, two),
                null,
                List.of());
        AccessionNumber number = AccessionNumber.parse("0000000001-24-000001");
        Form4Tables tables = Form4Tables.of(List.of(new Filing(number, null, null, "test", "test", form)));

        assertThat(form.wholeFootnotes()).containsEntry("F1", "One two.").containsEntry("F2", "One two.");
        assertThat(tables.wholeFootnotes(number)).isEqualTo(form.wholeFootnotes());
        assertThat(tables.footnote().stringColumn("text").asList()).containsExactly("One", two.text());
        assertThat(tables.wholeFootnotes(AccessionNumber.parse("0000000001-24-000002")))
                .isEmpty();
    }

    private static Map<String, String> joined(String... pairs) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            notes.put(pairs[i], pairs[i + 1]);
        }
        return ContinuedFootnotes.joined(notes);
    }
}
