// The same question in DuckDB and in spark-sql, asked of tables that a job on Spark wrote.
//
//   form4 cluster parse samples -o tables
//   form4 run notebooks/tables-in-sql.jsh tables      without a folder: the samples, written the same way on one machine
var folder = args.length > 0 ? args[0] : java.nio.file.Files.createTempDirectory("form4").toString()
if (args.length == 0) {
    org.form4.store.ParquetFiles.write(load(samples()), java.nio.file.Path.of(folder), true);
}

// What was traded how often in each year of filing, and what was paid where a price was given: years are folders, which
// both programs take for a column.
var question = """
        SELECT filing_year, transaction_code, count(*) AS trades,
               count(transaction_price_per_share) AS priced,
               sum(transaction_shares * transaction_price_per_share) AS paid
        FROM nonderiv_trans
        WHERE document_type = '4'
        GROUP BY filing_year, transaction_code
        ORDER BY filing_year, transaction_code
        """

// In spark-sql the table is made known by
//   CREATE TABLE nonderiv_trans USING parquet LOCATION 'tables/nonderiv_trans';
//   MSCK REPAIR TABLE nonderiv_trans;
// and the question is the same, to the letter. Here is DuckDB's answer.
var files = folder + "/nonderiv_trans/**/*.parquet"
try (var duckdb = java.sql.DriverManager.getConnection("jdbc:duckdb:"); var statement = duckdb.createStatement()) {
    statement.execute("CREATE VIEW nonderiv_trans AS SELECT * FROM read_parquet('" + files + "', hive_partitioning = true)");
    var rows = statement.executeQuery(question);
    while (rows.next()) {
        System.out.println(rows.getString(1) + " " + rows.getString(2) + " " + rows.getLong(3) + " " + rows.getLong(4)
                + " " + (rows.getObject(5) == null ? "no price" : String.format(java.util.Locale.ROOT, "%,.2f", rows.getDouble(5))));
    }
}
