package org.form4.generate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.form4.filing.DerivativeRow;
import org.form4.filing.Filing;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.junit.jupiter.api.Test;

class FilingGeneratorTest {
    private static final int MANY = 5_000;
    private final List<Filing> filings =
            new FilingGenerator(4).filings().limit(MANY).toList();

    @Test
    void sameSeedGivesTheSameFilings() {
        assertThat(new FilingGenerator(4).filings().limit(MANY)).containsExactlyElementsOf(filings);
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(new FilingGenerator(5).filings().limit(10)).doesNotContainAnyElementsOf(filings);
    }

    @Test
    void accessionNumbersAreDistinct() {
        assertThat(filings).extracting(Filing::accessionNumber).doesNotHaveDuplicates();
    }

    @Test
    void numbersStandWhereRealFilingsHaveNumbers() {
        List<DerivativeRow> tableTwo = filings.stream()
                .flatMap(filing -> filing.document().derivativeTable().stream())
                .toList();
        assertThat(share(tableTwo.stream()
                        .map(row -> row.conversionOrExercisePrice().value() == null)))
                .as("Table II prices told by a footnote only")
                .isBetween(0.4, 0.85);
        List<NonDerivativeTransaction> exercises = filings.stream()
                .flatMap(filing -> filing.document().nonDerivativeTable().stream())
                .filter(NonDerivativeTransaction.class::isInstance)
                .map(NonDerivativeTransaction.class::cast)
                .filter(row -> "M".equals(row.transactionCoding().transactionCode()))
                .toList();
        assertThat(share(exercises.stream()
                        .map(row -> row.transactionPricePerShare().value() == null)))
                .as("exercise prices of Table I told by a footnote only")
                .isBetween(0.4, 0.7);
    }

    @Test
    void formsAndCodesComeInRealisticShares() {
        Map<String, Long> forms =
                filings.stream().collect(groupingBy(filing -> filing.document().documentType(), counting()));
        assertThat(forms.get("4")).isGreaterThan(MANY * 8L / 10);
        Map<String, Long> codes = filings.stream()
                .flatMap(filing -> filing.document().nonDerivativeTable().stream())
                .map(FilingGeneratorTest::code)
                .collect(groupingBy(code -> code, counting()));
        assertThat(codes).containsKeys("P", "S", "A", "F", "M", "C", "G", "J", "holding");
        assertThat(codes.get("S")).isGreaterThan(codes.get("P"));
    }

    @Test
    void everyFilingIsMadeOnABusinessDayAfterItsTrades() {
        assertThat(filings).allSatisfy(filing -> {
            var filed = Objects.requireNonNull(filing.filingDate());
            assertThat(BusinessDays.isOpen(filed)).isTrue();
            assertThat(filed).isAfter(filing.document().periodOfReport());
        });
    }

    private static String code(NonDerivativeRow row) {
        return Objects.requireNonNullElse(row.transactionCoding().transactionCode(), "holding");
    }

    private static double share(Stream<Boolean> facts) {
        return facts.mapToInt(fact -> fact ? 1 : 0).average().orElse(Double.NaN);
    }
}
