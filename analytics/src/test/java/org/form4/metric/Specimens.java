package org.form4.metric;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.form4.Shared;
import org.form4.tables.Form4Tables;
import org.form4.tables.Loader;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/** Tables to try metrics on, and ways to take them apart. */
final class Specimens {
    private static final int PARTS = 7;

    /** Columns whose texts tell kinds of rows apart. */
    private static final List<String> TELLING = List.of(
            "document_type",
            "transaction_code",
            "transaction_acquired_disposed_code",
            "direct_or_indirect_ownership",
            "is_director",
            "is_officer",
            "is_ten_percent_owner",
            "kind");

    private static final int SHUFFLES_OF_FEW = 3;
    private static final int FEW_FILINGS = 100;
    private static final Map<String, Form4Tables> ALL = load();
    private static final Map<String, Form4Tables> SMALL = small(ALL);
    private static final Map<Form4Tables, List<List<String>>> AS_LOADED = new HashMap<>();
    private static final Map<Form4Tables, List<Form4Tables>> SHUFFLES = new HashMap<>();
    private static final Map<Form4Tables, Map<Grain, List<Form4Tables>>> SPLITS = new HashMap<>();

    static {
        ALL.values().forEach(tables -> AS_LOADED.put(tables, texts(tables)));
    }

    private Specimens() {}

    static Form4Tables empty() {
        return new Form4Tables(List.of());
    }

    /** Filings made by hand that hold a bit of everything; and the real ones where they are at hand. */
    static Map<String, Form4Tables> all() {
        return ALL;
    }

    /** The same, but of the real filings only so few that they still show every kind of row. */
    static Map<String, Form4Tables> small() {
        return SMALL;
    }

    private static Map<String, Form4Tables> load() {
        Map<String, Form4Tables> all = new LinkedHashMap<>();
        all.put("filings made by hand", byHand());
        Path real = Shared.ROOT.resolveSibling("shared/corpus/ownership-xml");
        if (Files.isDirectory(real)) {
            all.put("real filings", Loader.load(List.of(real.toString())));
        }
        return all;
    }

    private static Map<String, Form4Tables> small(Map<String, Form4Tables> all) {
        Map<String, Form4Tables> small = new LinkedHashMap<>();
        all.forEach((name, tables) -> {
            boolean isFew = tables.submission().rowCount() < FEW_FILINGS;
            small.put(isFew ? name : "a few " + name, isFew ? tables : only(tables, oneOfEachKind(tables)));
        });
        return small;
    }

    /** Filings such that each kind of form, and each table, code and ownership, that any has stands in one of them. */
    private static LongSet oneOfEachKind(Form4Tables tables) {
        Map<Long, Set<String>> kinds = new LinkedHashMap<>();
        for (Table table : tables.all().values()) {
            List<String> telling = TELLING.stream()
                    .filter(column -> table.containsColumn(column))
                    .toList();
            LongColumn filing = table.longColumn("accession_number");
            for (int row = 0; row < table.rowCount(); row++) {
                StringBuilder kind = new StringBuilder(table.name());
                for (String column : telling) {
                    kind.append(' ').append(table.column(column).get(row));
                }
                if (!filing.isMissing(row)) {
                    kinds.computeIfAbsent(filing.get(row), key -> new TreeSet<>())
                            .add(kind.toString());
                }
            }
        }
        Set<String> wanted = new TreeSet<>();
        kinds.values().forEach(wanted::addAll);
        LongSet chosen = new LongOpenHashSet();
        while (!wanted.isEmpty()) {
            Map.Entry<Long, Set<String>> most = Collections.max(
                    kinds.entrySet(),
                    Comparator.comparingLong(filing ->
                            filing.getValue().stream().filter(wanted::contains).count()));
            wanted.removeAll(most.getValue());
            chosen.add(most.getKey().longValue());
        }
        return chosen;
    }

    private static Form4Tables byHand() {
        Fixture fixture = new Fixture();
        for (int owner = 1; owner <= 3; owner++) {
            for (int issuer = 1; issuer <= 2; issuer++) {
                String name = "Issuer " + issuer;
                int shares = 1000 * owner;
                fixture.filing("3", "2022-01-10")
                        .issuer(issuer, name)
                        .owner(10 + owner, "Owner " + owner)
                        .holding(shares)
                        .holding(500)
                        .indirect("By Trust");
                fixture.filing("4", "2023-03-07")
                        .issuer(issuer, name)
                        .owner(10 + owner, "Owner " + owner)
                        .trade("2023-03-06", "M", 100, 7, "A", shares + 100)
                        .trade("2023-03-06", "F", 40, 26.5, "D", shares + 60)
                        .cites("transaction_code", "F1")
                        .option("2023-03-06", "M", 100, 7, "D", 0)
                        .note("F1", "Shares withheld to pay tax and the exercise price.");
                fixture.filing("4", "2023-06-20")
                        .issuer(issuer, name)
                        .owner(10 + owner, "Owner " + owner)
                        .owner(99, "Joint Owner")
                        .box(true)
                        .trade("2023-06-14", "S", 10, 25.25, "D", shares + 50)
                        .cites("transaction_code", "F1")
                        .trade("2023-06-14", "G", 20, 0, "D", 480)
                        .indirect("By Trust")
                        .note("F1", "Sold under a Rule 10b5-1 plan adopted on March 1, 2023.");
                fixture.filing("4/A", "2023-06-22")
                        .original("2023-06-20")
                        .issuer(issuer, name)
                        .owner(10 + owner, "Owner " + owner)
                        .owner(99, "Joint Owner")
                        .box(true)
                        .trade("2023-06-14", "S", 12, 25.25, "D", shares + 48)
                        .trade("2023-06-15", "P", 5, 2500, "A", shares + 53);
            }
        }
        fixture.filing("4", "").period("2023-07-05").signed("Nobody", "2023-07-06");
        fixture.owner(0, "Unnumbered Owner")
                .trade("2023-07-05", "P", 100, 3.5, "A", 100)
                .trade("2023-07-05", "?", Double.NaN, Double.NaN, "", Double.NaN);
        return fixture.tables();
    }

