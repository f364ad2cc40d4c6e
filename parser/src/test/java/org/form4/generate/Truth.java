package org.form4.generate;

import java.time.LocalDate;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;

/**
 * What an exercise or withholding in an invented filing was meant to be.
 *
 * @param pattern the name the exercise patterns give it, for example {@code NET_EXERCISE}
 * @param episode the story in a few words
 */
public record Truth(
        AccessionNumber accessionNumber, Cik rptOwnerCik, LocalDate exerciseDate, String pattern, String episode) {}
