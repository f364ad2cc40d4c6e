package org.form4.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateMentionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            September 19, 2011       | 2011-09-19
            SEPT. 19, 2011           | 2011-09-19
            Sep 19 2011              | 2011-09-19
            May 15,2024              | 2024-05-15
            May 15th, 2024           | 2024-05-15
            15 May 2024              | 2024-05-15
            15-May-2024              | 2024-05-15
            15-MAY-24                | 2024-05-15
            15th day of May, 2024    | 2024-05-15
            5/15/2024                | 2024-05-15
            05/15/24                 | 2024-05-15
            10/22/93                 | 1993-10-22
            01-12-2000               | 2000-01-12
            10.22.93                 | 1993-10-22
            2024-05-15               | 2024-05-15
            25/12/2023               | 2023-12-25
            Febuary 3, 2021          | 2021-02-03
            """)
    void readsTheDate(String text, LocalDate date) {
        assertThat(DateMention.in(Tokens.of("adopted " + text + ".")))
                .extracting(DateMention::date)
                .containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 2024",
                "February 30, 2024",
                "it may 3 times",
                "fall of 2011",
                "1/2",
                "13/13/2024",
                "5,2024",
                "99/99/99"
            })
    void anythingElseIsNoDate(String text) {
        assertThat(DateMention.in(Tokens.of(text))).isEmpty();
    }
}
