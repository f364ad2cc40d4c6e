package org.form4.shell.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.tables.CellText;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** Where filings stand on EDGAR. A filing whose accession number is not known has no place there. */
final class Links {
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{10}-\\d{2}-\\d{6}\\b");
    private static final Pattern ANY = Pattern.compile("\\b(?:\\d{10}-\\d{2}-\\d{6}|local-[0-9a-f]{12})\\b");

    private Links() {}

    /** A piece of a text, and the address it leads to if it is a filing's number. */
    record Piece(String text, @Nullable String address) {}

    /** A text cut at the accession numbers in it that are not linked already, each of them once. */
    static List<Piece> pieces(String text, @Nullable Long cik, List<String> linkedAlready) {
        Set<String> linked = new HashSet<>(linkedAlready);
        List<Piece> pieces = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text);
        int end = 0;
        while (numbers.find()) {
            if (!linked.add(numbers.group())) {
                continue;
            }
            pieces.add(new Piece(text.substring(end, numbers.start()), null));
            pieces.add(new Piece(numbers.group(), address(numbers.group(), cik)));
            end = numbers.end();
        }
        pieces.add(new Piece(text.substring(end), null));
        return pieces;
    }

    /** The filing's index page, in the folder of the company, or of whoever sent the filing where that is not known. */
    static String address(String accessionNumber, @Nullable Long cik) {
        String folder = accessionNumber.replace("-", "");
        long owner = cik == null ? Long.parseLong(folder.substring(0, 10)) : cik;
        return "https://www.sec.gov/Archives/edgar/data/" + owner + "/" + folder + "/" + accessionNumber + "-index.htm";
    }

    /** The filings that a row of a result says it comes from, as printed, in order. */
    static List<String> filings(Table result, int row) {
        List<String> filings = new ArrayList<>();
        for (String column :
                List.of("accession_number", "accession_numbers", "first_accession_number", "last_accession_number")) {
            if (result.containsColumn(column)) {
                String text = CellText.of(result.column(column), row);
                if (text != null) {
                    Arrays.stream(text.split(" ", -1))
                            .filter(number -> ANY.matcher(number).matches() && !filings.contains(number))
                            .forEach(filings::add);
                }
            }
        }
        return filings;
    }

    /** The issuer's CIK where a row has it. */
    static @Nullable Long cik(Table result, int row) {
        if (!result.containsColumn("issuer_cik")) {
            return null;
        }
        LongColumn cik = result.longColumn("issuer_cik");
        return cik.isMissing(row) ? null : cik.getLong(row);
    }

    static boolean isOnEdgar(String accessionNumber) {
        return NUMBER.matcher(accessionNumber).matches();
    }
}
