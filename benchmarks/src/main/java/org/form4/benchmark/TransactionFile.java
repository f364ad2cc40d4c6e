package org.form4.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes a {@code NONDERIV_TRANS.tsv} of invented rows, always the same ones, with all 28 columns. */
final class TransactionFile {
    static final List<String> HEADER = List.of(("ACCESSION_NUMBER NONDERIV_TRANS_SK SECURITY_TITLE SECURITY_TITLE_FN"
                    + " TRANS_DATE TRANS_DATE_FN DEEMED_EXECUTION_DATE DEEMED_EXECUTION_DATE_FN TRANS_FORM_TYPE"
                    + " TRANS_CODE EQUITY_SWAP_INVOLVED EQUITY_SWAP_TRANS_CD_FN TRANS_TIMELINESS TRANS_TIMELINESS_FN"
                    + " TRANS_SHARES TRANS_SHARES_FN TRANS_PRICEPERSHARE TRANS_PRICEPERSHARE_FN"
                    + " TRANS_ACQUIRED_DISP_CD TRANS_ACQUIRED_DISP_CD_FN SHRS_OWND_FOLWNG_TRANS"
                    + " SHRS_OWND_FOLWNG_TRANS_FN VALU_OWND_FOLWNG_TRANS VALU_OWND_FOLWNG_TRANS_FN"
                    + " DIRECT_INDIRECT_OWNERSHIP DIRECT_INDIRECT_OWNERSHIP_FN NATURE_OF_OWNERSHIP"
                    + " NATURE_OF_OWNERSHIP_FN")
            .split(" ", -1));

    private static final String[] MONTHS = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };
    private static final String[] TITLES = {
        "Common Stock", "Class A Common Stock", "Common Shares", "Ordinary Shares", "Class B Common Stock"
    };

    private TransactionFile() {}

    static void write(Path file, int rows) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join("\t", HEADER));
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                out.write(row(row, random));
            }
        }
    }

    private static String row(int row, Random random) {
        boolean indirect = random.nextInt(5) == 0;
        boolean noted = random.nextInt(4) == 0;
        return String.format(
                Locale.ROOT,
                "%010d-%02d-%06d\t%d\t%s\t\t%02d-%s-%d\t\t\t\t4\t%s\t%s\t%s\t\t\t%d.0\t%s"
                        + "\t%d.%02d\t%s\t%s\t\t%d.0\t%s\t\t\t%s\t\t%s\t%s\n",
                1_000_000 + row / 3 % 997,
                6 + row / 100_000,
                row / 3,
                row + 1,
                TITLES[random.nextInt(TITLES.length)],
                1 + random.nextInt(28),
                MONTHS[random.nextInt(12)],
                2006 + row / 100_000,
                "SPMAFG".charAt(random.nextInt(6)),
                random.nextBoolean() ? "0" : "false",
                random.nextInt(8) == 0 ? "F1" : "",
                1 + random.nextInt(50_000),
                noted ? "F2, F1" : "",
                random.nextInt(300),
                random.nextInt(100),
                noted ? "F3" : "",
                random.nextBoolean() ? "A" : "D",
                random.nextInt(5_000_000),
                noted ? "F4" : "",
                indirect ? "I" : "D",
                indirect ? "By trust " + random.nextInt(500) : "",
                indirect ? "F5" : "");
    }
}
