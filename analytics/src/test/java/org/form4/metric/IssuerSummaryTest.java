package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class IssuerSummaryTest {
    @Test
    void addsUpTheWorkedExample() {
        Row row = new IssuerSummary().compute(twoFilings()).row(0);

        assertThat(row.getInt("insiders")).isEqualTo(3);
        assertThat(row.getInt("directors")).isEqualTo(1);
        assertThat(row.getInt("officers")).isZero();
        assertThat(row.getInt("ten_percent_owners")).isEqualTo(2);
        assertThat(row.getInt("filings")).isEqualTo(2);
        assertThat(row.getDouble("bought_value")).isEqualTo(1000);
        assertThat(row.getDouble("sold_value")).isEqualTo(3600);
        assertThat(row.getDouble("net_shares_disposed")).isEqualTo(200);
        assertThat(row.getDouble("opening_holdings")).isEqualTo(4000);
        assertThat(row.getDouble("share_of_holdings")).isEqualTo(0.05);
        assertThat(row.getString("flags")).isEqualTo("joint_filing");
    }

    @Test
    void countsAnOwnerOfSeveralFilingsOnce() {
        Table result = new IssuerSummary()
                .compute(new Fixture()
                        .filing("4", "2024-01-04")
                        .owner(7, "Doe")
                        .filing("4", "2024-01-05")
                        .owner(7, "DOE JANE")
                        .filing("4", "2024-01-05")
                        .issuer(2, "Other Inc.")
                        .owner(7, "Doe")
                        .tables());

        assertThat(result.intColumn("insiders").asList()).containsExactly(1, 1);
        assertThat(result.intColumn("filings").asList()).containsExactly(2, 1);
    }

    @Test
    void explainsWithTheRowsOfAllOwners() {
        Form4Tables tables = twoFilings();

        assertThat(new IssuerSummary().explain(tables, new IssuerSummary().compute(tables), 0))
                .contains("0000000001-24-000001:I:1")
                .contains("0000000001-24-000002:I:1")
                .contains("net_shares_disposed = 300 disposed − 100 acquired = 200");
    }

    private static Form4Tables twoFilings() {
        return new Fixture()
                .filing("4", "2024-01-04")
                .owner(7, "Doe", "is_director")
                .trade("2024-01-03", "P", 100, 10, "A", 1100)
                .filing("4", "2024-01-05")
                .owner(8, "Fund", "is_ten_percent_owner")
                .owner(9, "Adviser", "is_ten_percent_owner")
                .trade("2024-01-03", "S", 300, 12, "D", 2700)
                .tables();
    }
}
