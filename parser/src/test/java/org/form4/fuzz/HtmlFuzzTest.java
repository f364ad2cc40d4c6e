package org.form4.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.form4.read.FilingFormat;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlFuzzTest {
    @MethodSource("org.form4.fuzz.Seeds#pages")
    @FuzzTest
    void answers(byte[] bytes) throws IOException {
        Answers.of(FilingFormat.HTML, bytes);
    }
}
