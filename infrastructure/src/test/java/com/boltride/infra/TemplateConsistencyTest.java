package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What CloudFormation would find wrong with a template as a whole before it made anything. */
class TemplateConsistencyTest {

    private static final int MAX_RESOURCES = 500;
    private static final int MAX_BYTES = 1_000_000;

    @Test
    void everyReferenceHasATarget() {
        templates().forEach(template -> {
            Set<String> known = new HashSet<>();
            template.raw().path("Resources").propertyNames().forEach(known::add);
            template.raw().path("Parameters").propertyNames().forEach(known::add);
            Set<String> conditions =
                    new HashSet<>(template.raw().path("Conditions").propertyNames());
            template.raw().findValues("Ref").stream()
                    .map(JsonNode::asString)
                    .filter(name -> !name.startsWith("AWS::"))
                    .forEach(name -> assertThat(known).as(template.stack()).contains(name));
            template.raw()
                    .findValues("Fn::GetAtt")
                    .forEach(target -> assertThat(known)
                            .as(template.stack())
                            .contains(target.get(0).asString()));
            template.raw().path("Resources").forEach(resource -> {
                assertThat(known)
                        .containsAll(Template.texts(resource.path("DependsOn")).toList());
                assertThat(conditions)
                        .containsAll(Template.texts(resource.path("Condition")).toList());
            });
        });
    }

    /** They know each other by name, so that each can be replaced without the others noticing. */
    @Test
    void noStackImportsFromAnother() {
        templates().forEach(template -> {
            assertThat(template.raw().findValues("Fn::ImportValue")).isEmpty();
            assertThat(template.raw().path("Outputs").findValues("Export")).isEmpty();
        });
    }

    @Test
    void nothingNeedsALookupAnAssetOrALambda() {
        templates().forEach(template -> {
            assertThat(template.raw().findValuesAsString("Type")).noneMatch(type -> type.startsWith("AWS::Lambda"));
            assertThat(template.raw().toString()).doesNotContain("cdk-hnb659fds-assets");
        });
    }

    @Test
    void templatesAreFarFromCloudFormationsLimits() {
        templates().forEach(template -> {
            assertThat(template.raw().path("Resources").size()).isLessThan(MAX_RESOURCES);
            assertThat(template.raw().toString().length()).isLessThan(MAX_BYTES);
        });
    }

    private static Stream<Template> templates() {
        return Stream.of(Synthesised.DEFAULTS, Synthesised.EVERYTHING).flatMap(Synthesised::templates);
    }
}
