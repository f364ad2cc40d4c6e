package org.form4.shell.cli;

/** An argument makes no sense; the message says which, and what would. */
final class WrongArgument extends RuntimeException {
    WrongArgument(String message) {
        super(message);
    }
}
