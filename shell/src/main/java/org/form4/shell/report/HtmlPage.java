package org.form4.shell.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.document;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.form4.metric.MetricPage;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A report as one HTML page. Every text from a filing goes through an escaping builder, and the page's own
 * content-security policy forbids scripts, so that nothing a filer wrote can run.
 */
final class HtmlPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    private static final int MOST_PROBLEMS = 200;

    private final Report report;

    HtmlPage(Report report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        out.append(document().render()).append('\n');
        html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(POLICY),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(report.title()),
                                style(rawHtml(resource("report.css")))),
                        body(
                                header(h1(report.title()), figures()),
                                nav(ul(
                                        each(
                                                report.sections(),
                                                part -> li(a(part.title()).withHref("#" + part.id()))),
                                        li(a("Problems").withHref("#problems")),
                                        li(a("Definitions").withHref("#definitions")))),
                                main(each(report.sections(), this::part), problems(), definitions()),
                                footer(p("Made by the Form 4 Workbench from the filings alone. Not investment or legal"
                                        + " advice."))))
                .attr("lang", "en")
                .render(FlatHtml.into(out));
    }

    private DomContent figures() {
        return dl(each(report.headlines(), line -> div(dt(line.label()), dd(line.figure()))))
                .withClass("figures");
    }

    private SectionTag part(Section part) {
        Table result = part.result();
        List<Column<?>> shown = new ArrayList<>();
        part.columns().forEach(name -> shown.add(result.column(name)));
        SectionTag section = section(h2(part.title()), p(part.lead())).withId(part.id());
        if (result.isEmpty()) {
            return section.with(p("Nothing of the kind in these filings.").withClass("empty"));
        }
        return section.with(div(table(
                        caption(part.metric().toString()),
                        thead(tr(each(
                                shown,
                                column -> th(CellHtml.heading(column))
                                        .withClass(Report.isNumeric(column) ? "n" : "")
                                        .attr("scope", "col")))),
                        each(
                                IntStream.range(0, result.rowCount()).boxed().toList(),
                                row -> tbody(
                                        tr(each(shown, column -> CellHtml.of(column, row))),
                                        tr(td(details(
                                                                summary("where this comes from"),
                                                                pre(part.metric()
                                                                        .explain(report.tables(), result, row))))
                                                        .attr("colspan", shown.size()))
                                                .withClass("why")))))
                .withClass("scroll"));
    }

    private SectionTag problems() {
        Table problem = report.tables().problem();
        SectionTag section = section(h2("Problems")).withId("problems");
        if (problem.isEmpty()) {
            return section.with(p("Everything was read as it stood."));
        }
        List<String> columns = List.of("severity", "kind", "source", "line", "message", "raw_text");
        int most = Math.min(problem.rowCount(), MOST_PROBLEMS);
        return section.with(
                p("What was refused, repaired, odd or passed over: " + Report.count(problem.rowCount()) + " rows"
                        + (most < problem.rowCount() ? ", of which the first " + most + " are shown." : ".")),
                div(table(
                                thead(tr(each(
                                        columns,
                                        name -> th(name.replace('_', ' ')).attr("scope", "col")))),
                                tbody(each(
                                        IntStream.range(0, most).boxed().toList(),
                                        row -> tr(each(columns, name -> CellHtml.of(problem.column(name), row)))))))
                        .withClass("scroll"));
    }

    private SectionTag definitions() {
        return section(
                        h2("Definitions"),
                        p("What each metric is, how it is computed, and on what source it rests."),
                        each(
                                report.sections(),
                                part -> details(
                                        summary(part.title() + " (" + part.id() + ")"),
                                        rawHtml(Markdown.html(
                                                MetricPage.of(part.id()).markdown())))))
                .withId("definitions");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read resource " + name, e);
        }
    }
}
