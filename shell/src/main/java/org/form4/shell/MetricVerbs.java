package org.form4.shell;

import java.time.LocalDate;
import org.form4.ledger.Amendments;
import org.form4.metric.AwardLedger;
import org.form4.metric.ClusterTrades;
import org.form4.metric.DataQuality;
import org.form4.metric.DelinquentFilers;
import org.form4.metric.ExercisePatterns;
import org.form4.metric.ExerciseStatistics;
import org.form4.metric.FilingTimeliness;
import org.form4.metric.Gifts;
import org.form4.metric.Grain;
import org.form4.metric.HoldingsReconciliation;
import org.form4.metric.InsiderSummary;
import org.form4.metric.IssuerSummary;
import org.form4.metric.NetPurchaseRatio;
import org.form4.metric.NetSharesDisposed;
import org.form4.metric.Period;
import org.form4.metric.PlanFlags;
import org.form4.metric.PlanLedger;
import org.form4.metric.Retention;
import org.form4.metric.RoutineTrades;
import org.form4.metric.ShortSwingProfit;
import org.form4.metric.TradeKind;
import org.form4.metric.UnusualTrades;
import org.form4.tables.Form4Tables;
import org.form4.trade.KindFilter;
import org.form4.trade.Measure;
import org.form4.trade.Role;
import org.form4.trade.Side;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The metrics once more, with parameters: as text, of which Tab knows the names and values, and as the types they
 * have. Written by {@code MetricVerbsTest} from the catalogue; change the metrics, not this.
 */
class MetricVerbs {
    MetricVerbs() {}

