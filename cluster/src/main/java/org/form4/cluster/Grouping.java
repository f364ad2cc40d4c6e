package org.form4.cluster;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.metric.Grain;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;

/** Gives each filing the group within which a metric needs no others: who has no CIK goes by the name. */
final class Grouping {
    private static final int ISSUER = column(TableName.SUBMISSION, "issuer_cik");
    private static final int ISSUER_NAME = column(TableName.SUBMISSION, "issuer_name");
    private static final int OWNER_NUMBER = column(TableName.REPORTING_OWNER, "owner_number");
    private static final int OWNER = column(TableName.REPORTING_OWNER, "rpt_owner_cik");
    private static final int OWNER_NAME = column(TableName.REPORTING_OWNER, "rpt_owner_name");

    private Grouping() {}

    private static int column(TableName table, String name) {
        return List.copyOf(table.columns().keySet()).indexOf(name);
    }

    static String of(StagedFiling filing, Grain grain) {
        return switch (grain) {
            case FILING -> AccessionNumber.format(filing.key());
            case ISSUER -> issuer(filing);
            case OWNER -> issuer(filing) + "/" + lead(filing);
        };
    }

    private static String issuer(StagedFiling filing) {
        byte[] cover = filing.rows(TableName.SUBMISSION);
        Object cik = PackedRows.cell(ByteBuffer.wrap(cover), TableName.SUBMISSION, ISSUER);
        return cik != null
                ? party(cik, null)
                : party(null, PackedRows.cell(ByteBuffer.wrap(cover), TableName.SUBMISSION, ISSUER_NAME));
    }

    private static String lead(StagedFiling filing) {
        ByteBuffer owners = ByteBuffer.wrap(filing.rows(TableName.REPORTING_OWNER));
        while (owners.hasRemaining()) {
            @Nullable Object[] owner = PackedRows.next(owners, TableName.REPORTING_OWNER);
            if (Integer.valueOf(1).equals(owner[OWNER_NUMBER])) {
                return party(owner[OWNER], owner[OWNER_NAME]);
            }
        }
        return "";
    }

    private static String party(@Nullable Object cik, @Nullable Object name) {
        if (cik instanceof Long number) {
            return Cik.format(number);
        }
        return name instanceof String text ? text.toUpperCase(Locale.ROOT) : "";
    }
}
