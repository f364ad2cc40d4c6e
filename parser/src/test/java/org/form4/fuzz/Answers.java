package org.form4.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.form4.filing.Filing;
import org.form4.filing.OwnershipDocument;
import org.form4.filing.Problem.Severity;
import org.form4.read.FilingFormat;
import org.form4.read.ParseResult;
import org.form4.tables.Form4Tables;
import org.form4.write.OwnershipXmlWriter;

/** What must hold for any bytes: an answer in bounded time, a filing or a reason, and tables that take the filing. */
final class Answers {
    /** Far above what any document of a fuzzer's size takes, so that only a hang or a blow-up reaches it. */
    private static final long MOST_NANOSECONDS = 10_000_000_000L;

    private Answers() {}

    /** Reads bytes with one reader, whether or not they look like its format. */
    static void of(FilingFormat format, byte[] bytes) throws IOException {
        bounded(() -> check(format.read(new ByteArrayInputStream(bytes), "fuzz")));
    }

    /** Something that reads. */
    @FunctionalInterface
    interface Reading {
        void run() throws IOException;
    }

    static void bounded(Reading reading) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reading.run();
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                .as("nanoseconds of one document")
                .isLessThan(MOST_NANOSECONDS);
    }

    private static void check(ParseResult result) throws IOException {
        Filing filing = result.filing();
        if (filing == null) {
            assertThat(result.problems()).anyMatch(problem -> problem.severity() == Severity.REJECTED);
            return;
        }
        assertThat(result.problems()).noneMatch(problem -> problem.severity() == Severity.REJECTED);
        Form4Tables tables = Form4Tables.of(List.of(filing));
        assertThat(tables.submission().rowCount()).isOne();
        assertThat(rows(tables))
                .isEqualTo(filing.document().nonDerivativeTable().size()
                        + filing.document().derivativeTable().size());
        OwnershipDocument again = again(filing);
        assertThat(again.nonDerivativeTable()).hasSameSizeAs(filing.document().nonDerivativeTable());
        assertThat(again.derivativeTable()).hasSameSizeAs(filing.document().derivativeTable());
    }

    private static int rows(Form4Tables tables) {
        return tables.nonderivTrans().rowCount()
                + tables.nonderivHolding().rowCount()
                + tables.derivTrans().rowCount()
                + tables.derivHolding().rowCount();
    }

    /** The form as it comes back after it has been written. */
    private static OwnershipDocument again(Filing filing) throws IOException {
        byte[] written = OwnershipXmlWriter.write(filing.document()).getBytes(StandardCharsets.UTF_8);
        ParseResult result = FilingFormat.OWNERSHIP_XML.read(new ByteArrayInputStream(written), "again");
        assertThat(result.filing()).as("%s", result.problems()).isNotNull();
        return result.filing().document();
    }
}
