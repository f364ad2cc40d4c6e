package org.form4.shell.print;

/** Whether text is coloured, and how: one place for the escape sequences. */
public enum Style {
    PLAIN,
    COLOUR;

    /** What a piece of text is. */
    public enum Role {
        BODY(""),
        HEADING("1"),
        QUIET("2"),
        ERROR("1;31"),
        HINT("36"),
        NAME("1;34");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }

    /** The text, in colour when there is any. */
    public String paint(Role role, String text) {
        return this == PLAIN || role == Role.BODY || text.isEmpty()
                ? text
                : "\033[" + role.code + "m" + text + "\033[0m";
    }
}
