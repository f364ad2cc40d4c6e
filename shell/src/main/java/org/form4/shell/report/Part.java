package org.form4.shell.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a section has to say about some filings.
 *
 * @param section whose it is
 * @param findings sentences with figures, the most telling first; the first one stands at the top of the report too
 * @param blocks tables, pictures and words, in order
 */
record Part(Section section, List<String> findings, List<Block> blocks) {
    Part {
        findings = List.copyOf(findings);
        blocks = List.copyOf(blocks);
    }

    /** Every table, those behind pictures too. */
    List<Grid> grids() {
        List<Grid> grids = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                grids.add(grid);
            } else if (block instanceof Chart chart) {
                grids.add(chart.numbers());
            }
        }
        return grids;
    }
}
