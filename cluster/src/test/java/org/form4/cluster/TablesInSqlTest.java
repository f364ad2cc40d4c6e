package org.form4.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.form4.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The saved analysis {@code tables-in-sql}: its question, and the statements it names for Spark, in both programs. */
class TablesInSqlTest {
    @TempDir
    Path folder;

    @Test
    void answersTheSameInSparkAndInDuckDb() throws IOException, SQLException {
        Path tables = folder.resolve("tables");
        Local.parse(tables, Shared.ROOT.resolve("samples"));
        String notebook = Files.readString(Shared.ROOT.resolve("notebooks/tables-in-sql.jsh"));
        String question = notebook.split("\"\"\"", -1)[1];

        notebook.lines()
                .filter(line -> line.startsWith("//   CREATE") || line.startsWith("//   MSCK"))
                .map(line -> line.substring(2).replace(";", "").replace("'tables/", "'" + tables + "/"))
                .forEach(Local.spark()::sql);
        List<String> spark = new ArrayList<>();
        for (Row row : Local.spark().sql(question).collectAsList()) {
            spark.add(row.mkString("|"));
        }

        assertThat(spark).isEqualTo(duckDb(tables, question)).hasSizeGreaterThan(10);
    }

    private static List<String> duckDb(Path tables, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("CREATE VIEW nonderiv_trans AS SELECT * FROM read_parquet('" + tables
                    + "/nonderiv_trans/**/*.parquet', hive_partitioning = true)");
            try (ResultSet rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(rows.getObject(i)));
                    }
                    lines.add(String.join("|", cells));
                }
            }
        }
        return lines;
    }
}
