package org.form4.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The closing prices of a share that never traded: straight lines between a few days, and a small wiggle. */
final class Prices {
    private final TreeMap<LocalDate, Double> corners = new TreeMap<>();

    Prices at(String day, double price) {
        corners.put(LocalDate.parse(day), price);
        return this;
    }

    BigDecimal on(LocalDate day) {
        Map.Entry<LocalDate, Double> before = corners.floorEntry(day);
        Map.Entry<LocalDate, Double> after = corners.higherEntry(day);
        if (before == null || after == null) {
            throw new IllegalArgumentException("no price on " + day);
        }
        double start = before.getKey().toEpochDay();
        double part = (day.toEpochDay() - start) / (after.getKey().toEpochDay() - start);
        double line = before.getValue() + part * (after.getValue() - before.getValue());
        double wiggle = Math.sin(day.toEpochDay() * 1.7) * 0.012;
        return BigDecimal.valueOf(line * (1 + wiggle)).setScale(2, RoundingMode.HALF_EVEN);
    }
}
