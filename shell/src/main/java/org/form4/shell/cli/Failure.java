package org.form4.shell.cli;

/** The work could not be done. The message says what, where, and what to do about it. */
final class Failure extends RuntimeException {
    Failure(String message) {
        super(message);
    }
}
