package com.boltride.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DataContractTest {

    private static final Path SCHEMAS = Path.of("../docs/schemas");
    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    static List<Path> schemaFiles() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void schemaIsOneAndSaysWhatItDescribes(Path file) throws IOException {
        String schema = Files.readString(file);

        assertThat(META_SCHEMA.validate(schema, InputFormat.JSON)).isEmpty();
        assertThat(JsonMapper.shared().readTree(schema).propertyNames()).contains("title", "description");
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyIsDescribed(DataContract contract) {
        assertThat(contract.json().path("properties").properties())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(described(property.getValue()))
                        .as(property.getKey())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void examplesKeepToTheSchema(DataContract contract) {
        assertThat(contract.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(contract.violations(example)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void valueOfAnotherTypeIsAViolationInEveryProperty(DataContract contract) {
        for (JsonNode example : contract.json().path("examples")) {
            for (String name : contract.json().path("properties").propertyNames()) {
                if (example.has(name)) {
                    ObjectNode document = (ObjectNode) example.deepCopy();
                    document.putArray(name).add(true);
                    assertThat(contract.violations(document)).as(name).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRIP_START_EVENT", "TRIP_END_EVENT"})
    void whatThePipelineWritesHasNothingUndescribed(DataContract contract) {
        ObjectNode document =
                (ObjectNode) contract.json().path("examples").get(0).deepCopy();

        assertThat(contract.violations(document.put("undescribed", 1))).isNotEmpty();
    }

    @Test
    void pageOfTheContractNamesEverySchema() throws IOException {
        String page = Files.readString(Path.of("../docs/data-contract.md"));

        assertThat(schemaFiles()).allSatisfy(file -> assertThat(page).contains("schemas/" + file.getFileName()));
        assertThat(DataContract.values())
                .allSatisfy(contract ->
                        assertThat(SCHEMAS.resolve(contract.fileName())).exists());
    }

    /** A reference describes a property if what it refers to does; the examples above show that it resolves. */
    private static boolean described(JsonNode property) {
        return property.has("description") || property.has("$ref");
    }
}
