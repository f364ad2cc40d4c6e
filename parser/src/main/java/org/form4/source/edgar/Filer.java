package org.form4.source.edgar;

import org.form4.filing.Cik;

/**
 * A company or person as EDGAR's lists know it.
 *
 * @param ticker empty when the list has none
 */
public record Filer(Cik cik, String name, String ticker) {
    /** {@code Apple Inc. (AAPL, 0000320193)}. */
    @Override
    public String toString() {
        return Title.shown(name) + " (" + (ticker.isEmpty() ? "" : Title.shown(ticker) + ", ") + cik + ")";
    }
}