    /** The rows of all ten tables of a specimen as text, before any metric saw them. */
    static List<List<String>> asLoaded(Form4Tables specimen) {
        return AS_LOADED.getOrDefault(specimen, List.of());
    }

    static List<List<String>> texts(Form4Tables tables) {
        return tables.all().values().stream().map(Specimens::rows).toList();
    }

    /** The rows as text, each cell exactly as it is. */
    static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>(table.rowCount());
        for (int row = 0; row < table.rowCount(); row++) {
            StringBuilder text = new StringBuilder();
            for (Column<?> column : table.columns()) {
                text.append(column.isMissing(row) ? "" : column.get(row)).append('|');
            }
            rows.add(text.toString());
        }
        return rows;
    }

    /** The same tables with their rows in other orders: few filings in several, many in one. */
    static List<Form4Tables> shuffles(Form4Tables tables) {
        return SHUFFLES.computeIfAbsent(tables, given -> {
            int count = given.submission().rowCount() < FEW_FILINGS ? SHUFFLES_OF_FEW : 1;
            return IntStream.rangeClosed(1, count)
                    .mapToObj(seed -> shuffled(given, seed))
                    .toList();
        });
    }

    /** The same tables with the rows of each in another order. */
    static Form4Tables shuffled(Form4Tables tables, int seed) {
        Random random = new Random(seed);
        List<Table> shuffled = new ArrayList<>();
        for (Table table : tables.all().values()) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, table.rowCount()).boxed().toList());
            Collections.shuffle(order, random);
            int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
            shuffled.add(named(table, rows.length == 0 ? table : table.rows(rows)));
        }
        return new Form4Tables(shuffled);
    }

    /** The tables in parts, such that filings with the same key are in the same part. */
    static List<Form4Tables> split(Form4Tables tables, Grain grain) {
        return SPLITS.computeIfAbsent(tables, given -> new EnumMap<>(Grain.class))
                .computeIfAbsent(grain, key -> cut(tables, key));
    }

    private static List<Form4Tables> cut(Form4Tables tables, Grain grain) {
        Table submission = tables.submission();
        Map<Integer, LongSet> parts = new TreeMap<>();
        Map<Long, String> leads = new LinkedHashMap<>();
        Table owner = tables.reportingOwner();
        for (int row = 0; row < owner.rowCount(); row++) {
            if (owner.intColumn("owner_number").getInt(row) == 1) {
                leads.put(owner.longColumn("accession_number").getLong(row), party(owner, "rpt_owner", row));
            }
        }
        for (int row = 0; row < submission.rowCount(); row++) {
            long filing = submission.longColumn("accession_number").getLong(row);
            String key = switch (grain) {
                case FILING -> String.valueOf(filing);
                case OWNER -> party(submission, "issuer", row) + "/" + leads.get(filing);
                case ISSUER -> party(submission, "issuer", row);
            };
            parts.computeIfAbsent(Math.floorMod(key.hashCode(), PARTS), part -> new LongOpenHashSet())
                    .add(filing);
        }
        return parts.values().stream().map(filings -> only(tables, filings)).toList();
    }

    private static String party(Table table, String prefix, int row) {
        LongColumn cik = table.longColumn(prefix + "_cik");
        return cik.isMissing(row)
                ? table.stringColumn(prefix + "_name").get(row)
                : cik.get(row).toString();
    }

    private static Form4Tables only(Form4Tables tables, LongSet filings) {
        List<Table> parts = new ArrayList<>();
        for (Table table : tables.all().values()) {
            LongColumn filing = table.longColumn("accession_number");
            Selection kept = Selection.with(IntStream.range(0, table.rowCount())
                    .filter(row -> filings.contains(filing.getLong(row)))
                    .toArray());
            parts.add(named(table, table.where(kept)));
        }
        return new Form4Tables(parts);
    }

    private static Table named(Table like, Table table) {
        return table.setName(like.name());
    }
}
