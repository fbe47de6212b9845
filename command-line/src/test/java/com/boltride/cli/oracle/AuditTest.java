package com.boltride.cli.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.content.Content;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.QuarantinedRows;
import com.boltride.cli.evidence.QuarantinedRows.Row;
import com.boltride.cli.evidence.Scene;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditTest {

    private static final String START =
            "{\"trip_id\":\"t1\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"93\",\"destination\":\"94\","
                    + "\"estimated_fare_amount\":38}";
    private static final String END = "{\"trip_id\":\"t1\",\"end_time\":\"2024-05-25T14:05:00Z\",\"fare_amount\":40.5}";
    private static final String OTHER_END = END.replace("40.5", "41");
    private static final String TRIP = START.replace("}", "," + END.substring(1));
    private static final String EPOCH = "1716643140";

    private final Scene scene = new Scene().start("1", 1, START).end("7", 2, END);

    @Test
    void runInWhichEverythingIsAsItHasToBeHasNoDifference() {
        assertThat(differences(trip(TRIP, EPOCH, "2024-05-25"), END)).isEmpty();
    }

    @Test
    void valueThatTheTableHasOtherwiseIsTold() {
        assertThat(differences(trip(TRIP.replace("\"93\"", "\"39\""), EPOCH, "2024-05-25"), END))
                .anyMatch(told -> told.startsWith("table: t1 is"))
                .anyMatch(told -> told.contains("did not come of"));
    }

    @Test
    void epochOfATripIsThatOfItsStart() {
        assertThat(differences(trip(TRIP, "1716643141", "2024-05-25"), END))
                .containsExactly("table: start_epoch 1716643141 is not 2024-05-25T13:19:00Z");
    }

    @Test
    void completedTripDoesNotSayThatItIsOpen() {
        Scene completed = scene.trip(
                        TRIP,
                        "status",
                        "COMPLETED",
                        "open_since",
                        "1716643140",
                        "start_epoch",
                        EPOCH,
                        "start_sequence_number",
                        "1",
                        "end_sequence_number",
                        "7")
                .staged("2024-05-25", TRIP);

        assertThat(differences(completed, END)).singleElement().asString().contains("says that it is open");
    }

    @Test
    void stagedTripStandsUnderTheDayOfItsEnd() {
        assertThat(differences(trip(TRIP, EPOCH, "2024-05-26"), END))
                .containsExactly("staged: trip_id 't1' stands under 2024-05-26");
    }

    @Test
    void rowThatIsNotInItsStreamIsTold() {
        assertThat(differences(trip(TRIP, EPOCH, "2024-05-25"), END, OTHER_END))
                .singleElement()
                .asString()
                .startsWith("end is not in its stream");
    }

    @Test
    void rowThatWasSentAgainIsNoDifference() {
        scene.end("8", 3, END);

        assertThat(differences(trip(TRIP, EPOCH, "2024-05-25"), END)).isEmpty();
    }

    @Test
    void recordOfNoRowIsTold() {
        scene.end("8", 3, OTHER_END).letter("m1", "trip-end-events", "8", "CONFLICT", OTHER_END);

        assertThat(differences(trip(TRIP, EPOCH, "2024-05-25"), END))
                .singleElement()
                .asString()
                .startsWith("end in its stream is of no row");
    }

    @Test
    void conflictHasToHaveItsLetter() {
        scene.end("8", 3, OTHER_END);
        trip(TRIP, EPOCH, "2024-05-25");
        assertThat(differences(scene, END, OTHER_END))
                .anyMatch(told -> told.startsWith("not all but one are dead letters"));

        scene.letter("m1", "trip-end-events", "8", "CONFLICT", OTHER_END);

        assertThat(differences(scene, END, OTHER_END)).isEmpty();
    }

    @Test
    void letterHasToTellOfARecordAndToBeAsThatWas() {
        scene.end("8", 3, OTHER_END)
                .letter("m1", "trip-end-events", "8", "CONFLICT", OTHER_END.replace("41", "41.0"))
                .letter("m2", "trip-end-events", "9", "CONFLICT", OTHER_END);

        assertThat(differences(trip(TRIP, EPOCH, "2024-05-25"), END, OTHER_END))
                .anyMatch(told -> told.startsWith("dead letter is not as its record"))
                .anyMatch(told -> told.startsWith("dead letter of no record"));
    }

    @Test
    void quarantineIsComparedRowByRow() {
        trip(TRIP, EPOCH, "2024-05-25");
        InputFile starts = new InputFile(2, List.of(Content.ofJson(START)), Map.of(3L, "MISSING_FIELD"));
        QuarantinedRows others = new QuarantinedRows(Map.of(new Row("data/trip_start.csv", 4), "MISSING_FIELD"));

        assertThat(Audit.differences(input(starts, END), scene.findings(), others, null))
                .containsExactlyInAnyOrder(
                        "quarantine: data/trip_start.csv:3 is null, but has to be MISSING_FIELD",
                        "quarantine: data/trip_start.csv:4 has no business to be there: MISSING_FIELD");
    }

    @Test
    void reportsAreComparedFigureByFigure() {
        trip(TRIP, EPOCH, "2024-05-25");
        KpiReports wrong = new KpiReports(List.of(JsonMapper.shared()
                .readTree("{\"trip_date\": \"2024-05-25\", \"total_trips\": 1, \"total_revenue\": 41}")));

        assertThat(Audit.differences(input(starts(), END), scene.findings(), new QuarantinedRows(Map.of()), wrong))
                .singleElement()
                .asString()
                .startsWith("reports: 2024-05-25 is")
                .contains("total_revenue=40.5");
    }

    /** Puts the completed trip into the table, and as it has to be under a day. */
    private Scene trip(String json, String epoch, String day) {
        return scene.trip(
                        json,
                        "status",
                        "COMPLETED",
                        "start_epoch",
                        epoch,
                        "start_sequence_number",
                        "1",
                        "end_sequence_number",
                        "7")
                .staged(day, TRIP);
    }

    private static List<String> differences(Scene scene, String... ends) {
        return Audit.differences(input(starts(), ends), scene.findings(), new QuarantinedRows(Map.of()), null);
    }

    private static InputFile starts() {
        return new InputFile(1, List.of(Content.ofJson(START)), Map.of());
    }

    private static Input input(InputFile starts, String... ends) {
        List<Content> events = Stream.of(ends).map(Content::ofJson).toList();
        return new Input(
                Map.of("data/trip_start.csv", starts),
                Map.of("data/trip_end.csv", new InputFile(events.size(), events, Map.of())));
    }
}
