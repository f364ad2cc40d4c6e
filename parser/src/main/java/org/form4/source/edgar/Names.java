package org.form4.source.edgar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.form4.filing.Cik;

/**
 * Who is meant by a CIK, a ticker or a name. Names go by their letters and digits alone: case, dots and commas differ
 * between EDGAR's own lists.
 */
final class Names {
    private static final int MOST = 10_000;

    private final Download download;
    private final Addresses addresses;

    Names(Download download, Addresses addresses) {
        this.download = download;
        this.addresses = addresses;
    }

    /** Companies with a ticker come first; of all other filers the list is asked only if none of those fits. */
    Filer issuer(String typed) throws IOException, InterruptedException {
        if (isCik(typed)) {
            return new Filer(Cik.parse(typed), "", "");
        }
        List<Filer> companies = companies(download.list(addresses.tickers(), Content.JSON));
        for (Filer company : companies) {
            if (!company.ticker().isEmpty() && plain(company.ticker()).equals(plain(typed))) {
                return company;
            }
        }
        List<Filer> called = called(typed, companies);
        return called.isEmpty() ? owner(typed) : one(typed, called);
    }

    /** Persons have no tickers; EDGAR writes their surnames first. */
    Filer owner(String typed) throws IOException, InterruptedException {
        if (isCik(typed)) {
            return new Filer(Cik.parse(typed), "", "");
        }
        List<Filer> called = called(typed, all(download.list(addresses.namesOfAll(), Content.NAMES), typed));
        if (called.isEmpty()) {
            throw new FetchException("EDGAR knows no filer called " + typed
                    + "; give a CIK, a ticker or a part of the name, a person's surname first");
        }
        return one(typed, called);
    }

    private static Filer one(String typed, List<Filer> called) throws AmbiguousName {
        if (called.size() > 1) {
            throw new AmbiguousName(typed, called);
        }
        return called.get(0);
    }

    /** Who has exactly this name, or, if nobody has, whose name has it in it; each filer once. */
    private static List<Filer> called(String typed, List<Filer> filers) {
        Map<Cik, Filer> exactly = new LinkedHashMap<>();
        Map<Cik, Filer> partly = new LinkedHashMap<>();
        String wanted = plain(typed);
        for (Filer filer : filers) {
            String name = plain(filer.name());
            if (name.equals(wanted)) {
                exactly.putIfAbsent(filer.cik(), filer);
            } else if (!wanted.isEmpty() && name.contains(wanted)) {
                partly.putIfAbsent(filer.cik(), filer);
            }
        }
        return List.copyOf((exactly.isEmpty() ? partly : exactly).values());
    }

    private static List<Filer> companies(Path file) throws IOException {
        List<Filer> companies = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    company(json, companies);
                }
            }
        }
        return companies;
    }

    private static void company(JsonParser json, List<Filer> companies) throws IOException {
        Map<String, String> company = JsonTexts.ofObject(json);
        String cik = company.getOrDefault("cik_str", "");
        if (isCik(cik)) {
            companies.add(
                    new Filer(Cik.parse(cik), company.getOrDefault("title", ""), company.getOrDefault("ticker", "")));
        }
    }

    /** Of the list of all, the lines that may fit: {@code NAME:0000320193:}. */
    private static List<Filer> all(Path file, String typed) throws IOException {
        List<Filer> fitting = new ArrayList<>();
        String wanted = plain(typed);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null && fitting.size() < MOST; line = lines.readLine()) {
                int number = line.length() - 12;
                if (number > 0 && line.endsWith(":") && line.charAt(number) == ':') {
                    String cik = line.substring(number + 1, line.length() - 1);
                    String name = line.substring(0, number);
                    if (isCik(cik) && plain(name).contains(wanted)) {
                        fitting.add(new Filer(Cik.parse(cik), name, ""));
                    }
                }
            }
        }
        return fitting;
    }

    private static boolean isCik(String text) {
        return text.matches("\\d{1,10}") && Long.parseLong(text) > 0;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
