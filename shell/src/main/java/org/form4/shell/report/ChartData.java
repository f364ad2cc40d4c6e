package org.form4.shell.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What a picture draws, written as one JSON object. */
final class ChartData {
    private static final JsonFactory JSON = new JsonFactory();

    private ChartData() {}

    /** What writes the fields of the object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static String of(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    static void names(JsonGenerator json, String field, Iterable<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    /** A whole number without a point; null for what is not known. */
    static void number(JsonGenerator json, @Nullable Double number) throws IOException {
        if (number == null || number.isNaN() || number.isInfinite()) {
            json.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(number);
        }
    }
}
