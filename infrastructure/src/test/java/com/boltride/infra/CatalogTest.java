package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.FieldType;
import com.boltride.trip.TripField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogTest {

    private static final Map<FieldType, String> HIVE_TYPES = Map.of(
            FieldType.TEXT, "string",
            FieldType.INSTANT, "string",
            FieldType.DECIMAL, "decimal(38,15)",
            FieldType.INTEGER, "bigint");

    private final Template pipeline = Synthesised.DEFAULTS.pipeline();

    @Test
    void completedTripsHaveTheColumnsOfTheStagedLine() {
        List<String> expected = Arrays.stream(TripField.values())
                .map(field -> field.canonicalName() + " " + HIVE_TYPES.get(field.type()))
                .collect(Collectors.toList());
        expected.add("attributes map<string,string>");
        assertThat(columns("completed_trips")).isEqualTo(expected);
    }

    @Test
    void dailyKpisHaveTheColumnsOfTheReport() {
        String source = Sources.read("spark-job/src/main/java/com/boltride/kpi/KpiReport.java");
        String components = source.substring(source.indexOf("record KpiReport("), source.indexOf(") {\n"));
        List<String> expected = Pattern.compile("(\\w[\\w<>\\[\\], ]*) (\\w+)[,\\n)]|(\\w+)$")
                .matcher(components.replaceAll("@JsonSerialize\\([^)]*\\) ", "").replaceFirst(".*\\(", ""))
                .results()
                .map(component -> snakeCase(component.group(2) == null ? component.group(3) : component.group(2)))
                .filter(name -> !name.equals("trip_date"))
                .toList();
        assertThat(columns("daily_kpis").stream().map(column -> column.split(" ")[0]))
                .isEqualTo(expected)
                .contains("p95_fare", "median_trip_duration_minutes", "generated_at");
    }

    @Test
    void everyDayIsAPartitionWithoutAnybodyAddingIt() {
        for (String name : List.of("daily_kpis", "completed_trips")) {
            JsonNode parameters = table(name).path("Parameters");
            assertThat(parameters.path("projection.enabled").asString()).isEqualTo("true");
            assertThat(parameters.path("storage.location.template").asString())
                    .isEqualTo("s3://bolt-ride-kpis/" + name.replace('_', '-') + "/trip_date=${trip_date}/");
        }
        assertThat(Sources.read("completion-stager/src/main/java/com/boltride/stage/DayOfTrips.java"))
                .contains("\"completed-trips/trip_date=\"");
        assertThat(Sources.read("spark-job/src/main/java/com/boltride/kpi/ReportStore.java"))
                .contains("\"trip_date=\"");
    }

    @Test
    void savedQueriesAskForColumnsThatAreThere() {
        List<String> known = List.of("daily_kpis", "completed_trips").stream()
                .flatMap(table -> columns(table).stream())
                .map(column -> column.split(" ")[0])
                .toList();
        assertThat(pipeline.all("AWS::Athena::NamedQuery")).hasSize(5).allSatisfy(query -> {
            assertThat(query.path("WorkGroup").asString()).isEqualTo("bolt-ride");
            // Names with an underscore are columns, tables, or results named in the query itself.
            assertThat(Pattern.compile("\\b[a-z]+\\d*(_[a-z]+)+\\b")
                            .matcher(query.path("QueryString").asString())
                            .results()
                            .map(name -> name.group())
                            .filter(name -> !List.of(
                                            "daily_kpis",
                                            "completed_trips",
                                            "trip_date",
                                            "current_date",
                                            "hour_utc",
                                            "trips_a_day")
                                    .contains(name)))
                    .allMatch(known::contains);
        });
    }

    @Test
    void theRawArchiveIsOffUnlessAskedFor() {
        assertThat(pipeline.all("AWS::KinesisFirehose::DeliveryStream")).isEmpty();
        assertThat(Synthesised.EVERYTHING.pipeline().all("AWS::KinesisFirehose::DeliveryStream"))
                .hasSize(2)
                .allSatisfy(archive -> assertThat(archive.path("ExtendedS3DestinationConfiguration")
                                .path("Prefix")
                                .asString())
                        .startsWith("raw/trip-"));
    }

    private List<String> columns(String table) {
        return table(table)
                .path("StorageDescriptor")
                .path("Columns")
                .valueStream()
                .map(column -> column.path("Name").asString() + " "
                        + column.path("Type").asString())
                .collect(Collectors.toList());
    }

    private JsonNode table(String name) {
        return pipeline.all("AWS::Glue::Table").stream()
                .map(table -> table.path("TableInput"))
                .filter(table -> table.path("Name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase();
    }
}
