package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.form4.tables.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job run again on the same folder. */
class AgainTest {
    @TempDir
    Path folder;

    @Test
    void addsOnlyNewFilingsAndLeavesNothingOfAJobThatDied() throws IOException {
        Path zips = folder.resolve("zips");
        Path tables = folder.resolve("tables");
        Filings.zips(zips, 3, 40, 20);
        Path second = zips.resolve("00020.zip");
        Path later = folder.resolve("later.zip");
        Files.move(second, later);

        ParseJob.Result first = Local.parse(tables, zips);
        Files.createDirectories(tables.resolve("_form4/run-of-a-job-that-died/read"));
        Files.copy(later, second);
        ParseJob.Result again = Local.parse(tables, zips, later);

        assertThat(first.filings()).isEqualTo(20);
        assertThat(again.filings()).isEqualTo(20);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(Filings.rows(Local.tables(tables).submission()))
                .hasSameSizeAs(
                        Filings.rows(Loader.load(List.of(zips.toString())).submission()));
        assertThat(Filings.rows(Local.tables(tables).nonderivTrans()))
                .isEqualTo(Filings.rows(Loader.load(List.of(zips.toString())).nonderivTrans()));
        try (Stream<Path> left = Files.list(tables.resolve("_form4"))) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("run-"));
        }
    }
}
