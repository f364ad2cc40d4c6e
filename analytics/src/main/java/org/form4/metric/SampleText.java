package org.form4.metric;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import java.util.StringJoiner;
import org.form4.exercise.Exercise;
import org.form4.ledger.Days;
import org.form4.ledger.Ledger;
import org.form4.metric.ExerciseSample.Event;
import org.form4.metric.StatisticRow.Basis;

/** The events behind one statistic, a line each with their rows, and how the number follows. */
final class SampleText {
    private final Ledger ledger;
    private final Metric metric;
    private final List<Event> events;
    private final StatisticRow row;

    SampleText(Ledger ledger, Metric metric, List<Event> events, StatisticRow row) {
        this.ledger = ledger;
        this.metric = metric;
        this.events = events;
        this.row = row;
    }

    String text(ExerciseSample sample) {
        Explanation text = new Explanation();
        text.line("%s", metric);
        text.line("%s rests on %s:", row.name(), row.basis().words());
        for (Event event : events) {
            if (sample.counts(row.basis(), event)) {
                text.line("%s", line(sample, event));
            }
        }
        text.line(
                "%s = %s %s, of %d events; %d more do not state what it needs",
                row.name(), Explanation.number(row.estimate()), row.unit(), row.events(), row.missing());
        if (!Double.isNaN(row.interval().lower())) {
            text.line(
                    "interval from %s to %s",
                    Explanation.number(row.interval().lower()),
                    Explanation.number(row.interval().upper()));
        }
        if (!Double.isNaN(row.pValue())) {
            text.line("p = %s", Explanation.number(row.pValue()));
        }
        return text.toString();
    }

    private String line(ExerciseSample sample, Event event) {
        Exercise e = event.exercise();
        StringJoiner line = new StringJoiner("  ");
        line.add(String.valueOf(Days.date(e.rows().day())));
        line.add(ledger.filings().rptOwnerName(ledger.filing(e.first())));
        line.add(e.instrument() + " " + e.pattern());
        Basis basis = row.basis();
        if (basis == Basis.WITHHOLDING_RATE || basis == Basis.WITHHELD) {
            line.add("withheld " + RowLines.number(e.withheldShares()) + " of " + RowLines.number(e.exercisedShares())
                    + " = " + RowLines.number(e.withholdingRate()));
        } else if (basis != Basis.ANY && basis != Basis.NO_PRICE) {
            line.add("P/K = " + RowLines.dollars(e.marketPrice()) + " / " + RowLines.dollars(e.exercisePrice()) + " = "
                    + RowLines.number(e.moneyness()));
            line.add(RowLines.number(e.yearsToExpiration()) + " years left");
        }
        if (basis == Basis.PLAN_MONEYNESS || basis == Basis.PLAN_LIFE) {
            line.add(event.plan().name());
        }
        if (basis == Basis.OPTION) {
            line.add("worth " + RowLines.dollars(sample.optionValue(event)) + ", intrinsic "
                    + RowLines.dollars(ExerciseSample.intrinsicValue(event)));
        }
        return line.add(references(e.rows().all())).toString();
    }

    private String references(IntList rows) {
        StringJoiner references = new StringJoiner(" ");
        for (int line : rows) {
            references.add(ledger.reference(line));
        }
        return references.toString();
    }
}
