package org.form4.generate;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.form4.filing.Filing;
import org.form4.filing.FootnoteId;
import org.form4.filing.Footnoted;
import org.form4.filing.NonDerivativeRow;
import org.form4.filing.NonDerivativeTransaction;
import org.form4.filing.OwnershipDocument;
import org.junit.jupiter.api.Test;

/** The invented story holds together: sums, dates, names, and everything that a metric looks for. */
class SampleFilingsTest {
    private final List<InventedFiling> samples = SampleFilings.all();

    @Test
    void balancesAddUpButForThePlannedBreaks() {
        Map<String, List<String>> breaks = new LinkedHashMap<>();
        positions().forEach((position, rows) -> {
            BigDecimal balance = null;
            for (Row row : rows) {
                BigDecimal after = Objects.requireNonNull(
                        row.row().sharesOwnedFollowingTransaction().value());
                if (balance != null && balance.add(row.signedShares()).compareTo(after) != 0) {
                    breaks.computeIfAbsent(row.episode(), ignored -> new ArrayList<>())
                            .add(after.subtract(balance)
                                    .subtract(row.signedShares())
                                    .toPlainString());
                }
                balance = after;
            }
        });
        assertThat(breaks)
                .containsOnly(
                        Map.entry("sale after which the balance does not add up", List.of("1000")),
                        Map.entry("balance that includes exempt plan purchases", List.of("87")),
                        Map.entry("sale marked as an acquisition", List.of("-600")),
                        Map.entry("two rows that both show the balance at the end", List.of("-310", "310")));
    }

    @Test
    void filingsAreMadeOnBusinessDaysAndOnTimeButForThePlannedLateOnes() {
        List<String> late = new ArrayList<>();
        for (InventedFiling sample : samples) {
            LocalDate filed = signed(sample.filing());
            assertThat(BusinessDays.isOpen(filed)).as(sample.episode()).isTrue();
            boolean isForm4 = sample.filing().document().documentType().equals("4");
            if (isForm4 && filed.isAfter(BusinessDays.after(period(sample), 2))) {
                late.add(sample.episode());
            }
        }
        assertThat(late)
                .containsExactlyInAnyOrder(
                        "plan sale whose execution she learnt of two days later",
                        "purchase reported three weeks late",
                        "report five weeks late",
                        "discretionary transfer inside the 401(k) plan",
                        "gift reported a month late");
    }

    @Test
    void tradesHappenOnTradingDaysButForOneVestingOnASaturday() {
        List<String> closed = new ArrayList<>();
        for (InventedFiling sample : samples) {
            sample.filing().document().nonDerivativeTable().forEach(row -> {
                if (row instanceof NonDerivativeTransaction trade
                        && !BusinessDays.isTrading(
                                Objects.requireNonNull(trade.transactionDate().value()))) {
                    closed.add(sample.episode());
                }
            });
        }
        assertThat(closed).containsOnly("units that vest on a Saturday");
    }

    @Test
    void everythingSaysThatItIsInvented() {
        for (InventedFiling sample : samples) {
            OwnershipDocument form = sample.filing().document();
            assertThat(form.issuer().issuerName()).contains("(invented)");
            assertThat(form.remarks()).contains("Invented");
            assertThat(form.reportingOwner()).allSatisfy(owner -> {
                assertThat(owner.rptOwnerName()).startsWith("Invented ").endsWith("(sample)");
                assertThat(Objects.requireNonNull(owner.rptOwnerCik()).number()).isGreaterThan(9_999_900_000L);
            });
            assertThat(form.footnotes())
                    .allSatisfy(note -> assertThat(note.text()).hasSizeLessThan(1_000));
        }
    }

    @Test
    void everyExercisePatternIsThere() {
        assertThat(samples.stream().flatMap(sample -> sample.truths().stream()).map(Truth::pattern))
                .contains(
                        "HOLD",
                        "NET_EXERCISE",
                        "WITHHOLD",
                        "VEST_WITHHOLD",
                        "SAME_DAY_SALE",
                        "SELL_TO_COVER",
                        "PARTIAL_SALE",
                        "WITHHOLD_AND_SELL",
                        "CASH_SETTLED",
                        "UNKNOWN");
    }

    @Test
    void everyKindOfFormAndCodeIsThere() {
        assertThat(samples).hasSizeBetween(75, 100);
        assertThat(samples)
                .extracting(sample -> sample.filing().document().documentType())
                .contains("3", "3/A", "4", "4/A", "5");
        assertThat(samples.stream()
                        .flatMap(sample -> sample.filing().document().nonDerivativeTable().stream())
                        .map(row -> Objects.requireNonNullElse(
                                row.transactionCoding().transactionCode(), "holding")))
                .contains("P", "S", "A", "D", "F", "I", "M", "C", "X", "G", "L", "W", "J", "K", "holding");
        assertThat(samples.stream().collect(groupingBy(sample -> sample.filing().sourceFormat())))
                .containsOnlyKeys("submission", "ownership-xml");
    }

    @Test
    void sameStoryIsToldEveryTime() {
        assertThat(SampleFilings.all()).isEqualTo(samples);
    }

    private record Row(NonDerivativeRow row, String episode) {
        BigDecimal signedShares() {
            if (row instanceof NonDerivativeTransaction trade) {
                BigDecimal shares =
                        Objects.requireNonNull(trade.transactionShares().value());
                return "D".equals(trade.transactionAcquiredDisposedCode().value()) ? shares.negate() : shares;
            }
            return BigDecimal.ZERO;
        }

        /** What an amendment restates: the day and the letters. */
        boolean isRestatedBy(Row other) {
            return row instanceof NonDerivativeTransaction mine
                    && other.row instanceof NonDerivativeTransaction theirs
                    && mine.transactionDate().equals(theirs.transactionDate())
                    && Objects.equals(
                            mine.transactionCoding().transactionCode(),
                            theirs.transactionCoding().transactionCode());
        }
    }

    /** The rows of Table I by owner, class, ownership and nature with its notes, in order, amended lines in place. */
    private Map<String, List<Row>> positions() {
        Map<String, List<Row>> positions = new LinkedHashMap<>();
        for (InventedFiling sample : samples) {
            OwnershipDocument form = sample.filing().document();
            for (NonDerivativeRow row : form.nonDerivativeTable()) {
                String key = form.reportingOwner().get(0).rptOwnerCik()
                        + "|" + row.securityTitle().value()
                        + "|" + row.natureOfOwnership().value()
                        + "|" + notes(form, row.natureOfOwnership());
                List<Row> rows = positions.computeIfAbsent(key, ignored -> new ArrayList<>());
                Row added = new Row(row, sample.episode());
                int last = rows.size() - 1;
                if (form.isAmendment() && last >= 0 && rows.get(last).isRestatedBy(added)) {
                    rows.set(last, added);
                } else {
                    rows.add(added);
                }
            }
        }
        return positions;
    }

    private static List<String> notes(OwnershipDocument form, Footnoted<?> cell) {
        List<String> texts = new ArrayList<>();
        for (FootnoteId id : cell.footnoteIds()) {
            form.footnotes().stream().filter(note -> note.id().equals(id)).forEach(note -> texts.add(note.text()));
        }
        return texts;
    }

    private static LocalDate signed(Filing filing) {
        return Objects.requireNonNullElseGet(
                filing.filingDate(),
                () -> Objects.requireNonNull(
                        filing.document().ownerSignature().get(0).signatureDate()));
    }

    private static LocalDate period(InventedFiling sample) {
        return Objects.requireNonNull(sample.filing().document().periodOfReport());
    }
}
