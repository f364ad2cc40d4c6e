package org.form4.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.form4.filing.AccessionNumber;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A database of filings in one file, with exactly the ten tables of {@link TableName}. A filing is in it once, by its
 * accession number. What is put in is in whole or not at all: each {@link #put} is a transaction, so a process that is
 * killed loses only what it had not yet put.
 *
 * <p>One process at a time may write; several may read when none writes. Not safe for use by several threads at once.
 */
public final class Store implements AutoCloseable {
    /** The file's name where a user gives none. */
    public static final Path USUAL = Path.of("form4.duckdb");

    private final Path file;
    private final DuckDBConnection connection;
    private final BatchWriter writer;
    private final @Nullable Mentions mentions;
    private boolean isBegun;
    private int uncommitted;

    /** @param mentions what has been put in, of a store in which there is nothing else */
    private Store(Path file, DuckDBConnection connection, @Nullable Mentions mentions) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.writer = new BatchWriter(connection);
        this.mentions = mentions;
    }

    /** Opens a store to add to it; makes it if the file is not there. */
    public static Store open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StoreException("there is no folder " + folder + "; make it, or choose another --store", null);
        }
        try {
            DuckDBConnection connection = Database.open(file);
            return prepared(file, connection, true);
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /** Opens a store to look at it; nothing done through it changes the file. */
    public static Store openToRead(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new StoreException("there is no store " + file + "; form4 ingest INPUT... --store makes one", null);
        }
        try {
            return prepared(file, Database.openToRead(file), false);
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    private static Store prepared(Path file, DuckDBConnection connection, boolean isToWrite)
            throws SQLException, StoreException {
        try {
            if (isToWrite) {
                StoreLayout.prepare(connection, file);
            } else if (!StoreLayout.check(connection, file)) {
                throw new StoreException(file + " is empty; form4 ingest fills it", null);
            }
            return new Store(file, connection, isToWrite && isEmpty(connection) ? new Mentions() : null);
        } catch (SQLException | StoreException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isEmpty(DuckDBConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM problem)")) {
            return counts.next() && counts.getLong(1) == 0;
        }
    }

    /** Loads the database's library, which takes a moment: for a thread that has nothing else to do. */
    public static void prepare() {
        Database.load();
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** Whether a file is a DuckDB database, whatever is in it. */
    public static boolean isDatabase(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("DUCK");
        } catch (IOException e) {
            return false;
        }
    }

    /** How many filings are in it. */
    public long filings() throws IOException {
        return sql("SELECT count(*) FROM submission").longColumn(0).getLong(0);
    }

    /**
     * Puts filings and problems in, all of them or, when it fails, none. A filing that is there already is replaced when
     * it comes from the same source; of copies from different sources the one that says more stays, as when both are
     * loaded together, and the other is reported.
     */
    public void put(Form4Tables batch) throws IOException {
        add(Batch.of(batch), List.of());
        commit();
    }

    /**
     * Puts a batch in and notes how far its inputs have come, together with what has been added since the last
     * {@link #commit}, without which nothing of it lasts. When it fails, all that was not committed is taken out.
     */
    void add(Batch batch, List<InputMark> marks) throws IOException {
        change(statement -> {
            Table submission = batch.tables().submission();
            boolean isNew = mentions != null && mentions.noneOf(submission);
            Batch weighed = isNew ? batch : inPlaceOfBefore(batch, statement);
            removeProblems(batch.tables().problem());
            if (mentions != null) {
                mentions.add(batch.tables());
            }
            for (Rows rows : weighed.rows()) {
                writer.append(rows);
            }
            EqualFilings.add(writer, weighed.prints());
            InputMark.write(writer, statement, marks);
            uncommitted += submission.rowCount();
        });
    }

    /** Notes how far inputs have come; the same holds as of what is added. */
    void mark(List<InputMark> marks) throws IOException {
        change(statement -> InputMark.write(writer, statement, marks));
    }

    /** What is done to the database within a transaction. */
    @FunctionalInterface
    private interface Change {
        void make(Statement statement) throws SQLException, IOException;
    }

    private void change(Change change) throws IOException {
        try (Statement statement = connection.createStatement()) {
            try {
                if (!isBegun) {
                    statement.execute("BEGIN");
                    isBegun = true;
                    EqualFilings.begin(statement);
                }
                change.make(statement);
            } catch (SQLException | IOException | RuntimeException e) {
                rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /** Takes out what is in of the filings of a batch; returns what is to be put in, their earlier copies weighed. */
    private Batch inPlaceOfBefore(Batch batch, Statement statement) throws SQLException, IOException {
        Map<Long, String> before = sources(batch.numbers());
        if (before.isEmpty()) {
            writer.run(
                    "DELETE FROM problem WHERE accession_number IN (FROM " + BatchWriter.ROWS + ")", batch.numbers());
            return batch;
        }
        statement.execute("CREATE OR REPLACE TEMP TABLE incoming (accession_number VARCHAR)");
        writer.append(batch.numbers());
        Batch weighed = withCopiesOfBefore(batch, before);
        remove(statement);
        return weighed;
    }

    /** How many filings have been added since the last commit. */
    int uncommitted() {
        return uncommitted;
    }

    /** Makes what has been added last, if anything has; returns how many filings report the same as another. */
    int commit() throws IOException {
        if (!isBegun) {
            return 0;
        }
        try (Statement statement = connection.createStatement()) {
            try {
                int equal = EqualFilings.flag(statement);
                statement.execute("COMMIT");
                isBegun = false;
                uncommitted = 0;
                return equal;
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /** After some failures, a full disk is one, the database has closed itself; that must not hide what happened. */
    private void rollBack(Statement statement, Exception failure) {
        isBegun = false;
        uncommitted = 0;
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Which of these filings are in already, each with the source it was read from. */
    Map<Long, String> sources(Rows numbers) throws IOException {
        try {
            Table known = writer.query(
                    "SELECT accession_number, source FROM submission WHERE accession_number IN (FROM "
                            + BatchWriter.ROWS + ")",
                    numbers);
            Map<Long, String> sources = new HashMap<>();
            for (int row = 0; row < known.rowCount(); row++) {
                String number = known.stringColumn("accession_number").get(row);
                sources.put(
                        AccessionNumber.parse(number).key(),
                        known.stringColumn("source").get(row));
            }
            return sources;
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /** What is put in place of the filings of before: the batch, or where another source told of the same, both weighed. */
    private Batch withCopiesOfBefore(Batch batch, Map<Long, String> before) throws IOException {
        LongSet others = new LongOpenHashSet();
        Table submission = batch.tables().submission();
        LongColumn numbers = submission.longColumn("accession_number");
        StringColumn sources = submission.stringColumn("source");
        for (int row = 0; row < numbers.size(); row++) {
            String source = before.get(numbers.getLong(row));
            if (source != null && !source.equals(sources.get(row))) {
                others.add(numbers.getLong(row));
            }
        }
        if (others.isEmpty()) {
            return batch;
        }
        Form4Tables known = FilingRows.only(select("SELECT accession_number FROM incoming"), others::contains);
        Form4Tables both =
                new Form4TablesBuilder().add(known).add(batch.tables()).build();
        return Batch.of(FilingRows.withoutEqualProblems(both));
    }

    /** Takes out the filings that the batch brings again. */
    private static void remove(Statement statement) throws SQLException {
        EqualFilings.remove(statement);
        for (TableName name : TableName.values()) {
            statement.execute(
                    "DELETE FROM " + name + " WHERE accession_number IN (SELECT accession_number FROM incoming)");
        }
    }

    /** Takes out what was said of documents that were no filings, of which something is said again. */
    private void removeProblems(Table said) throws SQLException {
        if (!said.isEmpty()) {
            writer.run(
                    "DELETE FROM problem WHERE rowid IN (SELECT p.rowid FROM problem p SEMI JOIN " + BatchWriter.ROWS
                            + " USING (source) ANTI JOIN submission USING (accession_number))",
                    Rows.of("", List.of(said.stringColumn("source").unique())));
        }
    }

    /** The filings chosen, with all their rows and problems; problems of what was no filing come when all are chosen. */
    public Form4Tables tables(Choice choice) throws IOException {
        return select(choice.isAll() ? null : choice.query());
    }

    /**
     * The filings chosen, some issuers at a time, in the order of their CIKs, so that memory holds one part and not all.
     * All filings of an issuer are in one part. An issuer without a CIK goes by its name.
     *
     * @param filings a part has about so many; one large issuer may bring more
     */
    public void byIssuer(Choice choice, int filings, Consumer<Form4Tables> part) throws IOException {
        try {
            new IssuerParts(connection).handOn(choice, filings, part);
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    private Form4Tables select(@Nullable String numbers) throws IOException {
        try {
            if (numbers != null) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE OR REPLACE TEMP TABLE chosen AS " + numbers);
                }
            }
            return QueryResult.tables(
                    connection,
                    "",
                    numbers == null ? "" : "WHERE accession_number IN (SELECT accession_number FROM chosen)");
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /** One table with all its rows. */
    public Table table(TableName name) throws IOException {
        try {
            return QueryResult.table(connection, name, "", "");
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /** The result of a statement, as a table; see {@link Sql} for the same over tables in memory. */
    public Table sql(String statement) throws IOException {
        try {
            return QueryResult.of(connection, "sql", statement);
        } catch (SQLException e) {
            throw StoreException.inStatement(e);
        }
    }

    /** How the database answers a query, and how long each step takes. */
    public String explain(String statement) throws IOException {
        try {
            return Sql.plan(connection, statement);
        } catch (SQLException e) {
            throw StoreException.inStatement(e);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }
}
