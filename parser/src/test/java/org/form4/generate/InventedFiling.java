package org.form4.generate;

import java.util.List;
import org.form4.filing.Filing;

/**
 * A filing that nobody made, and what it was meant to show.
 *
 * @param filing its source is where the sample stands, or would stand, below the project's folder
 * @param episode the story in a few words
 * @param truths one for each exercise or withholding event in it
 */
public record InventedFiling(Filing filing, String episode, List<Truth> truths) {
    public InventedFiling {
        truths = List.copyOf(truths);
    }
}
