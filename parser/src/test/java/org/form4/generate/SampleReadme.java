package org.form4.generate;

import java.util.List;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;

/** The page that lies beside the samples and lists them. */
final class SampleReadme {
    private static final String HEAD = """
            # Samples

            Small filings to try the workbench on: `./form4 report samples -o report.html`.

            **`invented/`** is a story. *Example Instruments Corp. (invented)* does not exist, nor do its insiders; every
            name, every remark and the keys (CIKs and accession numbers from 99999…, which EDGAR does not give out) say
            so. Prices, plans and mistakes are made up, so that every metric has something to show: some forms are late,
            some amounts are mistyped, a balance does not add up. Most files are complete submissions, some are bare
            forms in folders like EDGAR's, which lack a filing date.

            **`amtrust/`** holds the facts of two real, public filings of 2007 and 2011, keyed anew: names, dates and
            amounts as filed, footnotes in our words. The accession numbers are stand-ins (the real ones are not known
            here), CIKs are missing for the same reason, and the letter D of the exercised option, which the rendered
            page does not show, follows from the form's rules. `amtrust/rendered-text/` has the same two as text copied from a rendered
            page would have them, under the same numbers: two renderings of one filing, not two filings. Loading the whole
            folder keeps the first and lists the second as a duplicate.

            The files under `invented/` and `amtrust/`, but for the rendered texts, and this page are written by the test
            `SamplesTest` when it is run with `-Dform4.golden=write`; change the story there, not here.

            ## The story, form by form

            | file below `invented/` | form | filed | who | what happens |
            |---|---|---|---|---|
            """;

    private SampleReadme() {}

    static String text(List<InventedFiling> samples) {
        StringBuilder text = new StringBuilder(HEAD);
        for (InventedFiling sample : samples) {
            Filing filing = sample.filing();
            OwnershipDocument form = filing.document();
            text.append("| ")
                    .append(filing.source().substring(SampleFilings.FOLDER.length() + 1))
                    .append(" | ")
                    .append(form.documentType())
                    .append(" | ")
                    .append(filing.filingDate() == null ? "" : filing.filingDate())
                    .append(" | ")
                    .append(form.reportingOwner().get(0).rptOwnerName())
                    .append(" | ")
                    .append(sample.episode())
                    .append(" |\n");
        }
        return text.toString();
    }
}
