package org.form4.source.edgar;

import java.io.Serial;
import java.util.List;

/** A name that several filers go by. */
public final class AmbiguousName extends FetchException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Filer> candidates;

    AmbiguousName(String name, List<Filer> candidates) {
        super(candidates.size() + " filers could be meant by " + name + "; give a CIK or a ticker");
        this.candidates = List.copyOf(candidates);
    }

    /** Who may be meant. */
    public List<Filer> candidates() {
        return candidates;
    }
}
