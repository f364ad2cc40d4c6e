package org.form4.shell.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.b;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.li;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.form4.metric.MetricPage;

/**
 * A report as one HTML page that needs nothing else. Every text from a filing goes through an escaping builder; the page's
 * own content-security policy lets nothing run but the page's own scripts, which it names by their hashes, and nothing be
 * fetched.
 */
final class HtmlPage {
    private final Report report;
    private final List<String> scripts = new ArrayList<>();

    HtmlPage(Report report) {
        this.report = report;
        scripts.add(Resources.tables());
        if (report.hasCharts()) {
            scripts.add(Resources.echarts());
            scripts.add(Resources.charts());
        }
    }

    void write(Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">");
        head(
                        meta().withCharset("utf-8"),
                        meta().attr("http-equiv", "Content-Security-Policy").withContent(policy()),
                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                        meta().withName("color-scheme").withContent("light dark"),
                        title(report.title()),
                        style(rawHtml(Resources.styles())))
                .render(FlatHtml.into(out));
        out.append("\n<body>\n");
        render(a("To the report").withHref("#report").withClass("skip"), out);
        render(top(), out);
        out.append("<div class=\"page\">\n");
        render(contents(), out);
        out.append("<main id=\"report\">\n");
        render(inShort(), out);
        for (Part part : report.parts()) {
            write(part, out);
        }
        render(definitions(), out);
        out.append("</main>\n</div>\n");
        render(
                footer(p("Made by the Form 4 Workbench from the filings alone, which are public. What filings do not"
                        + " say is not known here. Not investment or legal advice.")),
                out);
        for (String script : scripts) {
            out.append("<script>").append(script).append("</script>\n");
        }
        out.append("</body></html>\n");
    }

    private String policy() {
        StringBuilder hashes = new StringBuilder();
        for (String script : scripts) {
            hashes.append(' ').append(Resources.policyHash(script));
        }
        return "default-src 'none'; script-src" + hashes
                + "; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    }

    private DomContent top() {
        return header(h1(report.title()), p(report.dateLine()).withClass("date"));
    }

    private DomContent contents() {
        return nav(ul(
                        each(
                                report.parts(),
                                part -> li(a(part.section().title())
                                        .withHref("#" + part.section().id()))),
                        li(a("Definitions and sources").withHref("#definitions"))))
                .attr("aria-label", "Sections");
    }

    private DomContent inShort() {
        List<Part> telling = report.parts().stream()
                .filter(part -> !part.findings().isEmpty())
                .toList();
        return section(
                        h2("In short").withId("h-in-short"),
                        ul(each(
                                telling,
                                part -> li(
                                        text(part.findings().get(0) + " "),
                                        a(part.section().title())
                                                .withHref("#" + part.section().id())))),
                        dl(each(
                                        report.figures(),
                                        figure -> div(
                                                dt(figure.label()),
                                                dd(a(figure.figure()).withHref("#" + figure.section())))))
                                .withClass("figures"))
                .withId("in-short")
                .attr("aria-labelledby", "h-in-short");
    }

    private void write(Part part, Appendable out) throws IOException {
        String id = part.section().id();
        out.append("<section id=\"" + id + "\" aria-labelledby=\"h-" + id + "\">");
        render(h2(part.section().title()).withId("h-" + id), out);
        for (String finding : part.findings()) {
            render(p(finding).withClass("finding"), out);
        }
        for (Block block : part.blocks()) {
            if (block instanceof Says says) {
                render(p(says.text()), out);
            } else if (block instanceof Grid grid) {
                new HtmlTable(grid).write(out);
            } else if (block instanceof Chart chart) {
                write(chart, out);
            } else if (block instanceof OnDemand onDemand) {
                HtmlOnDemand.write(onDemand, out);
            }
        }
        out.append("</section>\n");
    }

    private static void write(Chart chart, Appendable out) throws IOException {
        out.append("<figure>");
        render(figcaption(h3(chart.title()), p(chart.alternative())), out);
        render(
                div().withId(chart.id())
                        .withClass("chart")
                        .attr("data-kind", chart.kind())
                        .attr("role", "img")
                        .attr("aria-label", chart.title() + ". " + chart.alternative()),
                out);
        out.append("<script type=\"application/json\" id=\"" + chart.id() + "-data\">");
        out.append(chart.data().replace("<", "\\u003c")).append("</script>");
        out.append("<details class=\"numbers\"><summary>The numbers as a table</summary>");
        new HtmlTable(chart.numbers()).write(out);
        out.append("</details></figure>\n");
    }

    private DomContent definitions() {
        return section(
                        h2("Definitions and sources").withId("h-definitions"),
                        p("What each measure is, how it is computed, what it leaves out, and on which rule or paper it"
                                + " rests."),
                        each(report.metrics(), metric -> definition(metric, MetricPage.of(metric))))
                .withId("definitions")
                .attr("aria-labelledby", "h-definitions");
    }

    private static DomContent definition(String metric, MetricPage page) {
        return details(
                summary(b(metric), text(" " + page.summary().replaceAll("[`*]", ""))),
                rawHtml(Markdown.html(page.markdown())));
    }

    private static void render(DomContent content, Appendable out) throws IOException {
        content.render(FlatHtml.into(out));
        out.append('\n');
    }
}
