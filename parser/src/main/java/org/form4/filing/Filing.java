package org.form4.filing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One filing: the envelope EDGAR put around an ownership document, and the document.
 *
 * @param accessionNumber EDGAR's number, or a key from the content where none is known
 * @param filingDate the day EDGAR counts the filing as made; null when only the bare form is at hand
 * @param acceptanceDatetime when EDGAR accepted it, in EDGAR's own time (America/New_York)
 * @param source where it was read from: the path as typed plus the path below it, or {@code archive!entry}
 * @param sourceFormat the name of the format it was read as, for example {@code ownership-xml}
 */
public record Filing(
        AccessionNumber accessionNumber,
        @Nullable LocalDate filingDate,
        @Nullable LocalDateTime acceptanceDatetime,
        String source,
        String sourceFormat,
        OwnershipDocument document) {}
