package org.form4.shell.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FormatTest {
    @Test
    void escapesWhatMarkdownWouldTakeForMarkup() throws IOException {
        Table table = Table.create("t", StringColumn.create("a", "x|y <b>"), DoubleColumn.create("n", 1.5));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.MARKDOWN.write(table, Layout.UNLIMITED, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("| a | n |\n| --- | ---: |\n| x\\|y &lt;b> | 1.5 |\n");
    }

    @Test
    void namesTheNearestFormat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Format.named("markdwon"))
                .withMessageContaining("markdown");
    }
}
