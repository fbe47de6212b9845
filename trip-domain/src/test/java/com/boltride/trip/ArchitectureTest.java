package com.boltride.trip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.boltride.trip", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule tripsKnowNeitherAwsNorSpring = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("com.boltride.trip", "java..", "org.jspecify..", "tools.jackson.core..");
}
