package com.boltride.store;

import static com.boltride.store.Events.end;
import static com.boltride.store.Events.endAt;
import static com.boltride.store.Events.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What {@link TripStore} promises, on the emulator and on {@link InMemoryTrips}. */
abstract class TripStoreContract {

    private static final Instant NOW = Instant.parse("2024-05-27T00:00:00Z");
    private static final TripStoreOptions UNINDEXED = new TripStoreOptions(8, null, false);

    final String trip = "trip-" + UUID.randomUUID();

    /** Of the table {@link #table}. */
    abstract DynamoDbAsyncClient dynamoDb();

    String table() {
        return "trips";
    }

    @Test
    void startCreatesTheTrip() throws Exception {
        assertThat(apply(start(trip, "1", ",'estimated_fare_amount':34.18595283806629,'surge':'1.5'")))
                .isEqualTo(Verdict.APPLIED);

        assertThat(item())
                .containsEntry("trip_id", AttributeValue.fromS(trip))
                .containsEntry("status", AttributeValue.fromS("IN_PROGRESS"))
                .containsEntry("start_time", AttributeValue.fromS("2024-05-25T13:19:00Z"))
                .containsEntry("origin", AttributeValue.fromS("93"))
                .containsEntry("destination", AttributeValue.fromS("94"))
                .containsEntry("estimated_fare_amount", AttributeValue.fromN("34.18595283806629"))
                .containsEntry("attributes", AttributeValue.fromM(Map.of("surge", AttributeValue.fromS("1.5"))))
                .doesNotContainKey("expires_at");
    }

    @Test
    void endCompletesTheTrip() throws Exception {
        apply(start(trip, "1", ""));

        assertThat(apply(end(trip, "2", ",'tip_amount':2.5,'rate_code':'5.0'"))).isEqualTo(Verdict.APPLIED);

        assertThat(item())
                .containsEntry("status", AttributeValue.fromS("COMPLETED"))
                .containsEntry("start_time", AttributeValue.fromS("2024-05-25T13:19:00Z"))
                .containsEntry("end_time", AttributeValue.fromS("2024-05-25T14:05:00Z"))
                .containsEntry("fare_amount", AttributeValue.fromN("40.1"))
                .containsEntry("tip_amount", AttributeValue.fromN("2.5"))
                .containsEntry("rate_code", AttributeValue.fromN("5"))
                .doesNotContainKeys("attributes", TripItem.START_TRACEPARENT, TripItem.END_TRACEPARENT);
    }

    @Test
    void traceStandsInTheItemOfWhomSomebodyFollows() throws Exception {
        PublishedEvent start = start(trip, "1", "");
        PublishedEvent end = end(trip, "2", "");
        apply(new PublishedEvent(start.event(), "1", "00-start"));
        apply(new PublishedEvent(end.event(), "2", "00-end"));

        assertThat(item())
                .containsEntry(TripItem.START_TRACEPARENT, AttributeValue.fromS("00-start"))
                .containsEntry(TripItem.END_TRACEPARENT, AttributeValue.fromS("00-end"));
        assertThat(apply(new PublishedEvent(start.event(), "3", "00-other"))).isEqualTo(Verdict.DUPLICATE);
        assertThat(apply(end(trip, "4", ",'traceparent':'00-other'"))).isEqualTo(Verdict.DUPLICATE);
        assertThat(apply(new PublishedEvent(end.event(), "2", "00-again"))).isEqualTo(Verdict.APPLIED);
        assertThat(item()).containsEntry(TripItem.END_TRACEPARENT, AttributeValue.fromS("00-end"));
    }

    @Test
    void onlyATripInProgressSaysSinceWhenItIsOpen() throws Exception {
        apply(start(trip, "1", ""));
        assertThat(item())
                .containsEntry("open_since", AttributeValue.fromN(Long.toString(NOW.getEpochSecond())))
                .containsKey("open_shard");

        apply(end(trip, "2", ""));

        assertThat(item()).doesNotContainKeys("open_since", "open_shard");
    }

    @Test
    void tripWithoutTheIndexSaysNothingOfBeingOpen() throws Exception {
        TripStore unindexed = store(UNINDEXED);

        assertThat(unindexed.apply(List.of(start(trip, "1", "")))).containsExactly(Verdict.APPLIED);
        assertThat(item()).doesNotContainKeys("open_since", "open_shard");

        assertThat(unindexed.apply(List.of(end(trip, "2", "")))).containsExactly(Verdict.APPLIED);
        assertThat(item()).containsEntry("status", AttributeValue.fromS("COMPLETED"));
    }

