package org.form4.generate;

import org.form4.filing.Cik;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/** Somebody who files; the name says that nobody of that name does. */
record Person(
        long cik,
        String name,
        boolean director,
        boolean tenPercentOwner,
        @Nullable String officerTitle,
        @Nullable String otherText) {

    static Person officer(long cik, String name, String title) {
        return new Person(cik, name, false, false, title, null);
    }

    static Person director(long cik, String name) {
        return new Person(cik, name, true, false, null, null);
    }

    static Person holder(long cik, String name) {
        return new Person(cik, name, false, true, null, null);
    }

    static Person other(long cik, String name, String what) {
        return new Person(cik, name, false, false, null, what);
    }

    boolean isDirectorOnly() {
        return director && officerTitle == null;
    }

    Person alsoDirector() {
        return new Person(cik, name, true, tenPercentOwner, officerTitle, otherText);
    }

    /** The same person under a key that is not theirs. */
    Person withCik(long other) {
        return new Person(other, name, director, tenPercentOwner, officerTitle, otherText);
    }

    ReportingOwner asFiled() {
        return new ReportingOwner(
                new Cik(cik),
                name,
                new ReportingOwner.Address(
                        "1 INVENTED SQUARE", "SUITE 4", "NOWHERE", "DE", "00000", null, null, null, null),
                director,
                officerTitle != null,
                tenPercentOwner,
                otherText != null,
                officerTitle,
                otherText);
    }
}
