package org.form4.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Finds rows of results again in a fresh one, by the first cells, which tell rows apart. */
final class ResultRows {
    private final List<String> keyColumns;
    private final Map<List<@Nullable Object>, Integer> places = new HashMap<>();

    /** Among rows told apart by their first columns. */
    ResultRows(Table fresh, int keyColumns) {
        this(fresh, fresh.columnNames().subList(0, keyColumns));
    }

    /** Among rows told apart by a single column. */
    ResultRows(Table fresh, String keyColumn) {
        this(fresh, List.of(keyColumn));
    }

    private ResultRows(Table fresh, List<String> keyColumns) {
        this.keyColumns = List.copyOf(keyColumns);
        for (int row = 0; row < fresh.rowCount(); row++) {
            places.putIfAbsent(key(fresh, row), row);
        }
    }

    /**
     * The row of the fresh result that has the same key as a row of another, which its holder may have sorted or cut.
     *
     * @throws IndexOutOfBoundsException when {@code result} has no such row
     * @throws IllegalArgumentException when the fresh result has no row like it
     */
    int find(Table result, int row) {
        Objects.checkIndex(row, result.rowCount());
        Integer place = places.get(key(result, row));
        if (place == null) {
            throw new IllegalArgumentException("row " + row + " is of a result of other filings or parameters");
        }
        return place;
    }

    private List<@Nullable Object> key(Table table, int row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (String column : keyColumns) {
            key.add(table.column(column).get(row));
        }
        return key;
    }
}
