package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * What a change of the code changes in the account, for a reviewer to read. After a change that is meant, write the
 * snapshots anew: {@code mvn -pl infrastructure -am test -Dtest=SnapshotTest -Dsnapshot.update
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SnapshotTest {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"BoltRideDelivery", "BoltRideData", "BoltRide"})
    void theTemplateIsAsItWasReviewed(String stack) throws IOException {
        Path snapshot = Path.of("src/test/resources/snapshots", stack + ".yaml");
        Template template = Synthesised.DEFAULTS
                .templates()
                .filter(candidate -> candidate.stack().equals(stack))
                .findFirst()
                .orElseThrow();
        String now = YAML.writeValueAsString(readable(template));
        if (System.getProperty("snapshot.update") != null) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, now);
        }
        assertThat(now).isEqualTo(Files.readString(snapshot));
    }

    /** Functions as texts, texts that hold JSON as what they hold, and nothing that the CDK adds for itself. */
    private static JsonNode readable(Template template) {
        ObjectNode readable = template.folded().deepCopy().asObject();
        readable.path("Resources").forEach(resource -> resource.asObject().remove("Metadata"));
        return unfoldJson(readable);
    }

    private static JsonNode unfoldJson(JsonNode node) {
        if (node.isString() && node.asString().startsWith("{\"")) {
            return unfoldJson(YAML.readTree(node.asString()));
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(unfoldJson(element)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            // Sorted: the order of some properties differs from run to run, and means nothing.
            node.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(property -> object.set(property.getKey(), unfoldJson(property.getValue())));
            return object;
        }
        return node;
    }
}
