package org.form4.source.edgar;

import java.time.LocalDate;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;

/**
 * A filing as a list of EDGAR names it, before anything is known of its content.
 *
 * @param cik the filer under whom it is listed: the issuer or one of the owners
 * @param form as listed: {@code 4}, {@code 4/A} …
 */
record ListedFiling(AccessionNumber number, Cik cik, String form, LocalDate filed) {
    /** Its place below EDGAR's folder. Made from numbers alone, so that no text of a server's is ever a path. */
    String path() {
        return "data/" + cik.number() + "/" + number + ".txt";
    }
}
