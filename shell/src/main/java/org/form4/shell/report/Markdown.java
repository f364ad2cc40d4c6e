package org.form4.shell.report;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the project's own pages into HTML; raw HTML inside them is shown as text. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private Markdown() {}

    static String html(String markdown) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
    }
}
