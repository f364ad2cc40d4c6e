package org.form4.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.form4.read.FilingFormat;
import org.form4.read.ParseResult;
import org.form4.tables.Form4Tables;
import org.form4.tables.Form4TablesBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Parsing of bare forms in memory, against the least that any parser does: asking Aalto for the next event until there
 * is none, with one factory, on the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(2)
public class ParseBenchmark {
    /** Which documents: {@code real} or {@code generated}. */
    @Param({"generated", "real"})
    public String documents = "generated";

    /** How many documents are generated. */
    @Param("2000")
    public int generated = 2_000;

    /** Names as filings have them on disk, so that a number is known and need not be made of the content. */
    private static final String FOLDER = "edgar/data/1318605/000120919113";

    private final XMLInputFactory factory = new InputFactoryImpl();
    private List<byte[]> forms = List.of();

    @Setup
    public void read() {
        forms = Corpora.documents(documents, generated);
    }

    int count() {
        return forms.size();
    }

    long bytes() {
        return forms.stream().mapToLong(form -> form.length).sum();
    }

    /** The bare walk: events, and nothing made of them. */
    @Benchmark
    public long walk() throws XMLStreamException {
        long events = 0;
        for (byte[] form : forms) {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(form));
            while (in.hasNext()) {
                in.next();
                events++;
            }
            in.close();
        }
        return events;
    }

    /** Bytes to records and problems, checks and limits included. */
    @Benchmark
    public int records() throws IOException {
        List<ParseResult> results = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            results.add(parse(i));
        }
        return results.size();
    }

    /** Bytes to tables. */
    @Benchmark
    public Form4Tables tables() throws IOException {
        Form4TablesBuilder tables = new Form4TablesBuilder();
        for (int i = 0; i < forms.size(); i++) {
            tables.add(parse(i));
        }
        return tables.build();
    }

    private ParseResult parse(int i) throws IOException {
        String name = FOLDER + (100_000 + i) + "/form4.xml";
        return FilingFormat.readAny(forms.get(i), name);
    }
}