    /** {@link AwardLedger} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table awardLedger(Form4Tables tables, String... parameters) {
        return Workbench.metric("award-ledger", tables, parameters);
    }

    /** {@link AwardLedger} with all of its parameters. */
    public static Table awardLedger(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new AwardLedger(amendments, asOf), tables);
    }

    /** {@link ClusterTrades} with some of its parameters, as in {@code "side=P"}. */
    public static Table clusterTrades(Form4Tables tables, String... parameters) {
        return Workbench.metric("cluster-trades", tables, parameters);
    }

    /** {@link ClusterTrades} with all of its parameters. */
    public static Table clusterTrades(
            Form4Tables tables,
            Side side,
            int minOwners,
            int windowDays,
            double minValue,
            Role role,
            KindFilter tradeKind,
            Amendments amendments,
            @Nullable LocalDate asOf) {
        return Workbench.metric(
                new ClusterTrades(side, minOwners, windowDays, minValue, role, tradeKind, amendments, asOf), tables);
    }

    /** {@link DataQuality} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table dataQuality(Form4Tables tables, String... parameters) {
        return Workbench.metric("data-quality", tables, parameters);
    }

    /** {@link DataQuality} with all of its parameters. */
    public static Table dataQuality(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new DataQuality(amendments, asOf), tables);
    }

    /** {@link DelinquentFilers} with some of its parameters, as in {@code "fiscalYearEnd="}. */
    public static Table delinquentFilers(Form4Tables tables, String... parameters) {
        return Workbench.metric("delinquent-filers", tables, parameters);
    }

    /** {@link DelinquentFilers} with all of its parameters. */
    public static Table delinquentFilers(
            Form4Tables tables, String fiscalYearEnd, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new DelinquentFilers(fiscalYearEnd, amendments, asOf), tables);
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

    /** {@link ExerciseStatistics} with some of its parameters, as in {@code "grain=ISSUER"}. */
    public static Table exerciseStatistics(Form4Tables tables, String... parameters) {
        return Workbench.metric("exercise-statistics", tables, parameters);
    }

    /** {@link ExerciseStatistics} with all of its parameters. */
    public static Table exerciseStatistics(
            Form4Tables tables,
            Grain grain,
            Period period,
            int resamples,
            double confidence,
            boolean unknownIsNoPlan,
            Double volatility,
            Double rate,
            double dividendYield,
            int saleWindowDays,
            Amendments amendments,
            @Nullable LocalDate asOf) {
        return Workbench.metric(
                new ExerciseStatistics(
                        grain,
                        period,
                        resamples,
                        confidence,
                        unknownIsNoPlan,
                        volatility,
                        rate,
                        dividendYield,
                        saleWindowDays,
                        amendments,
                        asOf),
                tables);
    }

    /** {@link FilingTimeliness} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table filingTimeliness(Form4Tables tables, String... parameters) {
        return Workbench.metric("filing-timeliness", tables, parameters);
    }

    /** {@link FilingTimeliness} with all of its parameters. */
    public static Table filingTimeliness(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new FilingTimeliness(amendments, asOf), tables);
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

    /** {@link InsiderSummary} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table insiderSummary(Form4Tables tables, String... parameters) {
        return Workbench.metric("insider-summary", tables, parameters);
    }

    /** {@link InsiderSummary} with all of its parameters. */
    public static Table insiderSummary(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new InsiderSummary(amendments, asOf), tables);
    }

    /** {@link IssuerSummary} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table issuerSummary(Form4Tables tables, String... parameters) {
        return Workbench.metric("issuer-summary", tables, parameters);
    }

    /** {@link IssuerSummary} with all of its parameters. */
    public static Table issuerSummary(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new IssuerSummary(amendments, asOf), tables);
    }

    /** {@link NetPurchaseRatio} with some of its parameters, as in {@code "by=COUNT"}. */
    public static Table netPurchaseRatio(Form4Tables tables, String... parameters) {
        return Workbench.metric("net-purchase-ratio", tables, parameters);
    }

    /** {@link NetPurchaseRatio} with all of its parameters. */
    public static Table netPurchaseRatio(
            Form4Tables tables,
            Measure by,
            int lookBackMonths,
            KindFilter tradeKind,
            Amendments amendments,
            @Nullable LocalDate asOf) {
        return Workbench.metric(new NetPurchaseRatio(by, lookBackMonths, tradeKind, amendments, asOf), tables);
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

    /** {@link Retention} with some of its parameters, as in {@code "days=365"}. */
    public static Table retention(Form4Tables tables, String... parameters) {
        return Workbench.metric("retention", tables, parameters);
    }

    /** {@link Retention} with all of its parameters. */
    public static Table retention(Form4Tables tables, int days, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new Retention(days, amendments, asOf), tables);
    }

    /** {@link RoutineTrades} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table routineTrades(Form4Tables tables, String... parameters) {
        return Workbench.metric("routine-trades", tables, parameters);
    }

    /** {@link RoutineTrades} with all of its parameters. */
    public static Table routineTrades(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new RoutineTrades(amendments, asOf), tables);
    }

    /** {@link ShortSwingProfit} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table shortSwingProfit(Form4Tables tables, String... parameters) {
        return Workbench.metric("short-swing-profit", tables, parameters);
    }

    /** {@link ShortSwingProfit} with all of its parameters. */
    public static Table shortSwingProfit(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new ShortSwingProfit(amendments, asOf), tables);
    }

    /** {@link TradeKind} with some of its parameters, as in {@code "amendments=LATEST"}. */
    public static Table tradeKind(Form4Tables tables, String... parameters) {
        return Workbench.metric("trade-kind", tables, parameters);
    }

    /** {@link TradeKind} with all of its parameters. */
    public static Table tradeKind(Form4Tables tables, Amendments amendments, @Nullable LocalDate asOf) {
        return Workbench.metric(new TradeKind(amendments, asOf), tables);
    }

    /** {@link UnusualTrades} with some of its parameters, as in {@code "medianYears=3"}. */
    public static Table unusualTrades(Form4Tables tables, String... parameters) {
        return Workbench.metric("unusual-trades", tables, parameters);
    }

    /** {@link UnusualTrades} with all of its parameters. */
    public static Table unusualTrades(
            Form4Tables tables,
            int medianYears,
            int quietMonths,
            int reversalMonths,
            Amendments amendments,
            @Nullable LocalDate asOf) {
        return Workbench.metric(new UnusualTrades(medianYears, quietMonths, reversalMonths, amendments, asOf), tables);
    }
}
