package org.form4.shell.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.form4.shell.session.EdgarPreferences;
import org.form4.shell.session.Places;
import org.form4.source.edgar.Addresses;
import org.form4.source.edgar.Edgar;
import org.jspecify.annotations.Nullable;

/** Who asks EDGAR, and where: as given now, else as kept from before, else asked for if somebody is there to answer. */
record EdgarContact(String contact, Addresses addresses) {
    private static final String WHY = "EDGAR wants programs to say who runs them";

    static EdgarContact of(@Nullable String given, Map<String, String> addresses) {
        try {
            EdgarPreferences kept = preferences();
            for (Map.Entry<String, String> address : addresses.entrySet()) {
                kept = with(kept, address.getKey(), address.getValue());
            }
            String contact = given != null ? given : kept.contact().isEmpty() ? asked() : kept.contact();
            Words.parsed(() -> {
                Edgar.checkContact(contact);
                return contact;
            });
            if (!contact.equals(kept.contact())) {
                EdgarPreferences.keepContact(Places.edgar(), contact);
            }
            return new EdgarContact(contact, kept.addresses());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EdgarPreferences with(EdgarPreferences preferences, String part, String address) {
        return Words.parsed(() -> preferences.with(part, address));
    }

    private static EdgarPreferences preferences() throws IOException {
        try {
            return EdgarPreferences.read(Places.edgar());
        } catch (IllegalArgumentException e) {
            throw new Failure(Places.edgar() + ": " + e.getMessage());
        }
    }

    private static String asked() throws IOException {
        if (!Terminals.stdinIsTerminal() || !Terminals.stderrIsTerminal()) {
            throw new WrongArgument(WHY + "; --contact \"NAME ADDRESS\" says it once, and it is kept");
        }
        System.err.print(WHY + ". Your name and address of mail: ");
        System.err.flush();
        String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return line == null ? "" : line.strip();
    }
}
