package org.form4.shell.report;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the project's own pages into HTML; raw HTML inside them is shown as text. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** A page stands under a heading of the second level. */
    private static final int BELOW = 2;

    private static final int LOWEST = 6;

    private Markdown() {}

    static String html(String markdown) {
        Node page = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW));
                visitChildren(heading);
            }
        });
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(page);
    }
}
