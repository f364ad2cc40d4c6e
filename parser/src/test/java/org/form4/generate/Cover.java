package org.form4.generate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.filing.Filing;
import org.form4.filing.Issuer;
import org.form4.filing.OwnerSignature;
import org.form4.filing.OwnershipDocument;
import org.jspecify.annotations.Nullable;

/** All of a form but its tables: who files what, when, and with which boxes ticked. */
final class Cover {
    private static final LocalDate BOX_SINCE = LocalDate.of(2023, 4, 1);
    private static final LocalDate NEWER_SCHEMA_SINCE = LocalDate.of(2023, 9, 1);

    final Issuer issuer;
    final String documentType;
    final LocalDate period;
    final List<Person> owners = new ArrayList<>();
    private final String episode;

    @Nullable
    LocalDate filed;

    @Nullable
    LocalDate original;

    @Nullable
    LocalDate signed;

    @Nullable
    Boolean box;

    boolean lateRowsAdmitted;
    boolean bare;
    LocalTime accepted = LocalTime.of(16, 31, 5);
    String remark = "";

    private final List<String> patterns = new ArrayList<>();
    private final List<LocalDate> patternDays = new ArrayList<>();

    Cover(Issuer issuer, String documentType, LocalDate period, String episode) {
        this.issuer = issuer;
        this.documentType = documentType;
        this.period = period;
        this.episode = episode;
    }

    void pattern(String name, LocalDate day) {
        patterns.add(name);
        patternDays.add(day);
    }

    /** The first or second business day after the period, unless said otherwise. */
    LocalDate filingDate() {
        return filed == null ? BusinessDays.after(period, 1 + (int) (period.toEpochDay() % 2)) : filed;
    }

    InventedFiling submit(AccessionNumber number, String folder, Rows rows) {
        LocalDate date = filingDate();
        Filing filing = new Filing(
                number,
                bare ? null : date,
                bare ? null : date.atTime(accepted),
                folder + '/' + path(number.toString()),
                bare ? "ownership-xml" : "submission",
                document(rows));
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            truths.add(new Truth(number, new Cik(owners.get(0).cik()), patternDays.get(i), patterns.get(i), episode));
        }
        return new InventedFiling(filing, episode, truths);
    }

    /** A bare form stands in folders like EDGAR's, which carry the accession number in its place. */
    private String path(String number) {
        if (!bare) {
            return number + ".txt";
        }
        long company = Objects.requireNonNull(issuer.issuerCik()).number();
        return "edgar/data/" + company + '/' + number.replace("-", "") + "/form" + documentType.charAt(0) + ".xml";
    }

    private OwnershipDocument document(Rows rows) {
        boolean three = documentType.startsWith("3");
        boolean five = documentType.startsWith("5");
        return new OwnershipDocument(
                schemaVersion(),
                documentType,
                period,
                original,
                three ? rows.isEmpty() : null,
                three ? null : false,
                five ? false : null,
                five ? lateRowsAdmitted : null,
                issuer,
                owners.stream().map(Person::asFiled).toList(),
                (three || filingDate().isBefore(BOX_SINCE)) ? null : Objects.requireNonNullElse(box, false),
                rows.tableOne(),
                rows.tableTwo(),
                rows.footnotes(),
                remark + "Invented: no such person, company or trade.",
                owners.stream().map(this::signature).toList());
    }

    private String schemaVersion() {
        LocalDate date = filingDate();
        return date.isBefore(BOX_SINCE) ? "X0306" : date.isBefore(NEWER_SCHEMA_SINCE) ? "X0407" : "X0508";
    }

    private OwnerSignature signature(Person owner) {
        return new OwnerSignature("/s/ " + owner.name(), Objects.requireNonNullElse(signed, filingDate()));
    }
}
