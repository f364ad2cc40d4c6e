package org.form4.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class HeaderLineTest {
    @Test
    void readsTagsAndColonsAlike() {
        assertThat(HeaderLine.of("<FILED-AS-OF-DATE>20230515"))
                .isEqualTo(new HeaderLine("FILED-AS-OF-DATE", "20230515"));
        assertThat(HeaderLine.of("FILED AS OF DATE:\t\t20230515 "))
                .isEqualTo(new HeaderLine("FILED-AS-OF-DATE", "20230515"));
    }

    @Test
    void readsBlockNamesThatHaveNoValue() {
        assertThat(HeaderLine.of("REPORTING-OWNER:\t")).isEqualTo(new HeaderLine("REPORTING-OWNER", ""));
        assertThat(HeaderLine.of("\t<ISSUER>")).isEqualTo(new HeaderLine("ISSUER", ""));
    }

    @Test
    void takesTheFirstColonOnly() {
        assertThat(HeaderLine.of("STREET 1: C/O: 5 MAIN ST.")).isEqualTo(new HeaderLine("STREET-1", "C/O: 5 MAIN ST."));
    }

    @Test
    void passesOverLinesThatStateNothing() {
        assertThat(HeaderLine.of("")).isNull();
        assertThat(HeaderLine.of("   ")).isNull();
        assertThat(HeaderLine.of("</SEC-HEADER>")).isNull();
        assertThat(HeaderLine.of("<A")).isNull();
        assertThat(HeaderLine.of("a: small letters")).isNull();
        assertThat(HeaderLine.of("<TWO WORDS>in a tag")).isNull();
        assertThat(HeaderLine.of("A".repeat(42) + ": a key that is too long")).isNull();
    }

    @Property
    void partsEveryLineAtTheEndOfItsKey(
            @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 41) String key,
            @ForAll @Chars({'x', ':', '<', '>', ' ', '.'}) String value) {
        assertThat(HeaderLine.of(key + ": " + value)).isEqualTo(new HeaderLine(key, value.strip()));
        assertThat(HeaderLine.of("<" + key + ">" + value)).isEqualTo(new HeaderLine(key, value.strip()));
    }
}
