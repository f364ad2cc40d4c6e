package org.form4.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a filing beside its form: the facts of a submission header, or just the name under which a bare form
 * was met.
 *
 * @param source where the bytes come from
 * @param format the format's name, for {@code source_format}
 * @param header what the submission header says of the parties; null for a bare form
 * @param accessionNumber null when the bytes do not say; then the name is asked, and at last the content
 */
record Envelope(
        String source,
        FilingFormat format,
        @Nullable AccessionNumber accessionNumber,
        @Nullable LocalDate filingDate,
        @Nullable LocalDateTime acceptanceDatetime,
        @Nullable SubmissionHeader header) {

    static Envelope bare(String source, FilingFormat format) {
        return new Envelope(source, format, null, null, null, null);
    }

    /** Seals a document that could be read: completes it, gives it its identity, and hands over its problems. */
    ParseResult seal(OwnershipDocumentBuilder form, Problems problems, byte[] content) {
        if (header != null) {
            HeaderFacts.complete(form, header, problems);
        }
        OwnershipDocumentBuilder.Refusal refusal = form.refusal();
        if (refusal != null) {
            return ParseResult.rejected(refusal.kind(), source, refusal.reason());
        }
        OwnershipDocument document = form.build();
        DocumentChecks.run(document, problems);
        AccessionNumber number = accessionNumber;
        if (number == null) {
            number = AccessionNumber.in(source).orElseGet(() -> AccessionNumber.ofContent(digest(content)));
        }
        List<Problem> own = new ArrayList<>(problems.list());
        AccessionNumber identity = number;
        own.replaceAll(problem -> problem.in(identity));
        return new ParseResult(
                new Filing(number, filingDate, acceptanceDatetime, source, format.toString(), document), own);
    }

    /** A digest that does not depend on how lines end or on blank space around the document. */
    private static byte[] digest(byte[] content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            int from = 0;
            int to = content.length;
            while (from < to && isBlank(content[from])) {
                from++;
            }
            while (to > from && isBlank(content[to - 1])) {
                to--;
            }
            int run = from; // whole runs between line ends: a byte at a time costs more than all the parsing
            for (int i = from; i < to; i++) {
                if (content[i] == '\r') {
                    sha.update(content, run, i - run);
                    run = i + 1;
                }
            }
            sha.update(content, run, to - run);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
