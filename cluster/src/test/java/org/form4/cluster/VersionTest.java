package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.form4.Shared;
import org.junit.jupiter.api.Test;

/** The Spark that is fetched is the one that the job is built and tested with. */
class VersionTest {
    @Test
    void isTheSameInBothBuildFiles() throws IOException {
        String version = Local.spark().version();

        assertThat(Files.readString(Shared.ROOT.resolve("pom.xml")))
                .contains("<spark.version>" + version + "</spark.version>");
        assertThat(Files.readString(Shared.ROOT.resolve("cluster/spark.xml")))
                .contains("<version>" + version + "</version>");
    }
}
