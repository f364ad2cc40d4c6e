package org.form4.shell.report;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * What one picture is about: an issuer, or all of them where they are too many for a picture each.
 *
 * @param title begins the picture's title
 * @param number from 1, to tell anchors apart
 */
record Scene(String title, int number, Table rows) {
    /** So many issuers get pictures of their own. */
    static final int ISSUERS = 5;

    /** Beside others, an issuer with fewer rows is read sooner than looked at. */
    private static final int FEW = 4;

    static List<Scene> of(Material material, Table result) {
        if (result.isEmpty()) {
            return List.of();
        }
        int issuers = material.issuers().size();
        if (issuers > ISSUERS) {
            return List.of(new Scene("All issuers", 1, result));
        }
        Map<String, IntArrayList> rows = new LinkedHashMap<>();
        for (int row = 0; row < result.rowCount(); row++) {
            rows.computeIfAbsent(IssuerTables.key(result, row), key -> new IntArrayList())
                    .add(row);
        }
        List<Scene> scenes = new ArrayList<>();
        rows.forEach((key, of) -> {
            if (rows.size() == 1 || of.size() >= FEW) {
                Table part = result.where(Selection.with(of.toIntArray())).setName(result.name());
                scenes.add(new Scene(material.issuer(part, 0), scenes.size() + 1, part));
            }
        });
        return scenes;
    }

    /** The anchor of a picture of this scene. */
    String id(String kind) {
        return kind + "-" + number;
    }
}
