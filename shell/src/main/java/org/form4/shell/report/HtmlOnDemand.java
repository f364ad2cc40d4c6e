package org.form4.shell.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.List;
import tech.tablesaw.columns.Column;

/** Rows on demand, written as data part by part: heads once, then for each row of the opener its rows of texts. */
final class HtmlOnDemand {
    private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

    private HtmlOnDemand() {}

    static void write(OnDemand block, Appendable out) throws IOException {
        List<Column<?>> columns = block.shown();
        out.append("<script type=\"application/json\" class=\"on-demand\" data-for=\"" + block.opener() + "\">");
        out.append("{\"heads\":[");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "[" : ",[");
            text(block.columns().get(i).heading(), out);
            out.append(",\"" + Style.of(columns.get(i)).cssClass() + "\"]");
        }
        out.append("],\"parts\":[");
        String comma = "";
        for (IntArrayList part : block.parts()) {
            out.append(comma).append("\n[");
            comma = ",";
            for (int i = 0; i < part.size(); i++) {
                out.append(i == 0 ? "[" : ",[");
                row(block, columns, part.getInt(i), out);
                out.append(']');
            }
            out.append(']');
        }
        out.append("]}</script>\n");
    }

    /** The shown cells, then the last filing and its address. */
    private static void row(OnDemand block, List<Column<?>> columns, int row, Appendable out) throws IOException {
        for (Column<?> column : columns) {
            text(Cells.text(column, row), out);
            out.append(',');
        }
        List<String> filings = Links.filings(block.rows(), row);
        String last = filings.isEmpty() ? "" : filings.get(filings.size() - 1);
        text(last, out);
        out.append(',');
        text(Links.isOnEdgar(last) ? Links.address(last, Links.cik(block.rows(), row)) : "", out);
    }

    private static void text(String text, Appendable out) throws IOException {
        out.append('"')
                .append(new String(JSON.quoteAsString(text)).replace("<", "\\u003c"))
                .append('"');
    }
}
