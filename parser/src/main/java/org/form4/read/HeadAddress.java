package org.form4.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An owner's address as the head of a page has it: each line above its label. */
final class HeadAddress {
    private static final Pattern CITY =
            Pattern.compile("(.{1,100}?),? ([A-Z][A-Z0-9])(?: ([A-Z0-9][A-Z0-9 -]{2,14}))?");
    private static final int LONGEST_CITY_LINE = 140;

    private HeadAddress() {}

    /** Takes in what stands above the piece, if that is a label of an address and the owner has not got one yet. */
    static void read(HeadPieces pieces, int label, ReportingOwnerBuilder owner) {
        if (HeadLabels.isStreet(pieces.text(label)) && owner.rptOwnerStreet1 == null) {
            street(pieces.above(label), owner);
        } else if (HeadLabels.isCity(pieces.text(label)) && owner.rptOwnerCity == null) {
            city(pieces.above(label), owner);
        }
    }

    private static void street(List<String> lines, ReportingOwnerBuilder owner) {
        if (lines.isEmpty()) {
            return;
        }
        owner.rptOwnerStreet1 = lines.get(0);
        if (lines.size() > 1) {
            owner.rptOwnerStreet2 = String.join(", ", lines.subList(1, lines.size()));
        }
    }

    private static void city(List<String> found, ReportingOwnerBuilder owner) {
        int n = found.size();
        if (n == 0 || cityLine(found.get(n - 1), owner)) {
            return;
        }
        if (n >= 3) {
            owner.rptOwnerCity = found.get(n - 3);
            owner.rptOwnerState = found.get(n - 2);
            owner.rptOwnerZipCode = found.get(n - 1);
        } else {
            owner.rptOwnerCity = found.get(0);
            owner.rptOwnerState = n == 2 ? found.get(1) : null;
        }
    }

    /** {@code NEW YORK, NY 10038}, or the same with EDGAR's two letters for a country ({@code LONDON, X0 EC2A 1AB}). */
    static boolean cityLine(String text, ReportingOwnerBuilder owner) {
        Matcher city = CITY.matcher(text.length() > LONGEST_CITY_LINE ? "" : text);
        if (!city.matches()) {
            return false;
        }
        owner.rptOwnerCity = city.group(1);
        owner.rptOwnerState = city.group(2);
        owner.rptOwnerZipCode = city.group(3);
        return true;
    }
}
