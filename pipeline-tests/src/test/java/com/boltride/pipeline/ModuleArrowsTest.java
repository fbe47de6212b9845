package com.boltride.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Arrows between modules go one way, from the services down to what a trip is. A module that wants a new arrow has to have
 * it drawn here.
 */
class ModuleArrowsTest {

    /** Every module with the package it has for itself, and the packages of other modules that it may see. */
    enum Module {
        DATA_CONTRACT("contract"),
        REST_CONTRACT("rest"),
        TRIP_DOMAIN("trip"),
        AWS_RETRY("retry"),
        TRIP_STORE("store", "trip", "retry"),
        TRIP_QUEUES("letter", "trip", "retry"),
        TRIP_TRACING("tracing", "trip"),
        SERVICE_RUNTIME("service", "trip", "retry", "tracing"),
        STREAM_CONSUMER("stream", "trip", "retry", "letter", "service", "tracing"),
        TRIP_START_SERVICE("start", "trip", "retry", "letter", "service", "store", "stream"),
        TRIP_END_SERVICE("end", "trip", "retry", "letter", "service", "store", "stream"),
        COMPLETION_STAGER("stage", "trip", "retry", "letter", "service", "store", "stream", "tracing"),
        REDRIVE_WORKER("redrive", "trip", "retry", "letter", "service", "store", "tracing"),
        PRODUCER_APP("producer", "trip", "retry", "service", "tracing"),
        SCHEDULER_SERVICE("schedule", "retry", "service", "store"),
        SPARK_JOB("kpi"),
        LOCAL_AWS("local"),
        TEST_AWS("testaws", "local"),
        FAULT_PROXY("faults"),
        COMMAND_LINE("cli", "faults"),
        BENCHMARKS("bench", "cli", "trip", "retry", "store"),
        INFRASTRUCTURE("infra");

        private final String own;
        private final Set<String> seen;

        Module(String own, String... seen) {
            this.own = packages(own);
            this.seen = Arrays.stream(seen).map(Module::packages).collect(Collectors.toSet());
        }

        String directory() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Path mainClasses() {
            return Path.of("..", directory(), "target", "classes");
        }

        private static String packages(String name) {
            return "com.boltride." + name + "..";
        }
    }

    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Arrays.stream(Module.values()).map(Module::mainClasses).toList());

    private static final String[] AWS_AND_SPRING = {
        "software.amazon..", "com.amazonaws..", "io.awspring..", "org.springframework.."
    };

    @ParameterizedTest
    @EnumSource
    void moduleSeesOnlyTheModulesBelowIt(Module module) {
        noClasses()
                .that()
                .resideInAPackage(module.own)
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.boltride..")
                        .and(resideOutsideOfPackages(module.own))
                        .and(resideOutsideOfPackages(module.seen.toArray(String[]::new))))
                .check(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void moduleHasItsPackageForItself(Module module) {
        JavaClasses ofModule = ALL.that(describe(
                "are in " + module.directory(),
                type -> type.getSource()
                        .orElseThrow()
                        .getUri()
                        .getPath()
                        .contains("/" + module.directory() + "/target/classes/")));

        classes().should().resideInAPackage(module.own).check(ofModule);
        assertThat(ofModule).isNotEmpty();
    }

    @Test
    void whatATripIsKnowsNeitherAwsNorSpring() {
        noClasses()
                .that()
                .resideInAPackage(Module.TRIP_DOMAIN.own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(AWS_AND_SPRING)
                .check(ALL);
    }

    /** The services say what happens to a trip; what OpenTelemetry makes of it is told in one place. */
    @Test
    void onlyTracingAndItsWiringKnowOpenTelemetry() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Module.TRIP_TRACING.own, "com.boltride.service.tracing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.opentelemetry..", "io.micrometer.tracing..")
                .check(ALL);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "AWS_RETRY",
                "TRIP_STORE",
                "TRIP_QUEUES",
                "TRIP_TRACING",
                "SPARK_JOB",
                "LOCAL_AWS",
                "TEST_AWS",
                "FAULT_PROXY",
                "COMMAND_LINE",
                "BENCHMARKS",
                "INFRASTRUCTURE"
            })
    void whatIsNoServiceKnowsNoSpring(Module module) {
        noClasses()
                .that()
                .resideInAPackage(module.own)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(ALL);
    }

    /** Started otherwise, it would end with 143 when it is told to stop. */
    @Test
    void everyServiceIsStartedAsOneThatEndsInOrder() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("com.boltride.service.ServiceProcess")
                .should()
                .callMethodWhere(describe(
                        "start a service past ServiceProcess",
                        call -> call.getTarget().getName().equals("run")
                                && call.getTargetOwner()
                                        .getFullName()
                                        .equals("org.springframework.boot.SpringApplication")))
                .check(ALL);
    }

    @Test
    void everyModuleIsDrawn() {
        String[] directories = Path.of("..")
                .toFile()
                .list((parent, name) ->
                        Path.of("..", name, "src/main/java").toFile().isDirectory());

        assertThat(directories)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Module.values()).map(Module::directory).toArray(String[]::new));
    }
}
