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
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class StreamPublisherTest {

    private final Outages outages = new Outages(Clock.systemUTC());
    private final Patience patience =
            new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), outages, new Random(1));
    private final ScriptedKinesis kinesis = new ScriptedKinesis();
    private final StreamPublisher publisher = new StreamPublisher(kinesis, "trip-start-events", patience);

    @Test
    void everythingGoesInOneCallWhenItFits() throws InterruptedException {
        publisher.publish(Events.ofTrips(500));

        assertThat(kinesis.calls).hasSize(1);
        assertThat(kinesis.taken).containsExactlyElementsOf(contents(Events.ofTrips(500)));
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
