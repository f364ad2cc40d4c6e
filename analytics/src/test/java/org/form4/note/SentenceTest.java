package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sold under Rule 10b5-1(c)(1). The plan ended.          | Sold under Rule 10b5-1(c)(1).     | The plan ended.
            Held by Doe Holdings, Inc. The owner is its manager.   | Held by Doe Holdings, Inc.        | The owner is its manager.
            Bought at $10.05. Sold at $11.00.                      | Bought at $10.05.                 | Sold at $11.00.
            Adopted on Sept. 19, 2011. Ended on Dec. 1, 2011.      | Adopted on Sept. 19, 2011.        | Ended on Dec. 1, 2011.
            Adopted on May 3.The plan ended.                       | Adopted on May 3.                 | The plan ended.
            The "Plan." Shares were sold.                          | The "Plan."                       | Shares were sold.
            Converts into Series A. The rest is held.              | Converts into Series A.           | The rest is held.
            See note 1. Sold in 2024.                              | See note 1.                       | Sold in 2024.
            """)
    void endsWhereTheSentenceEnds(String text, String first, String second) {
        assertThat(Sentence.split(text)).extracting(Sentence::text).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sold by Mr. J. P. Doe and Ms. K. Roe of Doe, L.P. under U.S. law.
            Held by Doe Inc. and Roe Corp. as trustees.
            1. Shares were sold at approx. $10.00 per share, e.g. in blocks.
            No. 5 of St. James, dtd. May 3, 2020
            Weighted average; prices from $1.10 to $1.20; no commission
            """)
    void doesNotBreakInside(String text) {
        assertThat(Sentence.split(text)).extracting(Sentence::text).containsExactly(text);
    }

    @Test
    void endsAtABlankLineButNotAtALineBreak() {
        assertThat(Sentence.split("Sold under\na plan\n\nHeld directly"))
                .extracting(Sentence::text)
                .containsExactly("Sold under\na plan", "Held directly");
    }

    @Test
    void knowsItsPlaceInTheText() {
        String text = "  One here. Two there. ";
        assertThat(Sentence.split(text))
                .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()));
    }

    @Test
    void blankTextHasNone() {
        assertThat(Sentence.split(" \n\u00a0 ")).isEmpty();
    }
}
