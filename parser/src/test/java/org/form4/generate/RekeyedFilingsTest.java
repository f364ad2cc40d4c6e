package org.form4.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.form4.Shared;
import org.form4.filing.DerivativeRow;
import org.form4.filing.DerivativeTransaction;
import org.form4.filing.Filing;
import org.form4.filing.Footnoted;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.junit.jupiter.api.Test;

/** The two real filings, keyed anew, say what the originals say: no amount and no day but theirs. */
class RekeyedFilingsTest {
    @Test
    void everyAmountAndDayStandsInTheOriginal() throws IOException {
        for (int i = 0; i < 2; i++) {
            Filing filing = RekeyedFilings.all().get(i);
            String original = original(i);
            assertThat(original)
                    .contains(Objects.requireNonNull(filing.document().issuer().issuerName()))
                    .contains(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US)
                            .format(Objects.requireNonNull(filing.filingDate())))
                    .contains(shown(Objects.requireNonNull(filing.document().periodOfReport())));
            cells(filing)
                    .map(Footnoted::value)
                    .filter(Objects::nonNull)
                    .forEach(value -> assertThat(original).contains(shown(value)));
        }
    }

    @Test
    void rowsOfTheRenderedTextsAreThoseOfTheOriginals() throws IOException {
        for (int i = 0; i < 2; i++) {
            String name = RekeyedFilings.all().get(i).accessionNumber() + ".txt";
            Path rendered = Shared.ROOT
                    .resolve(RekeyedFilings.FOLDER)
                    .resolve("rendered-text")
                    .resolve(name);
            List<String> rows = Files.readAllLines(rendered).stream()
                    .filter(line -> line.matches("(Common Stock|Stock Option).*\\t.*"))
                    .toList();
            assertThat(rows).isNotEmpty();
            assertThat(original(i).lines()).containsAll(rows);
        }
    }

    private static String original(int i) throws IOException {
        try (Stream<Path> files = Files.list(Shared.seeds())) {
            return Files.readString(files.sorted().toList().get(i));
        }
    }

    private static String shown(Object value) {
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("MM/dd/yyyy").format(day);
        }
        if (value instanceof BigDecimal number) {
            String plain = number.toPlainString();
            return plain.contains(".") ? plain : String.format(Locale.US, "%,d", number.longValueExact());
        }
        return value.toString();
    }

    private static Stream<Footnoted<?>> cells(Filing filing) {
        return Stream.concat(
                filing.document().nonDerivativeTable().stream().flatMap(RekeyedFilingsTest::cells),
                filing.document().derivativeTable().stream().flatMap(RekeyedFilingsTest::cells));
    }

    private static Stream<Footnoted<?>> cells(NonDerivativeRow row) {
        NonDerivativeTransaction trade = (NonDerivativeTransaction) row;
        return Stream.of(
                trade.securityTitle(),
                trade.transactionDate(),
                trade.transactionShares(),
                trade.transactionPricePerShare(),
                trade.sharesOwnedFollowingTransaction());
    }

    private static Stream<Footnoted<?>> cells(DerivativeRow row) {
        Stream<Footnoted<?>> always = Stream.of(
                row.securityTitle(),
                row.conversionOrExercisePrice(),
                row.exerciseDate(),
                row.expirationDate(),
                row.underlyingSecurityTitle(),
                row.underlyingSecurityShares());
        return row instanceof DerivativeTransaction trade
                ? Stream.concat(always, Stream.of(trade.transactionDate(), trade.transactionShares()))
                : always;
    }
}
