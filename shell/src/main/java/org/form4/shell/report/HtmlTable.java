package org.form4.shell.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table of the page, written row by row. The last cell of a row leads to the filings it comes from and unfolds to its
 * explanation.
 */
final class HtmlTable {
    /** So many filings of a row are linked; the explanation names all. */
    private static final int LINKED = 3;

    private static final String SOURCE = "Filing";

    /** With so many rows a table fills its window, whose height the page then knows before it is laid out. */
    private static final int WINDOW = 30;

    private final Grid grid;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    HtmlTable(Grid grid) {
        this.grid = grid;
        for (Shown shown : grid.columns()) {
            Column<?> column = grid.rows().column(shown.column());
            columns.add(column);
            styles.add(Style.of(column));
        }
    }

    void write(Appendable out) throws IOException {
        Table rows = grid.rows();
        if (rows.isEmpty()) {
            p(grid.caption() + ": none in these filings.").withClass("empty").render(FlatHtml.into(out));
            return;
        }
        out.append("<div class=\"grid").append(grid.shownRows() > WINDOW ? " long" : "");
        out.append("\"><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
        out.append(escaped(grid.caption()))
                .append("\"><table id=\"")
                .append(grid.id())
                .append("\">");
        caption(grid.caption() + " (" + rows() + ")").render(FlatHtml.into(out));
        head().render(FlatHtml.into(out));
        out.append("<tbody>");
        @Nullable
        IntFunction<String> why = grid.why() == null ? null : grid.why().get();
        for (int row = 0; row < grid.shownRows(); row++) {
            row(row, why).render(FlatHtml.into(out));
            out.append('\n');
        }
        out.append("</tbody></table></div></div>\n");
    }

    private String rows() {
        int all = grid.rows().rowCount();
        return grid.shownRows() == all
                ? Cells.count(all, "row")
                : "the first " + Cells.number(grid.shownRows()) + " of " + Cells.number(all)
                        + " rows; --issuer and --owner choose, --csv writes all";
    }

    private DomContent head() {
        TrTag names = tr();
        for (int i = 0; i < columns.size(); i++) {
            String name = styles.get(i).cssClass();
            names.with(th(grid.columns().get(i).heading())
                    .condAttr(!name.isEmpty(), "class", name)
                    .attr("scope", "col"));
        }
        if (hasSource()) {
            names.with(th(SOURCE).withClass("s").attr("scope", "col"));
        }
        return thead(names);
    }

    private boolean hasSource() {
        return grid.why() != null || !Links.filings(grid.rows(), 0).isEmpty();
    }

    private TrTag row(int row, @Nullable IntFunction<String> explained) {
        TrTag cells = tr();
        for (int i = 0; i < columns.size(); i++) {
            String text = Cells.text(columns.get(i), row);
            TdTag cell = text.isEmpty() ? td() : td(text);
            String name = (styles.get(i).cssClass() + (text.isEmpty() ? " m" : "")).strip();
            cells.with(name.isEmpty() ? cell : cell.withClass(name));
        }
        return hasSource() ? cells.with(source(row, explained)) : cells;
    }

    private TdTag source(int row, @Nullable IntFunction<String> explained) {
        List<String> filings = Links.filings(grid.rows(), row);
        List<String> linked = filings.subList(0, Math.min(LINKED, filings.size()));
        TdTag cell = td().withClass("s");
        if (explained != null) {
            String why = Abridged.of(explained.apply(row));
            cell.with(details(
                    summary("why"),
                    pre(each(Links.pieces(why, Links.cik(grid.rows(), row), linked), HtmlTable::piece))));
        }
        for (String number : linked) {
            cell.with(text(" ")).with(filing(number, row));
        }
        if (filings.size() > LINKED) {
            cell.with(text(" and " + (filings.size() - LINKED) + " more"));
        }
        return cell;
    }

    private DomContent filing(String number, int row) {
        return Links.isOnEdgar(number)
                ? a(number).withHref(Links.address(number, Links.cik(grid.rows(), row)))
                : span(number);
    }

    private static DomContent piece(Links.Piece piece) {
        return piece.address() == null ? text(piece.text()) : a(piece.text()).withHref(piece.address());
    }

    private static String escaped(String text) {
        return div(text).render().replaceAll("^<div>|</div>$", "").replace("\"", "&quot;");
    }
}
