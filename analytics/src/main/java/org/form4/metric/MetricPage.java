package org.form4.metric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A metric's page: definition, columns with units, a worked example, caveats and sources, in Markdown. The same page is
 * shown by the command line, the shell and the docs.
 *
 * @param summary the first paragraph's first line, for lists
 * @param markdown the whole page
 */
public record MetricPage(String summary, String markdown) {
    /** The page of a metric; every registered metric has one, which a test makes sure of. */
    public static MetricPage of(String metricName) {
        String path = "/org/form4/metric/pages/" + metricName + ".md";
        try (InputStream page = MetricPage.class.getResourceAsStream(path)) {
            if (page == null) {
                throw new IllegalArgumentException("no page " + path);
            }
            String markdown = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            String summary = markdown.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .orElse("");
            return new MetricPage(summary, markdown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
