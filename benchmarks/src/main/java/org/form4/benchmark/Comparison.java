package org.form4.benchmark;

import java.util.function.Consumer;

/** Contenders that are run in turns, and the lines of the table that come of it. */
interface Comparison {
    /** What the command line calls it. */
    String name();

    /** Runs it and hands over each line as soon as it is known. */
    void run(Scale scale, Consumer<Line> table) throws Exception;
}