    @Test
    void tripThatWasIndexedLeavesTheIndexThoughTripsAreNotIndexedAnyMore() throws Exception {
        apply(start(trip, "1", ""));

        assertThat(store(UNINDEXED).apply(List.of(end(trip, "2", "")))).containsExactly(Verdict.APPLIED);

        assertThat(item()).doesNotContainKeys("open_since", "open_shard");
    }

    @Test
    void startThatComesAgainAfterTheIndexWasTurnedOffIsAppliedAgain() throws Exception {
        apply(start(trip, "1", ""));
        Map<String, AttributeValue> before = item();

        assertThat(store(UNINDEXED).apply(List.of(start(trip, "1", "")))).containsExactly(Verdict.APPLIED);

        assertThat(item()).isEqualTo(before);
    }

    @Test
    void tripOfAnEarlierReleaseIsCompletedLikeAnyOther() throws Exception {
        apply(start(trip, "1", ""));
        Map<String, AttributeValue> earlier = new HashMap<>(item());
        earlier.keySet().removeAll(List.of("open_since", "open_shard"));
        dynamoDb().putItem(put -> put.tableName(table()).item(earlier)).join();

        assertThat(apply(end(trip, "2", ""))).isEqualTo(Verdict.APPLIED);

        assertThat(item()).containsEntry("status", AttributeValue.fromS("COMPLETED"));
    }

    @Test
    void endWithoutStartIsEarlyAndLeavesNoTrace() throws Exception {
        Verdict verdict = apply(end(trip, "2", ""));

        assertThat(verdict.outcome()).isEqualTo(Outcome.EARLY);
        assertThat(verdict.reason().reason()).isEqualTo(RejectionReason.NO_START);
        assertThat(verdict.reason().message()).contains(trip);
        assertThat(item()).isEmpty();
    }

    @Test
    void sameRecordAgainIsAppliedAgainAndChangesNothing() throws Exception {
        apply(start(trip, "1", ""));
        apply(end(trip, "2", ""));
        Map<String, AttributeValue> before = item();

        assertThat(apply(start(trip, "1", ""))).isEqualTo(Verdict.APPLIED);
        assertThat(apply(end(trip, "2", ""))).isEqualTo(Verdict.APPLIED);

        assertThat(item()).isEqualTo(before);
    }

    @Test
    void sameContentInAnotherRecordIsADuplicate() throws Exception {
        apply(start(trip, "1", ""));
        assertThat(apply(start(trip, "3", ""))).isEqualTo(Verdict.DUPLICATE);
        apply(end(trip, "2", ""));
        Map<String, AttributeValue> before = item();

        assertThat(apply(start(trip, "4", ""))).isEqualTo(Verdict.DUPLICATE);
        assertThat(apply(end(trip, "5", ""))).isEqualTo(Verdict.DUPLICATE);

        assertThat(item()).isEqualTo(before);
    }

