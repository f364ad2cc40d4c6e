package org.form4.shell.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.form4.shell.print.WholeFile;
import org.form4.source.edgar.Addresses;

/**
 * What a user has told once about fetching: a file of lines, each a name and a value. {@code contact} is whom EDGAR may
 * ask about the requests; {@code archives}, {@code submissions}, {@code tickers} and {@code data-sets} are addresses
 * that differ from the usual ones.
 *
 * @param contact empty when none is known
 */
public record EdgarPreferences(String contact, Addresses addresses) {
    private static final String CONTACT = "contact";

    /** What is in the file; the usual when there is none. An unknown line is an {@link IllegalArgumentException}. */
    public static EdgarPreferences read(Path file) throws IOException {
        EdgarPreferences preferences = new EdgarPreferences("", Addresses.USUAL);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] words = line.strip().split("\\s+", 2);
                if (words.length == 2) {
                    preferences = preferences.with(words[0], words[1]);
                }
            }
        }
        return preferences;
    }

    /** The same with one value changed. */
    public EdgarPreferences with(String name, String value) {
        return name.equals(CONTACT)
                ? new EdgarPreferences(value, addresses)
                : new EdgarPreferences(contact, addresses.with(name, value));
    }

    /** Writes the contact down for the next time; the file's other lines stay. */
    public static void keepContact(Path file, String contact) throws IOException {
        StringBuilder lines = new StringBuilder(CONTACT + " " + contact.strip() + "\n");
        if (Files.isRegularFile(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.strip().startsWith(CONTACT))
                    .forEach(line -> lines.append(line).append('\n'));
        }
        WholeFile.write(file, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
