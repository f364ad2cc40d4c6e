package org.form4.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.form4.read.FilingFormat;

class AsciiFormFuzzTest {
    @FuzzTest
    void answers(byte[] bytes) throws IOException {
        Answers.of(FilingFormat.ASCII, bytes);
    }
}
