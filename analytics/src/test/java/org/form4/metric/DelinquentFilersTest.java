package org.form4.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.form4.ledger.Amendments;
import org.form4.tables.Form4Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class DelinquentFilersTest {
    private static Fixture example() {
        return new Fixture()
                .filing("4", "2024-03-07")
                .owner(7, "Doe")
                .trade("2024-03-04", "S", 100, 10, "D", 900)
                .filing("4", "2024-03-05")
                .owner(8, "Roe", "is_director")
                .trade("2024-03-04", "P", 100, 10, "A", 100)
                .filing("4/A", "2024-04-05")
                .owner(8, "Roe", "is_director")
                .original("2024-03-05")
                .trade("2024-03-04", "P", 50, 10, "A", 150)
                .set("direct_or_indirect_ownership", "I");
    }

    @Test
    void countsTheWorkedExample() {
        Row row = only(new DelinquentFilers().compute(example().tables()));

        assertThat(row.getInt("fiscal_year")).isEqualTo(2024);
        assertThat(row.getDate("fiscal_year_end")).isEqualTo("2024-12-31");
        assertThat(row.getInt("insiders")).isEqualTo(2);
        assertThat(row.getInt("late_insiders")).isEqualTo(2);
        assertThat(row.getString("late_insider_names")).isEqualTo("Doe; Roe");
        assertThat(row.getInt("reports")).isEqualTo(3);
        assertThat(row.getInt("late_reports")).isEqualTo(2);
        assertThat(row.getInt("transactions")).isEqualTo(3);
        assertThat(row.getInt("late_transactions")).isEqualTo(2);
        assertThat(row.getInt("most_business_days_late")).isEqualTo(22);
        assertThat(row.getInt("filings")).isEqualTo(3);
        assertThat(row.getString("flags")).isEqualTo("fiscal_year_assumed");
    }

    @Test
    void countsNoLateReportWhereThereIsNone() {
        Row row = only(new DelinquentFilers()
                .compute(new Fixture()
                        .filing("4", "2024-03-05")
                        .owner(7, "Doe")
                        .trade("2024-03-04", "S", 100, 10, "D", 900)
                        .tables()));

        assertThat(row.getInt("late_reports")).isZero();
        assertThat(row.isMissing("late_insider_names")).isTrue();
        assertThat(row.getInt("most_business_days_late")).isZero();
    }

    @Test
    void readsTheFiscalYearFromForms5AndTheirAdmissions() {
        Table result = new DelinquentFilers()
                .compute(new Fixture()
                        .filing("5", "2023-08-10")
                        .owner(7, "Doe")
                        .period("2023-06-30")
                        .trade("2023-03-01", "S", 5, 9, "D", 95)
                        .filing("4", "2023-06-30")
                        .owner(7, "Doe")
                        .trade("2023-06-29", "S", 5, 9, "D", 90)
                        .filing("4", "2023-07-03")
                        .owner(7, "Doe")
                        .trade("2023-07-01", "S", 5, 9, "D", 85)
                        .tables());

        assertThat(result.intColumn("fiscal_year").asList()).containsExactly(2023, 2024);
        assertThat(result.intColumn("form5_admissions").asList()).containsExactly(1, 0);
        assertThat(result.intColumn("late_transactions").asList()).containsExactly(1, 0);
        assertThat(result.intColumn("reports").asList()).containsExactly(2, 1);
        assertThat(result.stringColumn("flags").asList()).containsExactly("", "");
    }

    @Test
    void takesTheFiscalYearGiven() {
        Form4Tables tables = example().tables();

        assertThat(new DelinquentFilers("03-31", Amendments.LATEST, null)
                        .compute(tables)
                        .intColumn("fiscal_year")
                        .asList())
                .containsExactly(2024, 2025);
        assertThat(only(new DelinquentFilers("02-29", Amendments.LATEST, null).compute(tables))
                        .getDate("fiscal_year_end"))
                .isEqualTo(LocalDate.of(2025, 2, 28));
        assertThatThrownBy(() -> Metrics.all().with("delinquent-filers", Map.of("fiscalYearEnd", "June")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("06-30");
    }

    @Test
    void countsLateForms3AndWhatCannotBeTold() {
        Row row = only(new DelinquentFilers()
                .compute(new Fixture()
                        .filing("3", "2024-05-29")
                        .owner(7, "Doe")
                        .period("2024-05-15")
                        .filing("4/A", "2024-06-05")
                        .owner(7, "Doe")
                        .original("2024-05-20")
                        .trade("2024-05-17", "S", 5, 9, "D", 95)
                        .tables()));

        assertThat(row.getInt("late_form3_reports")).isEqualTo(1);
        assertThat(row.getInt("late_reports")).isEqualTo(1);
        assertThat(row.getInt("late_transactions")).isZero();
        assertThat(row.getInt("transactions_unknown")).isEqualTo(1);
    }

    @Test
    void explainsEachLateReport() {
        Form4Tables tables = example().tables();
        DelinquentFilers metric = new DelinquentFilers();

        assertThat(metric.explain(tables, metric.compute(tables), 0))
                .contains("2 late of 3 reports, 2 late of 3 transactions")
                .contains("Doe:\n0000000001-24-000001:I:1")
                .contains("Form 4 filed Thu 2024-03-07: 1 business day late")
                .contains("Form 4/A filed Fri 2024-04-05: 22 business days late");
    }

    private static Row only(Table result) {
        assertThat(result.rowCount()).isEqualTo(1);
        return result.row(0);
    }
}
