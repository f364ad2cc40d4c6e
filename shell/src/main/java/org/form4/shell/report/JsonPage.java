package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.form4.shell.print.Format;
import org.form4.shell.print.Layout;

/** A report for machines: every finding, and every row of every table with all its columns, exact. */
final class JsonPage {
    private final Report report;

    JsonPage(Report report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
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
                write(part, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(bytes.toString(StandardCharsets.UTF_8)).append('\n');
    }

    private static void write(Part part, JsonGenerator json) throws IOException {
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
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            Format.JSON.write(grid.rows(), Layout.UNLIMITED, rows);
            json.writeRawValue(rows.toString(StandardCharsets.UTF_8).strip());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
