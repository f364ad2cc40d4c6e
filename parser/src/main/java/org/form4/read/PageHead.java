package org.form4.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.form4.filing.Cik;
import org.form4.filing.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * The boxes above Table I: who, of which company, when. Copies print them in several orders, so each is found by its
 * own label; an address stands above the labels of its lines.
 */
final class PageHead {
    private static final Pattern FORM = Pattern.compile("(?i)\\bform\\s{1,3}([345])\\b(\\s?/\\s?A\\b)?");
    private static final Pattern LONG_DATE = Pattern.compile("([A-Z][a-z]{2,8}\\.? \\d{1,2}, ?\\d{4})");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))(?!\\d)");
    private static final Pattern SYMBOL = Pattern.compile("(.{0,300}?)\\[([^\\[\\]]{0,100})\\].{0,40}");
    private static final Pattern CITY =
            Pattern.compile("(.{1,100}?),? ([A-Z][A-Z0-9])(?: ([A-Z0-9][A-Z0-9 -]{2,14}))?");

    private static final Pattern NAME = label("name and address of reporting person(?:\\(s\\))?");
    private static final Pattern ISSUER = label("issuer(?:'s|’s)? name(?: ?,? ?and)? ticker(?: or trading)? symbol");
    private static final Pattern PERIOD = label(
            "(?:date of earliest transaction(?: required to be reported)?|date of event requiring statement|"
                    + "statement for (?:issuer(?:'s|’s)? fiscal year ended|issuer(?:'s|’s)? fiscal year end|\\(?month ?/ ?day ?/ ?year\\)?|\\(?month ?/ ?year\\)?))");
    private static final Pattern AMENDMENT = label("if amendment,? date (?:of )?original(?:ly)?(?: filed)?");
    private static final Pattern RELATIONSHIP = label("relationship of reporting person(?:\\(s\\)|s)? to issuer");
    private static final Pattern JOINT = label("individual or joint ?/ ?group(?: filing| reporting)?");
    private static final Pattern LAST_NAME = Pattern.compile("(?i)\\W{0,5}\\(?last\\)?\\W{1,4}\\(?first\\)?.{0,20}");
    private static final Pattern STREET = Pattern.compile("(?i)\\W{0,5}\\(street\\)\\W{0,5}");
    private static final Pattern CITY_LABEL = Pattern.compile("(?i)\\W{0,5}\\(city\\).{0,40}");
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}\\. ?[A-Z][A-Za-z]{1,12}[ ,].{5,300}");
    private static final Pattern SYMBOL_AT_END = Pattern.compile("(.{1,300}?) ?\\(([A-Z][A-Z.]{0,5})\\)");
    private static final Pattern MINOR = Pattern.compile(
            "(?i)\\W{0,5}(?:\\(?month ?/ ?day ?/ ?year\\)?|\\(?check (?:all )?applicable(?: line)?\\)?|\\(?check applicable line\\)?|"
                    + "\\((?:last|first|middle|state|zip|city)\\)|(?:\\(state\\) ?)?\\(zip\\))\\W{0,5}");
    private static final Pattern FILED_BY =
            Pattern.compile("(?i)^\\W{0,12}(?:X\\W{1,8})?form filed by (?:one|more than one).*");
    private static final Pattern NOT_SUBJECT = Pattern.compile("(?i).*check this box if no longer subject.*");
    private static final Pattern PLAN = Pattern.compile(
            "(?i).*check this box to indicate that a transaction was made pursuant.*|.*affirmative defense conditions of rule ?10b5-1.*");
    private static final Pattern FORM3_HOLDINGS = Pattern.compile("(?i).*\\bform 3 holdings reported.*");
    private static final Pattern FORM4_TRANSACTIONS = Pattern.compile("(?i).*\\bform 4 transactions reported.*");

    private static final int LONGEST_LABEL = 1_000;

    private static Pattern label(String words) {
        return Pattern.compile("(?i)^\\W{0,5}(?:\\d{1,2}\\.?\\s?)?" + words
                + "\\W{0,3}(?:\\s?\\(month ?/ ?(?:day ?/ ?)?year\\))?[*:\\s]{0,5}(.*)");
    }

    /** A piece of the head and where it stands; the same line in several cells gives several pieces. */
    private record Piece(int line, String text, @Nullable Cik cik) {}

    @Nullable
    String form;

    boolean amendment;

    @Nullable
    LocalDate filingDate;

    @Nullable
    LocalDate periodOfReport;

    @Nullable
    LocalDate dateOfOriginalSubmission;

    Issuer issuer = new Issuer(null, null, null, null);
    /** In the order of their boxes; a page of the agents' layout has a box for the first only. */
    final List<ReportingOwnerBuilder> owners = new ArrayList<>();

    final CheckBoxes boxes = new CheckBoxes();

    @Nullable
    Boolean notSubjectToSection16;

    @Nullable
    Boolean aff10b5One;

    @Nullable
    Boolean form3HoldingsReported;

    @Nullable
    Boolean form4TransactionsReported;

    /** What is written under the boxes of officer and other; null when nothing is. */
    @Nullable
    String specified;

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<Integer> nameLabels = new ArrayList<>();

    static PageHead read(List<PageLine> lines) {
        PageHead head = new PageHead();
        for (PageLine line : lines) {
            for (String cell : line.cells()) {
                for (String part : cell.split("\n", -1)) {
                    head.pieces.add(new Piece(line.number(), PageLine.flat(part), line.cik()));
                }
            }
            head.boxes.line(line);
        }
        head.title();
        head.labels();
        head.addresses();
        return head;
    }

    /** The lines at the very top: a name, the form, the day of filing. */
    private void title() {
        int words = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text;
            if (text.isEmpty()) {
                continue;
            }
            words++;
            Matcher matcher = FORM.matcher(text.length() > 200 ? "" : text);
            if (form == null && matcher.find() && !isBox(text)) {
                form = matcher.group(1);
                amendment = matcher.group(2) != null;
                if (words <= 4) {
                    filingDate(i, text.substring(matcher.end()));
                }
            } else if (form != null && words < 40 && matcher.find(0) && matcher.group(2) != null && !isBox(text)) {
                amendment = true;
            }
        }
    }

    private void filingDate(int at, String rest) {
        LocalDate same = dateIn(rest);
        int next = at + 1;
        while (next < pieces.size() && pieces.get(next).text.isEmpty()) {
            next++;
        }
        filingDate = same != null || next == pieces.size() ? same : wholeDate(pieces.get(next).text);
    }

    private static @Nullable LocalDate wholeDate(String text) {
        return DateText.parse(text.startsWith("Filed ") ? text.substring(6) : text);
    }

    private static @Nullable LocalDate dateIn(String text) {
        Matcher longDate = LONG_DATE.matcher(text);
        if (longDate.find()) {
            return DateText.parse(longDate.group(1));
        }
        Matcher date = DATE.matcher(text);
        return date.find() ? DateText.parse(date.group(1)) : null;
    }

    private static boolean isBox(String text) {
        return NOT_SUBJECT.matcher(text).matches()
                || text.toLowerCase(java.util.Locale.ROOT).contains("obligations");
    }

    private void labels() {
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text;
            if (text.isEmpty() || text.length() > LONGEST_LABEL) {
                continue;
            }
            String period = behind(PERIOD, text);
            String original = behind(AMENDMENT, text);
            String company = behind(ISSUER, text);
            String person = behind(NAME, text);
            if (period != null) {
                periodOfReport = periodOfReport == null ? dateAfter(i, period) : periodOfReport;
            } else if (original != null) {
                dateOfOriginalSubmission = dateAfter(i, original);
            } else if (company != null) {
                issuer(i, company);
            } else if (person != null) {
                name(i, person);
            } else {
                sentence(i, text);
            }
        }
    }

    private void sentence(int i, String text) {
        if (NOT_SUBJECT.matcher(text).matches()) {
            notSubjectToSection16 = box(i);
        } else if (PLAN.matcher(text).matches()) {
            aff10b5One = box(i);
        } else if (FORM3_HOLDINGS.matcher(text).matches()) {
            form3HoldingsReported = box(i);
        } else if (FORM4_TRANSACTIONS.matcher(text).matches()) {
            form4TransactionsReported = box(i);
        }
    }

    /** What follows a label on its own line; null when the line has another or none. */
    private static @Nullable String behind(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private @Nullable Boolean box(int sentence) {
        return CheckBoxes.ofSentence(sentence > 0 ? pieces.get(sentence - 1).text : "", pieces.get(sentence).text);
    }

    private @Nullable LocalDate dateAfter(int label, String rest) {
        LocalDate same = dateIn(rest);
        if (same != null) {
            return same;
        }
        for (int i = label + 1; i < pieces.size(); i++) {
            String text = pieces.get(i).text;
            if (text.isEmpty() || MINOR.matcher(text).matches()) {
                continue;
            }
            LocalDate day = DateText.parse(text);
            if (day != null) {
                used.add(i);
            }
            return day;
        }
        return null;
    }

    /** The name goes on until the symbol in brackets, which ends the box. */
    private void issuer(int label, String rest) {
        StringBuilder text = new StringBuilder(rest);
        Cik cik = pieces.get(label).cik;
        int i = label + 1;
        while (i < pieces.size() && text.indexOf("]") < 0 && i < label + 12) {
            Piece piece = pieces.get(i);
            if (isLabel(piece.text)) {
                break;
            }
            if (!piece.text.isEmpty()) {
                used.add(i);
                text.append(text.length() == 0 ? "" : " ").append(piece.text);
                cik = cik == null ? piece.cik : cik;
            }
            i++;
        }
        Matcher symbol = SYMBOL.matcher(text.length() > 500 ? text.substring(0, 500) : text);
        if (!symbol.matches()) {
            symbol = SYMBOL_AT_END.matcher(text.length() > 500 ? text.substring(0, 500) : text);
        }
        String name = symbol.matches() ? symbol.group(1) : text.toString();
        String ticker = symbol.matches() ? blankToNull(symbol.group(2)) : null;
        if (issuer.issuerName() == null) {
            issuer = new Issuer(cik, blankToNull(name), ticker, null);
        }
    }

    private void name(int label, String rest) {
        Cik cik = pieces.get(label).cik;
        String name = blankToNull(rest);
        for (int i = label + 1; name == null && i < pieces.size() && i < label + 6; i++) {
            Piece piece = pieces.get(i);
            if (isLabel(piece.text)) {
                return;
            }
            if (!piece.text.isEmpty()) {
                used.add(i);
                name = piece.text;
                cik = piece.cik;
            }
        }
        ReportingOwnerBuilder owner = new ReportingOwnerBuilder();
        owner.rptOwnerName = name;
        owner.rptOwnerCik = cik;
        owners.add(owner);
        nameLabels.add(label);
    }

    private boolean isLabel(String text) {
        return NAME.matcher(text).matches()
                || ISSUER.matcher(text).matches()
                || PERIOD.matcher(text).matches()
                || AMENDMENT.matcher(text).matches()
                || RELATIONSHIP.matcher(text).matches()
                || JOINT.matcher(text).matches()
                || LAST_NAME.matcher(text).matches()
                || STREET.matcher(text).matches()
                || CITY_LABEL.matcher(text).matches()
                || MINOR.matcher(text).matches()
                || FILED_BY.matcher(text).matches()
                || ITEM.matcher(text).matches()
                || CheckBoxes.isBoxLine(text);
    }

    private void addresses() {
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text;
            if (CheckBoxes.isLastBox(text)) {
                specified = specified == null ? specifiedAfter(i) : specified;
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text;
            if (text.length() < 6 || text.length() > LONGEST_LABEL) {
                continue;
            }
            ReportingOwnerBuilder owner = ownerAt(i);
            if (STREET.matcher(text).matches() && owner != null && owner.rptOwnerStreet1 == null) {
                street(above(i), owner);
            } else if (CITY_LABEL.matcher(text).matches() && owner != null && owner.rptOwnerCity == null) {
                city(above(i), owner);
            }
        }
    }

    /** The owner whose name was the last before a piece. */
    private @Nullable ReportingOwnerBuilder ownerAt(int piece) {
        int at = -1;
        while (at + 1 < nameLabels.size() && nameLabels.get(at + 1) < piece) {
            at++;
        }
        return at < 0 ? null : owners.get(at);
    }

    private static boolean isAddressLabel(String text) {
        return STREET.matcher(text).matches() || CITY_LABEL.matcher(text).matches();
    }

    /** What stands directly below the last box, without a blank line between. */
    private @Nullable String specifiedAfter(int box) {
        int next = box + 1;
        while (next < pieces.size()
                && pieces.get(next).line == pieces.get(box).line
                && pieces.get(next).text.isEmpty()) {
            next++;
        }
        if (next == pieces.size()) {
            return null;
        }
        String text = pieces.get(next).text;
        boolean isAddress = next + 1 < pieces.size() && isAddressLabel(pieces.get(next + 1).text);
        boolean isValue =
                !isAddress && !text.isEmpty() && !used.contains(next) && !isLabel(text) && DateText.parse(text) == null;
        if (isValue) {
            used.add(next);
            return text;
        }
        return null;
    }

    /** The free pieces above a label, up to the next label or used piece, in order. */
    private List<Piece> above(int label) {
        List<Piece> free = new ArrayList<>();
        for (int i = label - 1; i >= 0 && free.size() < 6; i--) {
            Piece piece = pieces.get(i);
            if (piece.text.isEmpty()) {
                continue;
            }
            if (used.contains(i) || isLabel(piece.text) || piece.text.length() > 200) {
                break;
            }
            free.add(0, piece);
        }
        return free;
    }

    private static void street(List<Piece> lines, ReportingOwnerBuilder owner) {
        if (lines.isEmpty()) {
            return;
        }
        owner.rptOwnerStreet1 = lines.get(0).text;
        if (lines.size() > 1) {
            StringBuilder rest = new StringBuilder(lines.get(1).text);
            for (Piece line : lines.subList(2, lines.size())) {
                rest.append(", ").append(line.text);
            }
            owner.rptOwnerStreet2 = rest.toString();
        }
    }

    private static void city(List<Piece> found, ReportingOwnerBuilder owner) {
        int n = found.size();
        if (n == 0) {
            return;
        }
        if (cityLine(found.get(n - 1).text, owner)) {
            return;
        }
        if (n >= 3) {
            owner.rptOwnerCity = found.get(n - 3).text;
            owner.rptOwnerState = found.get(n - 2).text;
            owner.rptOwnerZipCode = found.get(n - 1).text;
        } else {
            owner.rptOwnerCity = found.get(0).text;
            owner.rptOwnerState = n == 2 ? found.get(1).text : null;
        }
    }

    /** {@code NEW YORK, NY 10038}, or the same with EDGAR's two letters for a country ({@code LONDON, X0 EC2A 1AB}). */
    static boolean cityLine(String text, ReportingOwnerBuilder owner) {
        Matcher city = CITY.matcher(text.length() > 140 ? "" : text);
        if (!city.matches()) {
            return false;
        }
        owner.rptOwnerCity = city.group(1);
        owner.rptOwnerState = city.group(2);
        owner.rptOwnerZipCode = city.group(3);
        return true;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
