package com.boltride.store;

import static com.boltride.store.Events.end;
import static com.boltride.store.Events.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The store on {@link InMemoryTrips}, and what only a table that does as it is told can show. */
class TripStoreTest extends TripStoreContract {

    private final InMemoryTrips trips = new InMemoryTrips();

    @Override
    DynamoDbAsyncClient dynamoDb() {
        return trips;
    }

    @Test
    void firstTryIsMadeWithoutARead() throws Exception {
        store().apply(List.of(start(trip, "1", ""), end(trip, "2", "")));

        assertThat(trips.statements()).extracting(InMemoryTrips::verb).containsExactly("INSERT", "UPDATE");
    }

    @Test
    void tripThatIsDeletedWhileADuplicateIsJudgedIsCreatedAnew() throws Exception {
        apply(start(trip, "1", ""));
        trips.beforeNextRead(() -> trips.delete(trip));

        assertThat(apply(start(trip, "3", ""))).isEqualTo(Verdict.APPLIED);
        assertThat(item()).containsEntry("start_sequence_number", AttributeValue.fromS("3"));
    }

    @Test
    void endWhoseStartHadNoCarriedThroughFieldsButAnotherWriterGaveItSomeJoinsThem() throws Exception {
        apply(start(trip, "1", ""));
        Map<String, AttributeValue> meanwhile = Map.of("surge", AttributeValue.fromS("1.5"));
        trips.change(trip, "attributes", AttributeValue.fromM(meanwhile));

        assertThat(apply(end(trip, "2", ",'lane':'x'"))).isEqualTo(Verdict.APPLIED);
        assertThat(texts(item().get("attributes").m())).containsOnlyKeys("surge", "lane");
    }

    @Test
    void itemThatTheServicesDidNotWriteIsAConflictOfUnknownOrigin() throws Exception {
        trips.put(Map.of("trip_id", AttributeValue.fromS(trip), "status", AttributeValue.fromS("COMPLETED")));

        Verdict ofStart = apply(start(trip, "1", ""));
        Verdict ofEnd = apply(end(trip, "2", ""));

        assertThat(ofStart.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(ofStart.reason().message())
                .startsWith("another start of trip_id")
                .endsWith("from record unknown");
        assertThat(ofEnd.reason().message())
                .startsWith("another end of trip_id")
                .endsWith("from record unknown");
    }

    @Test
    void eventThatTheTableRefusesForGoodIsRejectedAndItsNeighboursAreNot() throws Exception {
        List<PublishedEvent> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(start(trip + i, "1", ""));
        }
        trips.refuse(trip + 7);

        List<Verdict> verdicts = store().apply(events);

        assertThat(verdicts).filteredOn(Verdict.APPLIED::equals).hasSize(29);
        assertThat(verdicts.get(7).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdicts.get(7).reason().reason()).isEqualTo(RejectionReason.UNSTORABLE);
        assertThat(verdicts.get(7).reason().message()).endsWith("\"refused by the test\"");
        assertThat(apply(end(trip + 7, "2", "")).outcome()).isEqualTo(Outcome.REJECTED);
    }
}
