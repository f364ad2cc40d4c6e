package org.form4.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Issuer;
import org.form4.filing.Problem.Kind;
import org.form4.filing.Problem.Severity;
import org.form4.filing.ReportingOwner;
import org.jspecify.annotations.Nullable;

/**
 * The facts that stand only, or also, in a submission's header. Both spellings are read: tabbed lines
 * ({@code ACCESSION NUMBER:		0001610717-23-000035}) and tags ({@code <ACCESSION-NUMBER>0001610717-23-000035}).
 *
 * @param type the submission type, {@code 4} or {@code 4/A}; empty when the header does not say
 * @param issuer the ISSUER block, or SUBJECT COMPANY before 2003
 * @param owners the REPORTING-OWNER blocks, or FILED BY before 2003
 */
record SubmissionHeader(
        @Nullable AccessionNumber accessionNumber,
        String type,
        @Nullable LocalDate period,
        @Nullable LocalDate filingDate,
        @Nullable LocalDateTime acceptanceDatetime,
        @Nullable Issuer issuer,
        List<ReportingOwner> owners) {

    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_OWNERS = 1_000;

    SubmissionHeader {
        owners = List.copyOf(owners);
    }

    static SubmissionHeader parse(String text, Problems problems) {
        Reading reading = new Reading(problems);
        text.lines().forEach(reading::line);
        return reading.header();
    }

    /** The state of reading a header line by line. */
    private static final class Reading {
        private final Problems problems;
        private final Values values;
        private final List<ReportingOwner> owners = new ArrayList<>();
        private @Nullable AccessionNumber accessionNumber;
        private String type = "";
        private @Nullable LocalDate period;
        private @Nullable LocalDate filingDate;
        private @Nullable LocalDateTime acceptanceDatetime;
        private @Nullable Issuer issuer;
        private @Nullable Party party;
        private int line;

        Reading(Problems problems) {
            this.problems = problems;
            this.values = new Values(problems);
        }

        void line(String text) {
            line++;
            if (text.length() > LONGEST_LINE) {
                return;
            }
            HeaderLine fact = HeaderLine.of(text);
            if (fact != null) {
                fact(fact.key(), fact.value());
            }
        }

        private void fact(String key, String value) {
            switch (key) {
                case "REPORTING-OWNER", "FILED-BY" -> begin(new Party(false));
                case "ISSUER", "SUBJECT-COMPANY" -> begin(new Party(true));
                case "FORMER-COMPANY", "FORMER-NAME" -> {
                    if (party != null) {
                        party.former = true;
                    }
                }
                case "SEC-DOCUMENT", "IMS-DOCUMENT" -> {
                    if (accessionNumber == null) {
                        accessionNumber = AccessionNumber.in(value).orElse(null);
                    }
                }
                case "ACCESSION-NUMBER" ->
                    accessionNumber = AccessionNumber.in(value).orElse(accessionNumber);
                case "CONFORMED-SUBMISSION-TYPE", "TYPE" -> type = value;
                case "CONFORMED-PERIOD-OF-REPORT", "PERIOD" -> period = date(value, key);
                case "FILED-AS-OF-DATE", "FILING-DATE" -> filingDate = date(value, key);
                case "ACCEPTANCE-DATETIME" -> acceptanceDatetime = time(value);
                default -> {
                    if (party != null) {
                        party.fact(key, value, values, line);
                    }
                }
            }
        }

        private void begin(@Nullable Party next) {
            if (party != null) {
                if (party.isIssuer) {
                    issuer = issuer == null ? party.issuer() : issuer;
                } else if (owners.size() < MOST_OWNERS) {
                    owners.add(party.owner());
                }
            }
            party = next;
        }

        private @Nullable LocalDate date(String text, String key) {
            LocalDate date = text.isEmpty() ? null : DateText.parse(text);
            if (date == null && !text.isEmpty()) {
                problems.add(Kind.BAD_DATE, Severity.SUSPECT, line, text, key + " is not a date; the cell is missing");
            }
            return date;
        }

        /** {@code 20230515163741}, in EDGAR's own time. */
        private @Nullable LocalDateTime time(String text) {
            try {
                LocalDate day = text.length() == 14 ? DateText.parse(text.substring(0, 8)) : null;
                if (day != null) {
                    return LocalDateTime.of(
                            day,
                            LocalTime.of(
                                    Integer.parseInt(text, 8, 10, 10),
                                    Integer.parseInt(text, 10, 12, 10),
                                    Integer.parseInt(text, 12, 14, 10)));
                }
            } catch (DateTimeException | NumberFormatException e) {
                // said below, as for any other text that is no time
            }
            problems.add(
                    Kind.BAD_DATE, Severity.SUSPECT, line, text, "ACCEPTANCE-DATETIME is no time; the cell is missing");
            return null;
        }

        SubmissionHeader header() {
            begin(null);
            return new SubmissionHeader(accessionNumber, type, period, filingDate, acceptanceDatetime, issuer, owners);
        }
    }

    /** An issuer or an owner while its block is being read. */
    private static final class Party {
        private final boolean isIssuer;
        private final ReportingOwnerBuilder owner = new ReportingOwnerBuilder();
        private boolean former;

        Party(boolean isIssuer) {
            this.isIssuer = isIssuer;
        }

        void fact(String key, String value, Values values, int line) {
            String text = value.isEmpty() ? null : value;
            switch (key) {
                case "COMPANY-CONFORMED-NAME", "CONFORMED-NAME" -> {
                    if (!former) {
                        owner.rptOwnerName = text;
                    }
                }
                case "CENTRAL-INDEX-KEY", "CIK" -> owner.rptOwnerCik = values.cik(text, key, line);
                case "STREET-1", "STREET1" -> owner.rptOwnerStreet1 = text;
                case "STREET-2", "STREET2" -> owner.rptOwnerStreet2 = text;
                case "CITY" -> owner.rptOwnerCity = text;
                case "STATE" -> owner.rptOwnerState = text;
                case "ZIP" -> owner.rptOwnerZipCode = text;
                case "RELATIONSHIP" -> relationship(value);
                default -> {}
            }
        }

        /** Headers before 2003 name the relationship: DIRECTOR, OFFICER, 10% OWNER, OTHER. */
        private void relationship(String value) {
            String words = value.toUpperCase(Locale.ROOT);
            owner.isDirector = words.contains("DIRECTOR") ? Boolean.TRUE : owner.isDirector;
            owner.isOfficer = words.contains("OFFICER") ? Boolean.TRUE : owner.isOfficer;
            owner.isTenPercentOwner = words.contains("10%") ? Boolean.TRUE : owner.isTenPercentOwner;
            owner.isOther = words.contains("OTHER") ? Boolean.TRUE : owner.isOther;
        }

        Issuer issuer() {
            return new Issuer(owner.rptOwnerCik, owner.rptOwnerName, null, null);
        }

        ReportingOwner owner() {
            return owner.build();
        }
    }
}
