package org.form4.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.form4.Shared;
import org.form4.filing.AccessionNumber;
import org.form4.metric.Metrics;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class WorkbenchTest {
    private final Form4Tables samples =
            Loader.load(List.of(Shared.ROOT.resolve("samples").toString()));

    @Test
    void everyMetricIsAVerb() {
        List<String> verbs =
                Arrays.stream(Workbench.class.getMethods()).map(Method::getName).toList();

        assertThat(Metrics.all().names()).allSatisfy(name -> assertThat(verbs).contains(verb(name)));
    }

    @Test
    void findsOneFilingByItsWholeNumber() {
        long key = samples.submission().longColumn("accession_number").getLong(0);
        Form4Tables filing = Workbench.filing(samples, AccessionNumber.format(key));

        assertThat(filing.submission().rowCount()).isEqualTo(1);
        assertThat(filing.submission().longColumn("accession_number").getLong(0))
                .isEqualTo(key);
    }

    @Test
    void namesTheNearestFiling() {
        long key = samples.submission().longColumn("accession_number").getLong(0);
        String known = AccessionNumber.format(key);
        String typed = known.substring(0, known.length() - 1)
                + (char) ('0' + (known.charAt(known.length() - 1) - '0' + 5) % 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbench.filing(Form4Tables.of(List.of()), typed))
                .withMessageContaining("no filing " + typed);
    }

    @Test
    void groupsRowsByTheColumnsNamed() {
        Table trades = samples.nonderivTrans();
        Table sums = Workbench.groupBy(trades, "rpt_owner_cik", "transaction_code")
                .aggregate()
                .count()
                .sum("transaction_shares")
                .table();

        assertThat(sums.columnNames())
                .containsExactly("rpt_owner_cik", "transaction_code", "count", "sum_transaction_shares");
        assertThat(sums.intColumn("count").sum()).isEqualTo(trades.rowCount());
    }

    @Test
    void explainsOnlyWhatAMetricReturned() {
        Table copy = samples.submission();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbench.explain(copy, 0))
                .withMessageContaining("only the table that a metric returned");
    }

    @Test
    void theEndingSaysHowATableIsSaved(@TempDir Path folder) {
        assertThat(Workbench.save(samples.footnote(), folder.resolve("x.csv").toString()))
                .content()
                .startsWith("accession_number,footnote_id,text\n");
        assertThat(Workbench.save(samples.footnote(), folder.resolve("x.json").toString()))
                .content()
                .startsWith("[");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbench.save(
                        samples.footnote(), folder.resolve("x.doc").toString()))
                .withMessageContaining(".csv");
    }

    @Test
    void aParameterIsANameAndAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workbench.metric("any", samples, "noequals"))
                .withMessageContaining("name=value");
    }

    /** {@code net-shares-disposed} is typed {@code netSharesDisposed}. */
    private static String verb(String metric) {
        StringBuilder verb = new StringBuilder();
        for (String part : metric.split("-", -1)) {
            verb.append(verb.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return verb.toString();
    }
}
