package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sold in several trades at prices ranging from $103.14 to $103.35, inclusive.   | 103.14  | 103.35
            The average of prices between $10.00 and $10.45 per share.                      | 10.00   | 10.45
            Actual sales prices ranged from 9.90 to 10.15.                                   | 9.90    | 10.15
            Price range: $1,010.50 - $1,011.49                                               | 1010.50 | 1011.49
            Purchased at prices from US$5.10 to US$5.20.                                     | 5.10    | 5.20
            Executed at a low price of $5.10 to a high price of $5.20.                       | 5.10    | 5.20
            Prices ranged from $10.45 to $10.00.                                             | 10.00   | 10.45
            """)
    void readsLowAndHigh(String text, String low, String high) {
        assertThat(PriceRange.in(text)).singleElement().satisfies(range -> {
            assertThat(range.low()).isEqualTo(low);
            assertThat(range.high()).isEqualTo(high);
            assertThat(range.evidence()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Options with exercise prices from $5.00 to $10.00.",
                "Vests if the average price equals $10.00, $12.00 or $15.00.",
                "The price was $10.00.",
                "Sold from 10 to 20 shares a day at the market price.",
                "Prices of trades from 10.22.93 to 10.25.93.",
                "Sold between March 3, 2021 and March 5, 2021 at $10.00 per share."
            })
    void anythingElseIsNoRange(String text) {
        assertThat(PriceRange.in(text)).isEmpty();
    }
}
