package com.boltride.producer.stream;

import static com.boltride.producer.stream.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class StreamPublisherTest {

    private final Outages outages = new Outages(Clock.systemUTC());
    private final Patience patience =
            new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), outages, new Random(1));
    private final ScriptedKinesis kinesis = new ScriptedKinesis();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final StreamPublisher publisher = new StreamPublisher(kinesis, "trip-start-events", patience, workers);

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    @Test
    void everythingGoesInOneCallWhenItFits() throws InterruptedException {
        publisher.publish(Events.ofTrips(500));

        assertThat(kinesis.calls).hasSize(1);
        assertThat(kinesis.taken).containsExactlyElementsOf(contents(Events.ofTrips(500)));
    }

    @Test
    void callsOfAWaveAreSentAtOnce() throws InterruptedException {
        kinesis.answeringTogether(3);

        publisher.publish(Events.ofTrips(1_500));

        assertThat(kinesis.calls).hasSize(3);
        assertThat(kinesis.taken).containsExactlyInAnyOrderElementsOf(contents(Events.ofTrips(1_500)));
    }

    @Test
    void refusedRecordsOfEachCallAreSentAgainAlone() throws InterruptedException {
        kinesis.refusingOnce("event-3", "event-700");

        publisher.publish(Events.ofTrips(1_000));

        assertThat(kinesis.calls)
                .hasSize(4)
                .contains(List.of("event-3"), List.of("event-700"))
                .filteredOn(call -> call.size() == 500)
                .hasSize(2);
        assertThat(kinesis.taken).hasSize(1_000).contains("event-3", "event-700");
    }

    @Test
    void nextWaveWaitsForTheWholeWaveBefore() throws InterruptedException {
        kinesis.refusingOnce("event-3", "event-700");
        List<OutgoingEvent> events = new ArrayList<>(Events.ofTrips(1_000));
        events.add(event("trip-0", "second"));

        publisher.publish(events);

        assertThat(kinesis.taken).hasSize(1_001).endsWith("second");
    }

    @Test
    void stopEndsAllCallsThatWaitAndLeavesNoneUnderWay() {
        kinesis.answeringTogether(2).refusing(content -> true);
        patience.stop();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> publisher.publish(Events.ofTrips(1_000)));

        // The other call, whichever it was, was answered before the publisher gave up.
        assertThat(kinesis.taken).hasSize(500);
        assertThat(kinesis.calls).hasSize(2);
    }

    @Test
    void faultThatIsNotTheStreamsEndsThePublishing() {
        kinesis.refusing(content -> {
            throw new IllegalArgumentException("a bug");
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> publisher.publish(Events.ofTrips(1_000)))
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyRefusedRecordsAreSentAgain() throws InterruptedException {
        kinesis.refusing(content -> content.endsWith("1") || content.endsWith("3"))
                .refusing(content -> content.endsWith("3"));

        publisher.publish(Events.ofTrips(5));

        assertThat(kinesis.calls)
                .containsExactly(
                        List.of("event-0", "event-1", "event-2", "event-3", "event-4"),
                        List.of("event-1", "event-3"),
                        List.of("event-3"));
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void aCallThatFailsIsRepeatedAsAWhole() throws InterruptedException {
        kinesis.failing(SdkClientException.create("connection reset"))
                .failing(SdkClientException.create("connection reset"));

        publisher.publish(Events.ofTrips(2));

        assertThat(kinesis.calls).hasSize(3).containsOnly(List.of("event-0", "event-1"));
    }

    @Test
    void theEventsOfATripStayInOrderWhenTheFirstIsRefused() throws InterruptedException {
        kinesis.refusing(content -> content.equals("first")).refusing(content -> content.equals("first"));

        publisher.publish(List.of(event("a", "first"), event("b", "other"), event("a", "second"), event("a", "third")));

        assertThat(kinesis.taken).containsExactly("other", "first", "second", "third");
    }

    @Test
    void nothingToPublishMakesNoCall() throws InterruptedException {
        publisher.publish(List.of());

        assertThat(kinesis.calls).isEmpty();
    }

    @Test
    void aStopEndsTheWaitingForAStreamThatRefuses() {
        patience.stop();
        kinesis.refusing(content -> true);

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> publisher.publish(Events.ofTrips(2)));
        assertThat(outages.current())
                .extracting(Outage::dependency, Outage::fault)
                .containsExactly(
                        tuple("kinesis", "2 of 2 records refused: {ProvisionedThroughputExceededException=2}"));
    }

    private static List<String> contents(List<OutgoingEvent> events) {
        return events.stream().map(Events::content).toList();
    }
}
