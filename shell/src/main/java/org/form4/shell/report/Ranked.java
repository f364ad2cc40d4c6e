package org.form4.shell.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names in the order of their weight, the heaviest first, and no more than a picture has room for. */
final class Ranked {
    private final Map<String, Double> weights = new LinkedHashMap<>();

    void add(String name, double weight) {
        weights.merge(name, Double.isNaN(weight) ? 0 : Math.abs(weight), Double::sum);
    }

    int size() {
        return weights.size();
    }

    /** At most {@code most} names and their places. */
    Map<String, Integer> first(int most) {
        List<String> names = new ArrayList<>(weights.keySet());
        names.sort(Comparator.<String>comparingDouble(name -> -weights.getOrDefault(name, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        for (String name : names.subList(0, Math.min(most, names.size()))) {
            places.put(name, places.size());
            inOrder.put(name, places.size() - 1);
        }
        return inOrder;
    }

    /** Says that not all are drawn, where that is so. */
    String cut(int most, String noun) {
        return size() > most
                ? " Of " + Cells.count(size(), noun) + " the " + most + " with most are drawn; the table has all."
                : "";
    }
}
