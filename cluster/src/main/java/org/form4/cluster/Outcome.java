package org.form4.cluster;

/** How a job ended: what is said of it on standard error, and its exit status. */
final class Outcome {
    private Outcome() {}

    /**
     * Says what is to be said when something was refused or nothing was found.
     *
     * @param where how the user comes to the list of what was refused
     * @param wanted what the user may give instead of nothing
     */
    static int of(long rejected, boolean isNothing, String where, String wanted) {
        if (rejected > 0) {
            String what = isNothing ? "nothing could be read: all inputs were" : rejected + " inputs were";
            System.err.println("form4: " + what + " rejected; " + where);
            return isNothing ? Main.FAILED : Main.SOME_REJECTED;
        }
        if (isNothing) {
            System.err.println("form4: no ownership filing was found; give " + wanted);
            return Main.FAILED;
        }
        return 0;
    }
}
