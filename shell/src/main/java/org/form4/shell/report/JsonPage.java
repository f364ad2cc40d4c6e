package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;

/** A report for machines: every finding, and every row of every table with all its columns, exact. */
final class JsonPage {
    private static final JsonFactory GENERATORS =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Report report;

    JsonPage(Report report) {
        this.report = report;
    }

    /** Row by row, as long as it may be; the stream stays open. */
    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = GENERATORS.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("title", report.title());
            json.writeStringField("about", report.dateLine());
            json.writeArrayFieldStart("figures");
            for (Figures.Figure figure : report.figures()) {
                json.writeStartObject();
                json.writeStringField("label", figure.label());
                json.writeStringField("figure", figure.figure());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sections");
            for (Part part : report.parts()) {
                write(part, json, out);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(Part part, JsonGenerator json, OutputStream out) throws IOException {
        json.writeStartObject();
        json.writeStringField("section", part.section().id());
        json.writeStringField("title", part.section().title());
        json.writeArrayFieldStart("findings");
        for (String finding : part.findings()) {
            json.writeString(finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tables");
        for (Grid grid : part.grids()) {
            json.writeStartObject();
            json.writeStringField("table", grid.id());
            json.writeStringField("caption", grid.caption());
            json.writeFieldName("rows");
            json.writeRawValue("");
            json.flush();
            Format.JSON.write(grid.rows(), Layout.UNLIMITED, out);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
