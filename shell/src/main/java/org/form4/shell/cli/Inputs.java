package org.form4.shell.cli;

import java.util.List;
import org.form4.shell.input.Loading;
import org.form4.store.Choice;

/** What the subcommands that read filings have in common. */
final class Inputs {
    private Inputs() {}

    static Loading load(List<String> inputs) {
        return Loading.of(inputs, System.err, Terminals.stderrIsTerminal());
    }

    /** The same, but of stores only what is chosen. */
    static Loading load(List<String> inputs, Choice ofStores) {
        return Loading.of(inputs, ofStores, System.err, Terminals.stderrIsTerminal());
    }

    /** So many were. */
    static String wereRejected(int inputs) {
        return inputs + (inputs == 1 ? " input was" : " inputs were") + " rejected";
    }

    /** The exit status, and the line that explains any but 0. */
    static int status(Loading loading, String whereTheListIs) {
        int rejected = loading.rejected();
        if (rejected == 0 && loading.isEmpty()) {
            System.err.println("form4: no ownership filing was found; give files or folders with Forms 3, 4 or 5");
            return CommandLineDoor.FAILED;
        }
        if (rejected == 0) {
            return 0;
        }
        boolean failed = loading.isEmpty();
        String what = failed
                ? "nothing could be read: " + (rejected == 1 ? "the input was" : "all inputs were") + " rejected"
                : wereRejected(rejected);
        System.err.println("form4: " + what + "; the reasons are in " + whereTheListIs);
        return failed ? CommandLineDoor.FAILED : CommandLineDoor.SOME_REJECTED;
    }
}
