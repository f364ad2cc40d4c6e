package org.form4.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.metric.Grain;
import org.form4.tables.Form4Tables;
import org.form4.tables.TableName;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** Gives each row the group within which a metric needs no others: who has no CIK goes by the name. */
final class Grouping {
    private static final String NUMBER = "accession_number";
    private static final String OWNER = "form4_owner";

    private Grouping() {}

    /** The rows of tables, packed, each with its group. */
    static Dataset<Row> of(Map<TableName, Dataset<Row>> tables, Grain grain) {
        Dataset<Row> filings = groups(tables, grain);
        List<Dataset<Row>> packed = new ArrayList<>();
        for (TableName name : TableName.values()) {
            Dataset<Row> rows = table(tables, name);
            List<Column> columns = new ArrayList<>();
            name.columns().keySet().forEach(column -> columns.add(rows.col(column)));
            boolean knowsIssuer = grain == Grain.ISSUER && name.columns().containsKey("issuer_cik");
            Dataset<Row> keyed;
            if (knowsIssuer && name == TableName.SUBMISSION) {
                columns.add(issuer(rows).as(Groups.GROUP));
                keyed = rows.select(columns.toArray(Column[]::new));
            } else {
                columns.add(filings.col(Groups.GROUP));
                keyed = rows.join(filings, rows.col(NUMBER).equalTo(filings.col(NUMBER)))
                        .select(columns.toArray(Column[]::new));
            }
            packed.add(keyed.map(new Pack(name), Encoders.row(Groups.SCHEMA)));
        }
        return packed.stream().reduce(Dataset::union).orElseThrow();
    }

    private static final class Pack implements MapFunction<Row, Row> {
        private final TableName table;

        Pack(TableName table) {
            this.table = table;
        }

        @Override
        public Row call(Row row) {
            PackedRows rows = new PackedRows(table);
            rows.add(row);
            return RowFactory.create(row.getString(row.size() - 1), table.toString(), rows.take());
        }
    }

    /** The rows of staged filings, each with its group. */
    static Dataset<Row> of(Dataset<Row> staged, Grain grain) {
        return staged.flatMap(new Part(grain), Encoders.row(Groups.SCHEMA));
    }

    private static final class Part implements FlatMapFunction<Row, Row> {
        private final Grain grain;

        Part(Grain grain) {
            this.grain = grain;
        }

        @Override
        public Iterator<Row> call(Row filing) {
            List<Row> rows = new ArrayList<>();
            if (StagedRows.isFiling(filing)) {
                String group = group(StagedRows.tables(List.of(filing)));
                for (TableName name : TableName.values()) {
                    byte[] packed = filing.getAs(name.toString());
                    if (packed != null) {
                        rows.add(RowFactory.create(group, name.toString(), packed));
                    }
                }
            }
            return rows.iterator();
        }

        private String group(Form4Tables filing) {
            String issuer = party(filing.submission(), "issuer", 0);
            return switch (grain) {
                case FILING ->
                    AccessionNumber.format(
                            filing.submission().longColumn(NUMBER).getLong(0));
                case ISSUER -> issuer;
                case OWNER -> issuer + "/" + lead(filing.reportingOwner());
            };
        }

        private static String lead(Table owners) {
            IntColumn places = owners.intColumn("owner_number");
            for (int row = 0; row < owners.rowCount(); row++) {
                if (places.getInt(row) == 1) {
                    return party(owners, "rpt_owner", row);
                }
            }
            return "";
        }

        private static String party(Table table, String prefix, int row) {
            LongColumn cik = table.longColumn(prefix + "_cik");
            return cik.isMissing(row)
                    ? table.stringColumn(prefix + "_name").get(row).toUpperCase(Locale.ROOT)
                    : Cik.format(cik.getLong(row));
        }
    }

    private static Column issuer(Dataset<Row> filings) {
        return functions.coalesce(
                filings.col("issuer_cik"), functions.upper(filings.col("issuer_name")), functions.lit(""));
    }

    private static Dataset<Row> groups(Map<TableName, Dataset<Row>> tables, Grain grain) {
        Dataset<Row> filings = table(tables, TableName.SUBMISSION);
        Column filing = filings.col(NUMBER);
        if (grain != Grain.OWNER) {
            return filings.select(filing, (grain == Grain.ISSUER ? issuer(filings) : filing).as(Groups.GROUP));
        }
        Dataset<Row> owners = table(tables, TableName.REPORTING_OWNER);
        Column owner = functions.coalesce(owners.col("rpt_owner_cik"), functions.upper(owners.col("rpt_owner_name")));
        Dataset<Row> leads =
                owners.filter(owners.col("owner_number").equalTo(1)).select(owners.col(NUMBER), owner.as(OWNER));
        Column lead = functions.coalesce(leads.col(OWNER), functions.lit(""));
        return filings.join(leads, filing.equalTo(leads.col(NUMBER)), "left")
                .select(filing, functions.concat_ws("/", issuer(filings), lead).as(Groups.GROUP));
    }

    private static Dataset<Row> table(Map<TableName, Dataset<Row>> tables, TableName name) {
        return Objects.requireNonNull(tables.get(name), name::toString);
    }
}
