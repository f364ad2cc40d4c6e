package org.form4.shell.report;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Which filings a report is about. Whole filings are chosen, never rows of them, so that balances keep their history
 * within a filing and an amendment stays with what it amends. A name matches without regard to case, and as a part of the
 * name filed; digits match a CIK; an issuer's ticker matches as a whole.
 *
 * @param issuers names, parts of names, tickers or CIKs; empty for all
 * @param owners names, parts of names or CIKs of any listed owner; empty for all
 * @param from the first day, inclusive, of the period of report (the filing date where that is not stated); null for none
 * @param to the last such day, inclusive; null for none
 */
public record Selection(
        List<String> issuers,
        List<String> owners,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public Selection {
        issuers = List.copyOf(issuers);
        owners = List.copyOf(owners);
    }

    /** Whether issuers or owners are asked for by name. */
    public boolean isNamed() {
        return !issuers.isEmpty() || !owners.isEmpty();
    }

    /** Whether nothing is asked for. */
    public boolean isAll() {
        return !isNamed() && from == null && to == null;
    }

    /** The rows of the chosen filings; problems of filings that are not chosen are left out, those of files stay. */
    public Form4Tables of(Form4Tables tables) {
        if (isAll()) {
            return tables;
        }
        LongSet chosen = chosen(tables);
        List<Table> kept = new ArrayList<>();
        for (TableName name : TableName.values()) {
            kept.add(rows(tables.table(name), chosen, name == TableName.PROBLEM));
        }
        return new Form4Tables(kept);
    }

    private LongSet chosen(Form4Tables tables) {
        Table submission = tables.submission();
        LongColumn accession = submission.longColumn("accession_number");
        LongSet ofOwners = ofOwners(tables.reportingOwner());
        LongSet chosen = new LongOpenHashSet();
        for (int row = 0; row < submission.rowCount(); row++) {
            long key = accession.getLong(row);
            if (isOfIssuers(submission, row)
                    && (owners.isEmpty() || ofOwners.contains(key))
                    && isInTime(submission, row)) {
                chosen.add(key);
            }
        }
        return chosen;
    }

    private boolean isOfIssuers(Table submission, int row) {
        if (issuers.isEmpty()) {
            return true;
        }
        String ticker = submission.stringColumn("issuer_trading_symbol").get(row);
        String name = submission.stringColumn("issuer_name").get(row);
        LongColumn cik = submission.longColumn("issuer_cik");
        for (String asked : issuers) {
            if (asked.equalsIgnoreCase(ticker) || isCalled(asked, name) || isNumbered(asked, cik, row)) {
                return true;
            }
        }
        return false;
    }

    private LongSet ofOwners(Table owner) {
        LongSet filings = new LongOpenHashSet();
        StringColumn names = owner.stringColumn("rpt_owner_name");
        LongColumn cik = owner.longColumn("rpt_owner_cik");
        for (int row = 0; row < owner.rowCount(); row++) {
            for (String asked : owners) {
                if (isCalled(asked, names.get(row)) || isNumbered(asked, cik, row)) {
                    filings.add(owner.longColumn("accession_number").getLong(row));
                }
            }
        }
        return filings;
    }

    private static boolean isCalled(String asked, String name) {
        return name.toLowerCase(Locale.ROOT).contains(asked.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isNumbered(String asked, LongColumn cik, int row) {
        return !cik.isMissing(row) && asked.strip().replaceFirst("^0+", "").equals(Long.toString(cik.getLong(row)));
    }

    private boolean isInTime(Table submission, int row) {
        DateColumn period = submission.dateColumn("period_of_report");
        DateColumn filed = submission.dateColumn("filing_date");
        LocalDate day = period.isMissing(row) ? filed.get(row) : period.get(row);
        if (from == null && to == null) {
            return true;
        }
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static Table rows(Table table, LongSet chosen, boolean keepsWithoutKey) {
        LongColumn accession = table.longColumn("accession_number");
        IntArrayList rows = new IntArrayList();
        for (int row = 0; row < table.rowCount(); row++) {
            boolean isKept = accession.isMissing(row) ? keepsWithoutKey : chosen.contains(accession.getLong(row));
            if (isKept) {
                rows.add(row);
            }
        }
        return table.where(tech.tablesaw.selection.Selection.with(rows.toIntArray()))
                .setName(table.name());
    }

    /** As a user asked for it: {@code issuer EXMPL, from 2024-01-31}. */
    @Override
    public String toString() {
        List<String> asked = new ArrayList<>();
        if (!issuers.isEmpty()) {
            asked.add("issuer " + String.join(" or ", issuers));
        }
        if (!owners.isEmpty()) {
            asked.add("owner " + String.join(" or ", owners));
        }
        if (from != null) {
            asked.add("from " + from);
        }
        if (to != null) {
            asked.add("to " + to);
        }
        return String.join(", ", asked);
    }
}
