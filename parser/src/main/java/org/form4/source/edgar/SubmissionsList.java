package org.form4.source.edgar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;

/**
 * One filer's filings as EDGAR lists them in JSON: columns of the newest thousand, and the names of further files that
 * have the older ones, in which the columns stand alone.
 *
 * @param older files with older filings
 * @param unclear how many entries made no sense and were passed over
 */
record SubmissionsList(List<ListedFiling> filings, List<Older> older, int unclear) {
    private static final Pattern OLDER = Pattern.compile("CIK\\d{10}-submissions-\\d{1,5}\\.json");

    /** A file with older filings, and the days between which they were made. */
    record Older(String name, LocalDate from, LocalDate to) {}

    static SubmissionsList read(Path file, Cik cik) throws IOException {
        Columns columns = new Columns();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            columns.object(json);
        }
        return columns.filings(cik);
    }

    private static final class Columns {
        private final List<String> numbers = new ArrayList<>();
        private final List<String> days = new ArrayList<>();
        private final List<String> forms = new ArrayList<>();
        private final List<Older> older = new ArrayList<>();
        private int unclear;

        private void object(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "filings", "recent" -> {
                        if (value == JsonToken.START_OBJECT) {
                            object(json);
                        }
                    }
                    case "accessionNumber" -> texts(json, numbers);
                    case "filingDate" -> texts(json, days);
                    case "form" -> texts(json, forms);
                    case "files" -> files(json);
                    default -> json.skipChildren();
                }
            }
        }

        private static void texts(JsonParser json, List<String> texts) throws IOException {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(json.currentToken().isScalarValue() ? json.getValueAsString("") : "");
                    json.skipChildren();
                }
            }
        }

        private void files(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> file = JsonTexts.ofObject(json);
                add(
                        file.getOrDefault("name", ""),
                        file.getOrDefault("filingFrom", ""),
                        file.getOrDefault("filingTo", ""));
            }
        }

        /** A name from a server becomes part of an address and of a path, so it must be one of theirs to the letter. */
        private void add(String name, String from, String to) {
            try {
                if (OLDER.matcher(name).matches()) {
                    older.add(new Older(name, LocalDate.parse(from), LocalDate.parse(to)));
                    return;
                }
            } catch (DateTimeParseException e) {
                older.add(new Older(name, LocalDate.MIN, LocalDate.MAX));
                return;
            }
            unclear++;
        }

        private SubmissionsList filings(Cik cik) throws FetchException {
            if (numbers.size() != days.size() || numbers.size() != forms.size()) {
                throw new FetchException("EDGAR's list of the filings of " + cik + " has columns of different lengths");
            }
            List<ListedFiling> filings = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                try {
                    filings.add(new ListedFiling(
                            AccessionNumber.parse(numbers.get(i)), cik, forms.get(i), LocalDate.parse(days.get(i))));
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    unclear++;
                }
            }
            return new SubmissionsList(List.copyOf(filings), List.copyOf(older), unclear);
        }
    }
}
