package org.form4.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.form4.filing.AccessionNumber;

/**
 * The story that the samples folder tells: the insiders of an invented company from 2020 to 2025. Every name says that
 * it is invented, every key is out of the range that EDGAR gives out, and every filing says so in its remarks.
 */
public final class SampleFilings {
    /** Where the samples stand below the project's folder. */
    public static final String FOLDER = "samples/invented";

    private static final long FILER_AGENT = 9_999_900_000L;

    private SampleFilings() {}

    /** All filings in the order of their filing, numbered year by year. */
    public static List<InventedFiling> all() {
        Story story = new Story();
        new Executives(story).tell();
        new SeniorOfficers(story).tell();
        new OtherOfficers(story).tell();
        new Directors(story).tell();
        new Holders(story).tell();

        List<FormDraft> drafts = new ArrayList<>(story.drafts());
        drafts.sort(Comparator.comparing(FormDraft::filingDate));
        Map<Integer, Integer> filedInYear = new HashMap<>();
        List<InventedFiling> filings = new ArrayList<>();
        for (FormDraft draft : drafts) {
            int year = draft.filingDate().getYear();
            int number = filedInYear.merge(year, 1, Integer::sum);
            draft.enter(story.book);
            filings.add(draft.submit(number(year, number), FOLDER));
        }
        return filings;
    }

    private static AccessionNumber number(int year, int number) {
        return new AccessionNumber((FILER_AGENT * 100 + year % 100) * 1_000_000 + number);
    }
}
