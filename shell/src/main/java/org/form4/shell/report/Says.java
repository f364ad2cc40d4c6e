package org.form4.shell.report;

/** A sentence that says how to read what follows. */
record Says(String text) implements Block {}
