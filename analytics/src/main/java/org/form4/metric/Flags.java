package org.form4.metric;

/** The caveats of a row, gathered in a fixed order and parted by blanks. */
final class Flags {
    private final StringBuilder flags = new StringBuilder();

    void add(String flag, boolean holds) {
        if (holds) {
            flags.append(flags.isEmpty() ? "" : " ").append(flag);
        }
    }

    /** The flags as a cell has them; empty, and so missing, when none holds. */
    @Override
    public String toString() {
        return flags.toString();
    }
}
