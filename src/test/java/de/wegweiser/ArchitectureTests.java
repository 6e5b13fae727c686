package de.wegweiser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("de.wegweiser");

    @Test
    void packagesLeanOnlyOnWhatTheirDoorsSay() {
        ApplicationModules.of(Wegweiser.class).verify();
    }

    @ParameterizedTest(name = "{1} lives in {0}")
    @CsvSource(
            textBlock =
                    """
                    graph,    org.neo4j..
                    graph,    org.springframework.data..
                    extract,  org.apache.tika..
                    extract,  opennlp..
                    extract,  com.google.i18n.phonenumbers..
                    ontology, org.apache.jena..
                    archive,  org.netpreserve..
                    crawl,    okhttp3..
                    crawl,    okio..
                    crawl,    crawlercommons..
                    [crawl|archive], org.h2..
                    render,   com.microsoft.playwright..
                    render,   com.google.gson..
                    embed,    ai.onnxruntime..
                    embed,    ai.djl..
                    api,      graphql..
                    api,      io.github.bucket4j..
                    api,      com.github.benmanes.caffeine..
                    ui,       org.springframework.ui..
                    cli,      picocli.CommandLine.Command..
                    """)
    void oneLibraryOneHome(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.wegweiser." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /// Playwright is not part of every build: what names it is loaded only where it is there.
    @Test
    void onlyOneClassNeedsPlaywright() {
        noClasses()
                .that()
                .haveNameNotMatching("de\\.wegweiser\\.render\\.ChromiumRenderer(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.playwright..")
                .check(CLASSES);
    }

    /// Nor is ONNX Runtime.
    @Test
    void onlyOneClassNeedsOnnxRuntime() {
        noClasses()
                .that()
                .haveNameNotMatching("de\\.wegweiser\\.embed\\.OnnxEmbedder(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
                .check(CLASSES);
    }

    @Test
    void factsArePlainJava() {
        noClasses()
                .that()
                .resideInAPackage("de.wegweiser.fact..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "de.wegweiser.fact..",
                        "org.jspecify..",
                        "org.springframework.modulith")
                .check(CLASSES);
    }
}
