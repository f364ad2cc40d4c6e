package org.form4.source.edgar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The plain values of a JSON object. */
final class JsonTexts {
    private JsonTexts() {}

    /** Takes an object whose beginning has been read to its end; what is itself an object or an array is left out. */
    static Map<String, String> ofObject(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            if (json.nextToken().isScalarValue()) {
                texts.put(field, json.getValueAsString(""));
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }
}
