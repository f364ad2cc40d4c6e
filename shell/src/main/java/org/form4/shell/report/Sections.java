package org.form4.shell.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.form4.metric.Nearest;

/** All sections in the order in which they are read, and the choice among them. */
final class Sections {
    static final List<Section> ALL = List.of(
            new WhatWasRead(),
            new Overview(),
            new Insiders(),
            new Trades(),
            new ExercisesAndWhatWasKept(),
            new NetShares(),
            new PlanSales(),
            new Timeliness(),
            new Reconciliation(),
            new GiftsGiven(),
            new ShortSwing(),
            new DataDoubts());

    private static final String OFF = "no-";

    private Sections() {}

    static List<String> names() {
        return ALL.stream().map(Section::id).toList();
    }

    /**
     * The sections chosen: those named, or all but those named with {@code no-} in front; without names all.
     *
     * @throws IllegalArgumentException for a name that is none; the message has the nearest
     */
    static List<Section> chosen(List<String> names) {
        Set<String> on = new LinkedHashSet<>();
        Set<String> off = new LinkedHashSet<>();
        for (String name : names) {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            boolean isOff = plain.startsWith(OFF) && !names().contains(plain);
            String id = isOff ? plain.substring(OFF.length()) : plain;
            if (!names().contains(id)) {
                throw new IllegalArgumentException("no section is called " + id + Nearest.hint(id, names()));
            }
            (isOff ? off : on).add(id);
        }
        List<Section> chosen = new ArrayList<>();
        for (Section section : ALL) {
            if ((on.isEmpty() || on.contains(section.id())) && !off.contains(section.id())) {
                chosen.add(section);
            }
        }
        return chosen;
    }
}
