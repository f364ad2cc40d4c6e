package org.form4.source.edgar;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.jspecify.annotations.Nullable;

/**
 * A day's or a quarter's filings as EDGAR lists them: a line for each filer of each filing, five fields between bars,
 * below some lines of heading. A filing of several filers counts once, under the first.
 *
 * @param unclear how many lines of ownership forms made no sense and were passed over
 */
record MasterIndex(List<ListedFiling> filings, int unclear) {
    private static final Pattern FILE = Pattern.compile("edgar/data/(\\d{1,10})/(\\d{10}-\\d{2}-\\d{6})\\.txt");

    static MasterIndex read(Path file, Forms forms) throws IOException {
        List<ListedFiling> filings = new ArrayList<>();
        LongSet met = new LongOpenHashSet();
        int unclear = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\\|", -1);
                if (fields.length < 5 || !forms.has(fields[fields.length - 3].strip())) {
                    continue;
                }
                Matcher path = FILE.matcher(fields[fields.length - 1].strip());
                LocalDate day = day(fields[fields.length - 2].strip());
                if (day == null || !path.matches() || Long.parseLong(path.group(1)) == 0) {
                    unclear++;
                    continue;
                }
                AccessionNumber number = AccessionNumber.parse(path.group(2));
                if (met.add(number.key())) {
                    filings.add(
                            new ListedFiling(number, Cik.parse(path.group(1)), fields[fields.length - 3].strip(), day));
                }
            }
        }
        return new MasterIndex(List.copyOf(filings), unclear);
    }

    /** Daily indexes write days without dashes, quarterly ones with them. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 8 ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
