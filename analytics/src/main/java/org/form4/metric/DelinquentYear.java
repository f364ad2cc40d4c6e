package org.form4.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.form4.timeliness.Caveat;
import org.form4.timeliness.Status;
import org.form4.timeliness.Timeliness;
import org.jspecify.annotations.Nullable;

/**
 * The reports of an issuer's insiders in one fiscal year, and how late they are. Filings and owners are numbers of a
 * ledger.
 */
final class DelinquentYear {
    private final TreeMap<Integer, Report> reports = new TreeMap<>();

    /** A filing and the transactions that it was the first to report. */
    static final class Report {
        private final int filing;
        private final int owner;
        private final Map<Integer, Timeliness> late = new TreeMap<>();
        private @Nullable Timeliness form3;
        private int transactions;
        private int unknown;
        private int admissions;

        private Report(int filing, int owner) {
            this.filing = filing;
            this.owner = owner;
        }

        /** Says when the report itself was due, being a Form 3. */
        void form3(Timeliness timeliness) {
            form3 = timeliness;
        }

        void transaction(int row, Timeliness timeliness) {
            transactions++;
            unknown += timeliness.status() == Status.UNKNOWN ? 1 : 0;
            admissions += timeliness.caveats().contains(Caveat.LATE_BY_ADMISSION) ? 1 : 0;
            if (timeliness.isLate()) {
                late.put(row, timeliness);
            }
        }

        int filing() {
            return filing;
        }

        @Nullable
        Timeliness form3() {
            return form3;
        }

        /** The late transactions by row. */
        Map<Integer, Timeliness> late() {
            return late;
        }

        boolean isForm3Late() {
            return form3 != null && form3.isLate();
        }

        boolean isLate() {
            return isForm3Late() || !late.isEmpty();
        }

        private int mostDaysLate() {
            int most = form3 == null ? 0 : days(form3);
            for (Timeliness timeliness : late.values()) {
                most = Math.max(most, days(timeliness));
            }
            return most;
        }

        private static int days(Timeliness timeliness) {
            Integer days = timeliness.businessDaysLate();
            return days == null ? 0 : days;
        }
    }

    /** The report that this filing is. */
    Report report(int filing, int owner) {
        return reports.computeIfAbsent(filing, f -> new Report(f, owner));
    }

    Collection<Report> reports() {
        return reports.values();
    }

    List<Report> lateReports() {
        List<Report> late = new ArrayList<>(reports.values());
        late.removeIf(report -> !report.isLate());
        return late;
    }

    int insiders() {
        return (int) reports.values().stream()
                .mapToInt(report -> report.owner)
                .distinct()
                .count();
    }

    /** The insiders with a late report, each with the latest filing of the year that is one. */
    Map<Integer, Integer> lateInsiders() {
        Map<Integer, Integer> insiders = new TreeMap<>();
        lateReports().forEach(report -> insiders.put(report.owner, report.filing));
        return insiders;
    }

    int count(Predicate<Report> reported) {
        return (int) reports.values().stream().filter(reported).count();
    }

    int transactions() {
        return reports.values().stream().mapToInt(report -> report.transactions).sum();
    }

    int lateTransactions() {
        return reports.values().stream().mapToInt(report -> report.late.size()).sum();
    }

    /** How many cannot be judged. */
    int unknownTransactions() {
        return reports.values().stream().mapToInt(report -> report.unknown).sum();
    }

    /** How many rows of Forms 5 should have been on a Form 4 by the filer's own word. */
    int admissions() {
        return reports.values().stream().mapToInt(report -> report.admissions).sum();
    }

    /** The longest delay, where it is known; 0 without one. */
    int mostDaysLate() {
        return reports.values().stream().mapToInt(Report::mostDaysLate).max().orElse(0);
    }

    int firstFiling() {
        return reports.firstKey();
    }

    int lastFiling() {
        return reports.lastKey();
    }
}
