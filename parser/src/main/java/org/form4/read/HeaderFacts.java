package org.form4.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.form4.filing.Cik;
import org.form4.filing.Issuer;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/**
 * Puts a submission's header and its form together. What only the header says is filled in; where both say something
 * and differ, the form stands and the difference becomes a problem. Names are not compared where CIKs agree: EDGAR
 * spells them in its own way.
 */
final class HeaderFacts {
    private final OwnershipDocumentBuilder form;
    private final SubmissionHeader header;
    private final Problems problems;

    private HeaderFacts(OwnershipDocumentBuilder form, SubmissionHeader header, Problems problems) {
        this.form = form;
        this.header = header;
        this.problems = problems;
    }

    static void complete(OwnershipDocumentBuilder form, SubmissionHeader header, Problems problems) {
        HeaderFacts facts = new HeaderFacts(form, header, problems);
        facts.type();
        facts.period();
        facts.issuer();
        facts.owners();
    }

    private void type() {
        if (form.documentType != null) {
            compare("submission type", header.type().isEmpty() ? null : header.type(), form.documentType);
        } else if (OwnershipDocument.TYPES.contains(header.type())) {
            form.documentType = header.type();
            problems.add(
                    Kind.MISSING_FACT,
                    Severity.REPAIRED,
                    0,
                    header.type(),
                    "the form has no documentType; taken from the header");
        }
    }

    private void period() {
        compare("period of report", header.period(), form.periodOfReport);
        if (form.periodOfReport == null) {
            form.periodOfReport = header.period();
        }
    }

    private void issuer() {
        Issuer known = header.issuer();
        Issuer mine = form.issuer;
        if (known == null) {
            return;
        }
        if (mine == null) {
            form.issuer = known;
            return;
        }
        compare("issuer CIK", known.issuerCik(), mine.issuerCik());
        form.issuer = new Issuer(
                mine.issuerCik() == null ? known.issuerCik() : mine.issuerCik(),
                mine.issuerName() == null ? known.issuerName() : mine.issuerName(),
                mine.issuerTradingSymbol(),
                mine.issuerForeignTradingSymbol());
    }

    private void owners() {
        if (form.reportingOwner.isEmpty()) {
            form.reportingOwner.addAll(header.owners());
            return;
        }
        List<ReportingOwner> known = new ArrayList<>(header.owners());
        for (int i = 0; i < form.reportingOwner.size(); i++) {
            ReportingOwner mine = form.reportingOwner.get(i);
            ReportingOwner theirs = mine.rptOwnerCik() == null ? sameOwner(mine, known) : null;
            if (theirs != null) {
                known.remove(theirs);
                form.reportingOwner.set(i, completed(mine, theirs));
            }
        }
        Set<Cik> inHeader = ciks(header.owners());
        Set<Cik> inForm = ciks(form.reportingOwner);
        if (!inHeader.isEmpty() && !inForm.isEmpty()) {
            compare("reporting owner CIKs", inHeader, inForm);
        }
    }

    /** The header's entry for an owner whom the form names without a CIK: the only one, or the one of that name. */
    private @Nullable ReportingOwner sameOwner(ReportingOwner mine, List<ReportingOwner> known) {
        if (header.owners().size() == 1 && form.reportingOwner.size() == 1) {
            ReportingOwner only = header.owners().get(0);
            compare("reporting owner's name", only.rptOwnerName(), mine.rptOwnerName(), sameName(only, mine));
            return only;
        }
        return known.stream().filter(owner -> sameName(owner, mine)).findFirst().orElse(null);
    }

    private static boolean sameName(ReportingOwner one, ReportingOwner other) {
        return one.rptOwnerName() != null
                && other.rptOwnerName() != null
                && words(one.rptOwnerName()).equals(words(other.rptOwnerName()));
    }

    /** The words of a name in no order: forms and headers put first and last names differently. */
    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.removeIf(word -> word.length() < 2); // initials come and go
        return words;
    }

    private static ReportingOwner completed(ReportingOwner mine, ReportingOwner theirs) {
        boolean saysNothing = mine.isDirector() == null
                && mine.isOfficer() == null
                && mine.isTenPercentOwner() == null
                && mine.isOther() == null;
        ReportingOwner roles = saysNothing ? theirs : mine;
        return new ReportingOwner(
                theirs.rptOwnerCik(),
                mine.rptOwnerName() == null ? theirs.rptOwnerName() : mine.rptOwnerName(),
                mine.address(),
                roles.isDirector(),
                roles.isOfficer(),
                roles.isTenPercentOwner(),
                roles.isOther(),
                mine.officerTitle(),
                mine.otherText());
    }

    private static Set<Cik> ciks(List<ReportingOwner> owners) {
        Set<Cik> ciks = new TreeSet<>();
        for (ReportingOwner owner : owners) {
            if (owner.rptOwnerCik() != null) {
                ciks.add(owner.rptOwnerCik());
            }
        }
        return ciks;
    }

    private void compare(String what, @Nullable Object ofHeader, @Nullable Object ofForm) {
        compare(what, ofHeader, ofForm, Objects.equals(ofHeader, ofForm));
    }

    private void compare(String what, @Nullable Object ofHeader, @Nullable Object ofForm, boolean agree) {
        if (ofHeader != null && ofForm != null && !agree) {
            problems.add(
                    Kind.DISAGREEMENT,
                    Severity.SUSPECT,
                    0,
                    ofHeader.toString(),
                    "the header gives the " + what + " as " + ofHeader + ", the form as " + ofForm
                            + "; the form stands");
        }
    }
}
