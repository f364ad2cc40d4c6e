package org.form4.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
