package org.form4.shell.report;

import java.util.List;
import java.util.Optional;

/** One subject of a report. A section chooses, orders and words what metrics have computed; it is one file. */
interface Section {
    /** The anchor in the page, and the name by which users turn it on and off. */
    String id();

    /** The heading. */
    String title();

    /** The metrics whose definitions a reader of this section needs. */
    List<String> metrics();

    /** What there is to say; empty when the section makes no sense for these filings. */
    Optional<Part> of(Material material);
}
