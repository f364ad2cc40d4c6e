package org.form4.note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.form4.Shared;

/** The footnotes and remarks of the real filings beside the repository, read in place; tests without them are skipped. */
final class CorpusNotes {
    private static final int REMARKS = 12;

    private CorpusNotes() {}

    /** Texts by "accession number or path" + tab + "footnote id or remarks". */
    static Map<String, String> all() throws IOException, XMLStreamException {
        Map<String, String> notes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Shared.corpus("ownership-xml"))) {
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.toString().endsWith(".xml")).sorted()::iterator) {
                read(file, notes);
            }
        }
        dataSet(notes);
        return notes;
    }

    /** The remarks of a quarter's data set, whose footnotes are not at hand. */
    private static void dataSet(Map<String, String> notes) throws IOException {
        Path file = Shared.corpus("insider-data-set").resolve("2024q3/SUBMISSION.tsv");
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
                String remarks = cells.length > REMARKS ? cells[REMARKS].strip() : "";
                if (!remarks.isEmpty()) {
                    boolean quoted = remarks.length() > 1 && remarks.startsWith("\"") && remarks.endsWith("\"");
                    String text =
                            quoted ? remarks.substring(1, remarks.length() - 1).replace("\"\"", "\"") : remarks;
                    notes.putIfAbsent(cells[0].replace("-", "") + "\tremarks", text);
                }
            });
        }
    }

    private static void read(Path file, Map<String, String> notes) throws IOException, XMLStreamException {
        String folder = file.getName(file.getNameCount() - 2).toString();
        String name = folder.length() == 18 ? folder : "ownership-xml/" + folder + "/" + file.getFileName();
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String element = xml.getLocalName();
                    String id = element.equals("footnote") ? xml.getAttributeValue(null, "id") : "remarks";
                    if (element.equals("footnote") || element.equals("remarks")) {
                        notes.put(name + "\t" + id, xml.getElementText());
                    }
                }
            }
            xml.close();
        }
    }
}
