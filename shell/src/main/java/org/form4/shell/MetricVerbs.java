package org.form4.shell;

import java.time.LocalDate;
import org.form4.ledger.Amendments;
import org.form4.metric.DataQuality;
import org.form4.metric.ExercisePatterns;
import org.form4.metric.Gifts;
import org.form4.metric.Grain;
import org.form4.metric.HoldingsReconciliation;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.Period;
import org.form4.metric.PlanFlags;
import org.form4.metric.PlanLedger;
import org.form4.tables.Form4Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The metrics once more, with parameters: as text, of which Tab knows the names and values, and as the types they
 * have. Written by {@code MetricVerbsTest} from the catalogue; change the metrics, not this.
 */
class MetricVerbs {
    MetricVerbs() {}

    /** {@link DataQuality} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table dataQuality(Form4Tables tables, String... parameters) {
        return Workbench.metric("data-quality", tables, parameters);
    }

    /** {@link DataQuality} with all of its parameters. */
    public static Table dataQuality(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new DataQuality(amendments, asOf), tables);
    }

    /** {@link ExercisePatterns} with some of its parameters, as in {@code "saleWindowDays=1"}. */
    public static Table exercisePatterns(Form4Tables tables, String... parameters) {
        return Workbench.metric("exercise-patterns", tables, parameters);
    }

    /** {@link ExercisePatterns} with all of its parameters. */
    public static Table exercisePatterns(
            Form4Tables tables,
            int saleWindowDays,
            double coverMinRate,
            double coverMaxRate,
            Amendments amendments,
            @Nullable LocalDate asOf) {
        return Workbench.metric(
                new ExercisePatterns(saleWindowDays, coverMinRate, coverMaxRate, amendments, asOf), tables);
    }

    /** {@link Gifts} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table gifts(Form4Tables tables, String... parameters) {
        return Workbench.metric("gifts", tables, parameters);
    }

    /** {@link Gifts} with all of its parameters. */
    public static Table gifts(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new Gifts(amendments, asOf), tables);
    }

    /** {@link HoldingsReconciliation} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table holdingsReconciliation(Form4Tables tables, String... parameters) {
        return Workbench.metric("holdings-reconciliation", tables, parameters);
    }

    /** {@link HoldingsReconciliation} with all of its parameters. */
    public static Table holdingsReconciliation(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new HoldingsReconciliation(amendments, asOf), tables);
    }

    /** {@link NetSharesDisposed} with some of its parameters, as in {@code "grain=OWNER"}. */
    public static Table netSharesDisposed(Form4Tables tables, String... parameters) {
        return Workbench.metric("net-shares-disposed", tables, parameters);
    }

    /** {@link NetSharesDisposed} with all of its parameters. */
    public static Table netSharesDisposed(
            Form4Tables tables,
            Grain grain,
            Period period,
            boolean byOwnership,
            Amendments amendments,
            @Nullable LocalDate asOf) {
        return Workbench.metric(new NetSharesDisposed(grain, period, byOwnership, amendments, asOf), tables);
    }

    /** {@link PlanFlags} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table planFlags(Form4Tables tables, String... parameters) {
        return Workbench.metric("plan-flags", tables, parameters);
    }

    /** {@link PlanFlags} with all of its parameters. */
    public static Table planFlags(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new PlanFlags(amendments, asOf), tables);
    }

    /** {@link PlanLedger} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table planLedger(Form4Tables tables, String... parameters) {
        return Workbench.metric("plan-ledger", tables, parameters);
    }

    /** {@link PlanLedger} with all of its parameters. */
    public static Table planLedger(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new PlanLedger(amendments, asOf), tables);
    }
}
