package org.form4;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The picture of docs/architecture.md as a test: arrows run one way. */
class ArrowsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.form4");

    @Test
    void modulesUseOnlyWhatComesBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.form4..")
                .layer("parser")
                .definedBy(
                        "org.form4.filing..",
                        "org.form4.source..",
                        "org.form4.read..",
                        "org.form4.tables..",
                        "org.form4.write..")
                .layer("analytics")
                .definedBy(
                        "org.form4.group..",
                        "org.form4.statistic..",
                        "org.form4.calendar..",
                        "org.form4.ledger..",
                        "org.form4.note..",
                        "org.form4.plan..",
                        "org.form4.exercise..",
                        "org.form4.award..",
                        "org.form4.trade..",
                        "org.form4.timeliness..",
                        "org.form4.shortswing..",
                        "org.form4.metric..")
                .layer("store")
                .definedBy("org.form4.store..")
                .layer("shell")
                .definedBy("org.form4.shell..")
                .whereLayer("parser")
                .mayOnlyBeAccessedByLayers("analytics", "store", "shell")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("shell")
                .whereLayer("analytics")
                .mayOnlyBeAccessedByLayers("shell")
                .whereLayer("shell")
                .mayNotBeAccessedByAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .withOptionalLayers(false)
                .check(CLASSES);
    }

    @Test
    void onlyFetchingOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.form4.source.edgar")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|URL)")
                .check(CLASSES);
    }

    @Test
    void packagesOfTheParserUseOnlyWhatComesBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("filing")
                .definedBy("org.form4.filing..")
                .layer("source")
                .definedBy("org.form4.source..")
                .layer("read")
                .definedBy("org.form4.read..")
                .layer("tables")
                .definedBy("org.form4.tables..")
                .whereLayer("tables")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("tables")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("tables")
                .check(CLASSES);
    }

    @Test
    void packagesOfAnalyticsUseOnlyWhatComesBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("group")
                .definedBy("org.form4.group..")
                .layer("note")
                .definedBy("org.form4.note..")
                .layer("ledger")
                .definedBy("org.form4.ledger..")
                .layer("plan")
                .definedBy("org.form4.plan..")
                .layer("exercise")
                .definedBy("org.form4.exercise..")
                .layer("trade")
                .definedBy("org.form4.trade..")
                .layer("metric")
                .definedBy("org.form4.metric..")
                .whereLayer("metric")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("exercise")
                .mayOnlyBeAccessedByLayers("metric")
                .whereLayer("trade")
                .mayOnlyBeAccessedByLayers("metric")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("exercise", "metric")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("plan", "exercise", "trade", "metric")
                .check(CLASSES);
    }
}
