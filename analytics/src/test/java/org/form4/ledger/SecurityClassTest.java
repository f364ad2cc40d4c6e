package org.form4.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityClassTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Common Stock",
                "COMMON STOCK",
                "common stock, par value $0.01 per share",
                "Common Stock, $.001 par value",
                "Common Stock ($0.0001 par value)",
                "Shares of Common Stock",
                "Common Stock, no par value",
                "Common Stock, without par value",
                " Common  Stock. ",
                "Common Stock, par value US$0.10",
                "Common Stock (par value $1.00)",
                "Common Stock $5 par value per share"
            })
    void forgetsCasePunctuationAndParValue(String title) {
        assertThat(SecurityClass.of(title)).isEqualTo("common stock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Common Stock (2)",
                "Common Stock(1)",
                "Common Stock (1)(2)",
                "Common Stock (1), (12)",
                "Common Stock [3]",
                "Common Stock (1, 2)",
                "Common Stock (1,2 and 3)",
                "Common Stock (F1)",
                "Common Stock (see footnote 2)",
                "Common Stock (fn 2)",
                "Common Stock (note #2)",
                "Common Stock\u00b9",
                "Common Stock \u207d\u00b2\u207e",
                "(1) Common Stock",
                "Common Stock (2), par value $0.01 per share"
            })
    void forgetsTheMarkerOfAFootnote(String title) {
        assertThat(SecurityClass.of(title)).isEqualTo("common stock");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Restricted Stock Units (2024), restricted stock units 2024
                    Restricted Stock Units (FY22), restricted stock units fy22
                    Restricted Stock Unit-5, restricted stock unit 5
                    Stock Option (Right to Buy) 2023, stock option right to buy 2023
                    Units (Deferred Award 12/7/2023), units deferred award 12 7 2023
                    Series 2 Preferred Stock, series 2 preferred stock
                    Common Stock (10%), common stock 10
                    """)
    void keepsNumbersThatTellSecuritiesApart(String title, String securityClass) {
        assertThat(SecurityClass.of(title)).isEqualTo(securityClass);
    }

    @Test
    void keepsTheLetterOfAClass() {
        assertThat(SecurityClass.of("Class A Common Stock"))
                .isEqualTo("class a common stock")
                .isNotEqualTo(SecurityClass.of("Class B Common Stock"));
    }

    @Test
    void keepsWordsThatOnlyBeginLikePar() {
        assertThat(SecurityClass.of("Participating Preferred Shares")).isEqualTo("participating preferred shares");
    }

    @Test
    void isEmptyForAnEmptyTitle() {
        assertThat(SecurityClass.of("")).isEmpty();
    }
}
