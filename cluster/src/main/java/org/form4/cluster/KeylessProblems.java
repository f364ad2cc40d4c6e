package org.form4.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.form4.tables.TableName;

/** Problems of what was no filing. */
final class KeylessProblems {
    private KeylessProblems() {}

    /** Those among filings that a folder does not tell of yet. */
    static JavaRDD<StagedFiling> minus(JavaRDD<StagedFiling> filings, StoredTables before) {
        // Letters stand for bytes here: arrays know nothing of being equal.
        JavaRDD<String> fresh = filings.filter(filing -> filing.key() == StagedFiling.NO_KEY)
                .flatMap(filing -> rows(filing.rows(TableName.PROBLEM)));
        JavaRDD<String> known =
                before.packed(TableName.PROBLEM, row -> row.isNullAt(0)).map(KeylessProblems::letters);
        return fresh.subtract(known).map(row -> {
            StagedFiling problems = StagedFiling.empty(StagedFiling.NO_KEY, 0, StagedFiling.NO_YEAR);
            problems.add(TableName.PROBLEM, row.getBytes(StandardCharsets.ISO_8859_1));
            return problems;
        });
    }

    private static String letters(byte[] row) {
        return new String(row, StandardCharsets.ISO_8859_1);
    }

    private static Iterator<String> rows(byte[] packed) {
        List<String> rows = new ArrayList<>();
        ByteBuffer from = ByteBuffer.wrap(packed);
        int begin = 0;
        while (from.hasRemaining()) {
            PackedRows.next(from, TableName.PROBLEM);
            rows.add(new String(packed, begin, from.position() - begin, StandardCharsets.ISO_8859_1));
            begin = from.position();
        }
        return rows.iterator();
    }
}
