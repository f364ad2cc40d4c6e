package org.form4.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {
    @ParameterizedTest
    @CsvSource({
        "Stock Option (right to buy), 7, 7, OPTION",
        "Non-Qualified Stock Option (Class A Common Stock), 7, NaN, OPTION",
        "Employee Stock Option, NaN, NaN, OPTION",
        "Stock Appreciation Rights, 12.5, NaN, OPTION",
        "Class B Common Stock Warrant (Right to buy), 6.13, NaN, WARRANT",
        "Series C Warrants (right to buy), NaN, NaN, WARRANT",
        "Restricted Stock Units (RSU) (Class A), NaN, NaN, UNIT",
        "Performance Share Units, 0, NaN, UNIT",
        "Phantom Stock, 0, 0, UNIT",
        "PSUs, NaN, NaN, UNIT",
        "Director's Account, NaN, 0, UNIT",
        "Director's Account, NaN, NaN, OTHER",
        "Nil Cost Option, 0, 0, OTHER",
        "Class B Common Stock, NaN, NaN, CONVERTIBLE",
        "Series A Preferred Stock, 1, NaN, CONVERTIBLE",
    })
    void isToldFromTitleAndPrices(String title, double exercisePrice, double receivedPrice, Instrument instrument) {
        assertThat(Instrument.of(Title.read(title), false, exercisePrice, receivedPrice))
                .isEqualTo(instrument);
    }

    @ParameterizedTest
    @CsvSource({"7, OPTION", "NaN, UNIT"})
    void isNoShareClassWhenTheTitleOnlyRepeatsWhatWasReceived(double exercisePrice, Instrument instrument) {
        assertThat(Instrument.of(Title.read("Common Stock"), true, exercisePrice, 0))
                .isEqualTo(instrument);
    }
}
