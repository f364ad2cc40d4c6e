package org.form4.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;

class DataSetFuzzTest {
    @MethodSource("org.form4.fuzz.Seeds#dataSets")
    @FuzzTest
    void answers(byte[] bytes) throws IOException {
        LoadedFile.check(bytes);
    }
}
