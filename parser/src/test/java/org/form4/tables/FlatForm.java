package org.form4.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An ownership document flattened by a DOM, without a line of the readers: each row is a map from column to text, and
 * each citation of a footnote is one text. What the tables must say can be had from it in a second way.
 */
final class FlatForm {
    /** By table, the rows in order. */
    final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    /** {@code table row column footnote}. */
    final Set<String> citations = new TreeSet<>();

    private FlatForm() {}

    static FlatForm of(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            FlatForm form = new FlatForm();
            form.document(factory.newDocumentBuilder().parse(file.toFile()));
            return form;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    private void document(Document document) {
        Element root = document.getDocumentElement();
        Map<String, String> submission = new TreeMap<>();
        for (Element child : children(root)) {
            switch (child.getTagName()) {
                case "issuer" -> children(child).forEach(leaf -> put(submission, leaf));
                case "reportingOwner" -> {
                    Map<String, String> owner = new TreeMap<>();
                    children(child).forEach(group -> children(group).forEach(leaf -> put(owner, leaf)));
                    owner.remove("rpt_owner_ccc");
                    owner.remove("rpt_owner_good_address");
                    add("reporting_owner", owner);
                }
                case "ownerSignature" -> {
                    Map<String, String> signature = new TreeMap<>();
                    children(child).forEach(leaf -> put(signature, leaf));
                    add("owner_signature", signature);
                }
                case "footnotes" ->
                    children(child)
                            .forEach(note -> add(
                                    "footnote",
                                    Map.of(
                                            "footnote_id",
                                            note.getAttribute("id"),
                                            "text",
                                            note.getTextContent().strip())));
                case "nonDerivativeTable", "derivativeTable" -> table(child);
                default -> put(submission, child);
            }
        }
        add("submission", submission);
    }

    private void table(Element table) {
        int number = 0;
        for (Element row : children(table)) {
            number++;
            String name = row.getTagName()
                    .replace("nonDerivative", "nonderiv_")
                    .replace("derivative", "deriv_")
                    .replace("Transaction", "trans")
                    .replace("Holding", "holding");
            Map<String, String> cells = new TreeMap<>();
            cells(row, cells, name, number);
            if (name.endsWith("_holding")) {
                cells.keySet().removeIf(column -> column.startsWith("transaction_") || column.startsWith("equity_"));
            }
            cells.put("row_number", String.valueOf(number));
            add(name, cells);
        }
    }

    private void cells(Element parent, Map<String, String> cells, String table, int row) {
        for (Element child : children(parent)) {
            boolean isGroup = children(child).stream()
                    .anyMatch(inner -> !inner.getTagName().equals("value")
                            && !inner.getTagName().equals("footnoteId"));
            if (child.getTagName().equals("footnoteId")) {
                String column = snake(parent.getTagName());
                if (column.equals("transaction_coding")) {
                    column = table.endsWith("_holding") ? "security_title" : "transaction_code";
                }
                citations.add(table + " " + row + " " + column + " " + child.getAttribute("id"));
            } else if (isGroup || child.getTagName().equals("transactionCoding")) {
                cells(child, cells, table, row);
            } else {
                put(cells, child);
                cells(child, cells, table, row);
            }
        }
        cells.remove("value");
    }

    private void add(String table, Map<String, String> row) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    private static void put(Map<String, String> cells, Element leaf) {
        Element value = children(leaf).stream()
                .filter(child -> child.getTagName().equals("value"))
                .findFirst()
                .orElse(null);
        String text = value == null ? leaf.getTextContent() : value.getTextContent();
        if (!text.isBlank()) {
            cells.put(snake(leaf.getTagName()), text.strip());
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** {@code rptOwnerNonUSAddressFlag} as a column has it: {@code rpt_owner_non_us_address_flag}. */
    private static String snake(String name) {
        return name.replace("Counrty", "Country")
                .replace("NonUS", "NonUs")
                .replaceAll("([A-Z])", "_$1")
                .replace("aff10b5_one", "aff10b5_one")
                .toLowerCase(Locale.ROOT);
    }
}
