package org.form4.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.form4.filing.Cik;
import org.form4.filing.Issuer;

/** The invented issuer: its share price, who holds what, and the forms its insiders have filed so far. */
final class Story {
    static final long ISSUER = 9_999_900_001L;

    final Issuer issuer = new Issuer(new Cik(ISSUER), "Example Instruments Corp. (invented)", "EXMPL", null);
    final Prices prices = new Prices()
            .at("2020-01-01", 40)
            .at("2020-02-20", 41)
            .at("2020-03-20", 26)
            .at("2020-08-20", 43)
            .at("2021-01-20", 55)
            .at("2021-11-20", 73)
            .at("2022-06-20", 45)
            .at("2022-10-20", 38)
            .at("2023-06-20", 59)
            .at("2023-11-20", 52)
            .at("2024-03-20", 80)
            .at("2024-08-20", 70)
            .at("2025-06-20", 96)
            .at("2026-06-20", 104);
    final Book book = new Book();
    private final List<FormDraft> drafts = new ArrayList<>();

    /** What somebody held before the first form of the samples. */
    void holds(Person owner, long commonStock) {
        book.change(owner, Award.COMMON + "||", commonStock);
    }

    void holds(Person owner, long shares, String title, String nature, String note) {
        book.change(owner, title + '|' + nature + '|' + note, shares);
    }

    void holds(Person owner, Award award, long number) {
        book.change(owner, award.position(), number);
    }

    FormDraft form3(Person owner, String event, String episode) {
        return form("3", owner, event, episode);
    }

    FormDraft form4(Person owner, String day, String episode) {
        return form("4", owner, day, episode);
    }

    FormDraft form5(Person owner, String fiscalYearEnd, String episode) {
        return form("5", owner, fiscalYearEnd, episode);
    }

    /** An amendment says again only what changes. */
    FormDraft amend(FormDraft original, String filed, String episode) {
        return form(
                        original.amendmentType(),
                        original.owner(),
                        original.period().toString(),
                        episode)
                .amends(original.filingDate())
                .filed(filed);
    }

    List<FormDraft> drafts() {
        return List.copyOf(drafts);
    }

    private FormDraft form(String type, Person owner, String day, String episode) {
        FormDraft draft = new FormDraft(issuer, prices, type, owner, LocalDate.parse(day), episode);
        drafts.add(draft);
        return draft;
    }
}
