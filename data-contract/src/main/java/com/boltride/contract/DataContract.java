package com.boltride.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pipeline reads and writes, each with its schema in {@code docs/schemas}. */
public enum DataContract {
    TRIP_START_EVENT("trip-start-event"),
    TRIP_END_EVENT("trip-end-event"),
    QUARANTINED_ROW("quarantined-row"),
    LETTER("letter"),
    STAGED_TRIP("staged-trip"),
    KPI_REPORT("kpi-report"),
    STATUS_MESSAGE("status-message"),
    HOURLY_COUNTS("hourly-counts"),
    QUALITY_SUMMARY("quality-summary");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String name;
    private final Schema schema;

    DataContract(String name) {
        this.name = name;
        // References between schemas are relative, to the file here and to the page on the web.
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:schemas/" + name + ".json"));
    }

    /**
     * What in the document does not keep to the schema, one sentence each; empty if everything does.
     *
     * @throws tools.jackson.core.JacksonException if the document is not JSON
     */
    public List<String> violations(String json) {
        return violations(JSON.readTree(json));
    }

    /** The examples that the schema gives, as JSON. */
    public List<String> examples() {
        return json().path("examples").valueStream().map(JsonNode::toString).collect(Collectors.toList());
    }

    List<String> violations(JsonNode document) {
        return schema.validate(document).stream().map(Error::toString).collect(Collectors.toList());
    }

    JsonNode json() {
        return schema.getSchemaNode();
    }

    String fileName() {
        return name + ".json";
    }
}
