package org.form4.write;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.filing.Issuer;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/**
 * Writes a filing as a complete submission text file: the header, which alone carries accession number, filing date and
 * acceptance time (to the second), and the ownership XML as its one document. It does not invent what the filing lacks:
 * film, file and tax numbers are left out, and so is an accession number that EDGAR did not give.
 */
public final class SubmissionWriter {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}<>]+");

    private final StringBuilder text = new StringBuilder(8192);

    private SubmissionWriter() {}

    /** The whole file, ending in a line feed; to be stored as UTF-8. */
    public static String write(Filing filing) {
        SubmissionWriter writer = new SubmissionWriter();
        writer.header(filing);
        writer.documentOf(filing.document());
        return writer.text.append("</SEC-DOCUMENT>\n").toString();
    }

    private void header(Filing filing) {
        OwnershipDocument form = filing.document();
        boolean known = filing.accessionNumber().isKnown();
        String name = known ? filing.accessionNumber().toString() : "submission";
        String day = filing.filingDate() == null ? "" : " : " + basic(filing.filingDate());
        text.append("<SEC-DOCUMENT>").append(name).append(".txt").append(day).append('\n');
        text.append("<SEC-HEADER>").append(name).append(".hdr.sgml").append(day).append('\n');
        if (filing.acceptanceDatetime() != null) {
            text.append("<ACCEPTANCE-DATETIME>")
                    .append(SECONDS.format(filing.acceptanceDatetime()))
                    .append('\n');
        }
        line("ACCESSION NUMBER:\t\t", known ? name : null);
        line("CONFORMED SUBMISSION TYPE:\t", form.documentType());
        line("PUBLIC DOCUMENT COUNT:\t\t", "1");
        line("CONFORMED PERIOD OF REPORT:\t", basic(form.periodOfReport()));
        line("FILED AS OF DATE:\t\t", basic(filing.filingDate()));
        line("DATE AS OF CHANGE:\t\t", basic(filing.filingDate()));
        form.reportingOwner().forEach(owner -> owner(owner, form.documentType()));
        issuer(form.issuer());
        text.append("</SEC-HEADER>\n");
    }

    private void owner(ReportingOwner owner, String documentType) {
        text.append("\nREPORTING-OWNER:\t\n\n\tOWNER DATA:\t\n");
        company(owner.rptOwnerName(), owner.rptOwnerCik());
        text.append("\n\tFILING VALUES:\n");
        line("\t\tFORM TYPE:\t\t", documentType);
        line("\t\tSEC ACT:\t\t", "1934 Act");
        ReportingOwner.Address address = owner.address();
        text.append("\n\tMAIL ADDRESS:\t\n");
        line("\t\tSTREET 1:\t\t", address.rptOwnerStreet1());
        line("\t\tSTREET 2:\t\t", address.rptOwnerStreet2());
        line("\t\tCITY:\t\t\t", address.rptOwnerCity());
        line("\t\tSTATE:\t\t\t", address.rptOwnerState());
        line("\t\tZIP:\t\t\t", address.rptOwnerZipCode());
    }

    private void issuer(Issuer issuer) {
        text.append("\nISSUER:\t\t\n\n\tCOMPANY DATA:\t\n");
        company(issuer.issuerName(), issuer.issuerCik());
    }

    private void company(@Nullable String name, @Nullable Cik cik) {
        line("\t\tCOMPANY CONFORMED NAME:\t\t\t", name);
        line("\t\tCENTRAL INDEX KEY:\t\t\t", cik == null ? null : cik.toString());
    }

    /** One line of the header, which knows no escapes: what would end the line or open a tag becomes a space. */
    private void line(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(label)
                    .append(UNPRINTABLE.matcher(value).replaceAll(" ").strip())
                    .append('\n');
        }
    }

    private static @Nullable String basic(@Nullable LocalDate date) {
        return date == null ? null : DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private void documentOf(OwnershipDocument form) {
        text.append("<DOCUMENT>\n<TYPE>").append(form.documentType()).append("\n<SEQUENCE>1\n<FILENAME>form");
        text.append(form.documentType().charAt(0)).append(".xml\n<TEXT>\n<XML>\n");
        text.append(OwnershipXmlWriter.write(form));
        text.append("</XML>\n</TEXT>\n</DOCUMENT>\n");
    }
}