    @Test
    void otherContentIsAConflictAndTheFirstStands() throws Exception {
        apply(start(trip, "1", ""));
        Verdict ofStart = apply(start(trip, "3", ",'vendor_id':'2'"));
        apply(end(trip, "2", ""));
        Map<String, AttributeValue> before = item();
        Verdict ofEnd = apply(end(trip, "4", ",'tip_amount':3"));

        assertThat(ofStart.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(ofStart.reason().message()).contains(trip).contains("record 1");
        assertThat(ofEnd.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(ofEnd.reason().message()).contains("record 2");
        assertThat(item()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-25T13:18:59Z,           REJECTED",
        "2024-05-25T13:18:59.999999999Z, REJECTED",
        "2024-05-25T13:19:00Z,           APPLIED",
        "2024-05-25T13:19:00.5Z,         APPLIED",
    })
    void endMustNotPrecedeTheStart(String endTime, Outcome outcome) throws Exception {
        apply(start(trip, "1", ""));

        Verdict verdict = apply(endAt(endTime, trip, "2", ""));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        String status = outcome == Outcome.APPLIED ? "COMPLETED" : "IN_PROGRESS";
        assertThat(item()).containsEntry("status", AttributeValue.fromS(status));
        if (outcome == Outcome.REJECTED) {
            assertThat(verdict.reason().reason()).isEqualTo(RejectionReason.END_BEFORE_START);
            assertThat(verdict.reason().message()).contains("2024-05-25T13:18:59", "2024-05-25T13:19:00Z");
        }
    }

    @Test
    void carriedThroughFieldsOfBothEventsAreJoined() throws Exception {
        apply(start(trip, "1", ",'surge':'1.5','city':'NYC'"));

        PublishedEvent end =
                end(trip, "2", ",'surge':'2.0','lane':'x','city':'NYC','start_time':'2024-05-25T13:00:00Z'");
        assertThat(apply(end)).isEqualTo(Verdict.APPLIED);

        assertThat(texts(item().get("attributes").m()))
                .containsOnly(
                        Map.entry("surge", "1.5"),
                        Map.entry("end.surge", "2.0"),
                        Map.entry("city", "NYC"),
                        Map.entry("lane", "x"),
                        Map.entry("start_time", "2024-05-25T13:00:00Z"));
        assertThat(item()).containsEntry("start_time", AttributeValue.fromS("2024-05-25T13:19:00Z"));
        assertThat(apply(end)).isEqualTo(Verdict.APPLIED);
    }

    @Test
    void endAtTheVeryStartJoinsItsCarriedThroughFieldsToo() throws Exception {
        apply(start(trip, "1", ",'surge':'1.5'"));

        assertThat(apply(endAt("2024-05-25T13:19:00Z", trip, "2", ",'lane':'x'")))
                .isEqualTo(Verdict.APPLIED);
        assertThat(texts(item().get("attributes").m())).containsOnlyKeys("surge", "lane");
    }

    @Test
    void carriedThroughFieldsOfTheEndAloneAreKept() throws Exception {
        apply(start(trip, "1", ""));

        assertThat(apply(end(trip, "2", ",'lane':'x'"))).isEqualTo(Verdict.APPLIED);

        assertThat(texts(item().get("attributes").m())).containsOnly(Map.entry("lane", "x"));
    }

    @Test
    void eventsOfOneTripAreAppliedInTheirOrder() throws Exception {
        List<Verdict> verdicts = store().apply(List.of(
                end(trip, "0", ""),
                start(trip, "1", ""),
                start(trip, "2", ""),
                end(trip, "3", ""),
                end(trip, "4", ",'tip_amount':1")));

        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.EARLY, Outcome.APPLIED, Outcome.DUPLICATE, Outcome.APPLIED, Outcome.CONFLICT);
    }

    @Test
    void largeBatchInAnyOrderGetsEachEventItsVerdict() throws Exception {
        List<PublishedEvent> starts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            starts.add(start(trip + i % 400, Integer.toString(i), ""));
        }
        Collections.shuffle(starts, new Random(3));

        List<Verdict> verdicts = store().apply(starts);

        assertThat(verdicts).filteredOn(Verdict.APPLIED::equals).hasSize(400);
        assertThat(verdicts).filteredOn(Verdict.DUPLICATE::equals).hasSize(100);
    }

    @Test
    void completedTripExpiresOnlyWhenAskedTo() throws Exception {
        TripStore expiring = store(new TripStoreOptions(8, Duration.ofDays(90), true));
        expiring.apply(List.of(start(trip, "1", "")));
        assertThat(item()).doesNotContainKey("expires_at");

        expiring.apply(List.of(end(trip, "2", "")));

        long expected = NOW.plus(Duration.ofDays(90)).getEpochSecond();
        assertThat(item()).containsEntry("expires_at", AttributeValue.fromN(Long.toString(expected)));
    }

    final TripStore store() {
        return store(TripStoreOptions.DEFAULT);
    }

    final TripStore store(Clock clock) {
        return store(TripStoreOptions.DEFAULT, clock);
    }

    private TripStore store(TripStoreOptions options) {
        return store(options, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private TripStore store(TripStoreOptions options, Clock clock) {
        return new TripStore(dynamoDb(), table(), options, clock, Events.patience());
    }

    final Verdict apply(PublishedEvent event) throws InterruptedException {
        return store().apply(List.of(event)).get(0);
    }

    final Map<String, AttributeValue> item() {
        return dynamoDb()
                .getItem(get -> get.tableName(table())
                        .key(Map.of("trip_id", AttributeValue.fromS(trip)))
                        .consistentRead(true))
                .join()
                .item();
    }

    static Map<String, String> texts(Map<String, AttributeValue> attributes) {
        Map<String, String> texts = new HashMap<>();
        attributes.forEach((name, value) -> texts.put(name, value.s()));
        return texts;
    }
}
