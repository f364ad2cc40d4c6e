package org.form4.filing;

/**
 * One footnote ("explanation of response").
 *
 * @param id the name by which cells cite it
 * @param text as filed, at most 1,000 characters on EDGAR, so that long notes go on in the next one
 */
public record Footnote(FootnoteId id, String text) {}
