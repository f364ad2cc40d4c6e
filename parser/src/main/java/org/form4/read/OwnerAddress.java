package org.form4.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Name and address of an owner from the table "Reporting Owners", where a copy may have run their lines together. What
 * cannot be told apart stays together, and that is said.
 */
final class OwnerAddress {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?i)(?<=\\s)(?:c/o|attn:?|p\\.? ?o\\.? box|\\d{1,6}[A-Za-z]?\\s|one\\s|two\\s|three\\s|suite\\s|building\\s)");

    private final List<ReportingOwnerBuilder> ofHead;
    private final Problems problems;

    /** @param ofHead owners whose addresses the head of the page gives, line by line */
    OwnerAddress(List<ReportingOwnerBuilder> ofHead, Problems problems) {
        this.ofHead = ofHead;
        this.problems = problems;
    }

    void split(OwnerBlock block, ReportingOwnerBuilder owner) {
        List<String> lines = block.text;
        if (lines.size() > 1) {
            if (owner.rptOwnerName == null) {
                owner.rptOwnerName = lines.get(0);
            }
            boolean city = HeadAddress.cityLine(lines.get(lines.size() - 1), owner);
            List<String> street = lines.subList(1, lines.size() - (city ? 1 : 0));
            if (!street.isEmpty() && owner.rptOwnerStreet1 == null) {
                owner.rptOwnerStreet1 = String.join(", ", street);
            }
            return;
        }
        String text = lines.isEmpty() ? "" : lines.get(0);
        int at = beginning(text);
        if (owner.rptOwnerName == null) {
            owner.rptOwnerName = at < 0 ? text : text.substring(0, at).strip();
        }
        if (at >= 0) {
            oneLine(text.substring(at).strip(), owner, block.line);
        } else {
            problems.add(
                    Kind.MALFORMED,
                    Severity.SUSPECT,
                    block.line,
                    text,
                    "an owner's name and address run together; kept as one");
        }
    }

    private int beginning(String text) {
        for (ReportingOwnerBuilder owner : ofHead) {
            String street = owner.rptOwnerStreet1;
            if (street != null) {
                int comma = street.indexOf(',');
                int at = text.indexOf(comma > 0 ? street.substring(0, comma) : street);
                if (at > 0) {
                    return at;
                }
            }
        }
        Matcher address = BEGINNING.matcher(text);
        return address.find() ? address.start() : -1;
    }

    /** Street and city on one line can be told apart only where the city is that of another owner. */
    private void oneLine(String address, ReportingOwnerBuilder owner, int line) {
        Matcher tail = OwnerBlock.TAIL.matcher(address);
        if (!tail.matches()) {
            owner.rptOwnerStreet1 = address;
            return;
        }
        owner.rptOwnerState = tail.group(2);
        owner.rptOwnerZipCode = tail.group(3);
        String rest = tail.group(1);
        for (ReportingOwnerBuilder other : ofHead) {
            String city = other.rptOwnerCity;
            if (city != null && rest.endsWith(' ' + city)) {
                String street = rest.substring(0, rest.length() - city.length()).strip();
                owner.rptOwnerCity = city;
                // the same address as in the head, where the commas between its lines are still there
                owner.rptOwnerStreet1 = withoutCommas(street).equals(withoutCommas(other.rptOwnerStreet1))
                        ? other.rptOwnerStreet1
                        : street;
                return;
            }
        }
        owner.rptOwnerStreet1 = rest;
        problems.add(
                Kind.MALFORMED,
                Severity.SUSPECT,
                line,
                address,
                "street and city of an owner run together; the city is left with the street");
    }

    private static String withoutCommas(@Nullable String street) {
        return street == null ? "" : street.replace(",", "");
    }
}
