package org.form4.shell.command;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into slash commands and the stretches of Java between them. */
final class ScriptLines {
    private ScriptLines() {}

    static List<String> parts(String script) {
        List<String> parts = new ArrayList<>();
        StringBuilder java = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (Commands.isCommand(line)) {
                parts.add(java.toString());
                parts.add(line);
                java.setLength(0);
            } else if (!line.startsWith("#!")) {
                java.append(line).append('\n');
            }
        }
        parts.add(java.toString());
        return parts;
    }
}
