package org.form4.cluster;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/**
 * What comes of each of some things, one after the other; the next is asked for when the one before is used up.
 *
 * @param <A> the things
 * @param <B> what comes of them
 */
final class Flat<A, B> implements Iterator<B> {
    private final Iterator<A> things;
    private final Function<A, Iterable<B>> results;
    private Iterator<B> open = Collections.emptyIterator();

    Flat(Iterator<A> things, Function<A, Iterable<B>> results) {
        this.things = things;
        this.results = results;
    }

    @Override
    public boolean hasNext() {
        while (!open.hasNext() && things.hasNext()) {
            open = results.apply(things.next()).iterator();
        }
        return open.hasNext();
    }

    @Override
    public B next() {
        return open.next();
    }
}
