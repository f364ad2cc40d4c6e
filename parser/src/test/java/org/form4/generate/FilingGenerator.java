package org.form4.generate;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.form4.filing.Filing;

/**
 * Any number of invented filings, always the same ones for the same seed: issuer after issuer, each with its insiders,
 * its share price and its running balances, in the order of filing. Kinds of form, codes, tranches, footnotes in place
 * of numbers and joint filings come about as often as in real filings. Forms 3, 4 and 4/A are there, Form 5 is not.
 *
 * <p>Nothing is kept between issuers, so that millions of filings can stream by.
 */
public final class FilingGenerator {
    private final long seed;
    private final double events;

    /** Each Form 4 tells of one thing that happened, as most real ones do: 1.9 transactions a filing. */
    public FilingGenerator(long seed) {
        this(seed, 1);
    }

    /**
     * @param events how many things that happened a Form 4 tells of, on average; with more than one, exercises of one day
     *     stand in one form, and what each was meant to be can no longer be told from the form alone
     */
    public FilingGenerator(long seed, double events) {
        this.seed = seed;
        this.events = events;
    }

    /** Filings without end. */
    public Stream<Filing> filings() {
        return invented().map(InventedFiling::filing);
    }

    /** Those of one issuer alone, counted from 0, so that several threads can share the work. */
    public List<Filing> ofIssuer(long issuer) {
        return new InventedIssuer(seed, issuer, events)
                .filings().stream().map(InventedFiling::filing).toList();
    }

    /** The same filings with the truth about their exercises. */
    public Stream<InventedFiling> invented() {
        return LongStream.iterate(0, issuer -> issuer + 1)
                .boxed()
                .flatMap(issuer -> new InventedIssuer(seed, issuer, events).filings().stream());
    }
}
