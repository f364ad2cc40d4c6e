package org.form4.shell;

/** The verbs. */
public final class Workbench {
    private Workbench() {}
}
