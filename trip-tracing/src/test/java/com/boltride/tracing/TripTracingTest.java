package com.boltride.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.trip.Outcome;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripTracingTest {

    private static final Instant ARRIVAL = Instant.parse("2024-05-25T14:05:00Z");
    private static final Channel ENDS = Channel.kinesis("ends");
    private static final Channel RETRIES = Channel.queue("retries");
    private static final Channel CHANGES = Channel.changes("trips").shard("shard-3");
    private static final String SAMPLED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** Of the flags, that which says "random id" may be set. */
    private static final String UNSAMPLED = ".*-0[02]";

    private final Spans spans = new Spans(Sampler.alwaysOn());
    private final TripTracing tracing = spans.tracing;

    @Test
    void endThatComesEarlyIsOneTraceFromItsProducerToTheBucket() {
        MessageTrace early =
                tracing.received(ENDS.shard("shard-1"), 1).begin(0, "4966", ARRIVAL, tracing.created(ENDS, "t1", null));
        early.writing("t1");
        early.written(Outcome.EARLY);
        String queued = early.created(RETRIES);
        early.end(Outcome.EARLY);
        MessageTrace again = tracing.received(RETRIES, 1).begin(0, "4966", ARRIVAL, queued);
        String completed = again.writing("t1");
        again.written(Outcome.APPLIED);
        again.end(Outcome.APPLIED);
        tracing.staging(CHANGES, "77", "t1", completed, SAMPLED).staged("completed-trips/x.json");

        assertThat(spans.ended())
                .extracting(SpanData::getTraceId)
                .containsOnly(spans.named("create ends").getTraceId());
        assertThat(spans.ended())
                .filteredOn(span -> span.getName().equals("BatchExecuteStatement trips"))
                .extracting(span -> span.getAttributes().get(OpenTelemetryTracing.OUTCOME))
                .containsExactly("early", "applied");
        assertParent("process ends", "create ends");
        assertParent("create retries", "process ends");
        assertParent("process retries", "create retries");
        SpanData staged = spans.named("stage trips");
        assertThat(staged.getAttributes().asMap())
                .containsEntry(OpenTelemetryTracing.TRIP_ID, "t1")
                .containsEntry(OpenTelemetryTracing.OBJECT_KEY, "completed-trips/x.json");
        assertThat(staged.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(link -> link.getTraceId())
                .containsExactly("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void spanSaysWhatItIsAbout() {
        MessageTrace trace = tracing.received(ENDS.shard("shard-1"), 1).begin(0, "4966", ARRIVAL, SAMPLED);
        trace.writing("t1");
        trace.end(Outcome.DUPLICATE);

        SpanData span = spans.named("process ends");
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span.getAttributes().asMap())
                .extractingFromEntries(entry -> entry.getKey().getKey() + "=" + entry.getValue())
                .containsExactlyInAnyOrder(
                        "messaging.system=aws_kinesis",
                        "messaging.destination.name=ends",
                        "messaging.destination.partition.id=shard-1",
                        "messaging.operation.name=process",
                        "messaging.operation.type=process",
                        "boltride.sequence_number=4966",
                        "boltride.arrival_time=2024-05-25T14:05:00Z",
                        "boltride.trip.id=t1",
                        "boltride.outcome=duplicate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                " "
            })
    void traceparentThatIsUnreadableIsPassedOver(String garbage) {
        tracing.received(ENDS, 1).begin(0, "4966", ARRIVAL, garbage).end(Outcome.APPLIED);

        assertThat(spans.named("process ends").getParentSpanContext().isValid()).isFalse();
        assertThat(tracing.staging(CHANGES, "77", "t1", garbage, garbage)).isSameAs(StagingTrace.NONE);
    }

    @Test
    void eventThatItsProducerDoesNotFollowIsFollowedByNobody() {
        String unsampled = new Spans(Sampler.alwaysOff()).tracing.created(ENDS, "t1", null);
        MessageTrace trace = tracing.received(ENDS, 1).begin(0, "4966", ARRIVAL, unsampled);

        assertThat(unsampled).matches(UNSAMPLED);
        assertThat(trace.writing("t1")).isNull();
        assertThat(trace.created(RETRIES)).matches(UNSAMPLED);
        trace.written(Outcome.EARLY);
        trace.end(Outcome.EARLY);
        assertThat(tracing.staging(CHANGES, "77", "t1", unsampled, null)).isSameAs(StagingTrace.NONE);
        assertThat(spans.ended()).isEmpty();
    }

    @Test
    void stepThatIsRepeatedIsOneSpan() {
        ReceivedTraces traces = tracing.received(ENDS, 2);
        traces.begin(1, "4966", ARRIVAL, SAMPLED).writing("t1");
        MessageTrace again = traces.begin(1, "4966", ARRIVAL, SAMPLED);
        again.writing("t1");
        again.written(Outcome.APPLIED);
        traces.at(1).end(Outcome.APPLIED);
        traces.at(0).end(Outcome.APPLIED);

        assertThat(spans.ended())
                .extracting(SpanData::getName)
                .containsExactly("BatchExecuteStatement trips", "process ends");
    }

    @Test
    void whatIsDoneForAMessageIsDoneInItsTrace() {
        AtomicReference<@Nullable String> current = new AtomicReference<>();

        tracing.received(ENDS, 1)
                .begin(0, "4966", ARRIVAL, SAMPLED)
                .during(() -> current.set(Span.current().getSpanContext().getTraceId()));

        assertThat(current).hasValue("0af7651916cd43dd8448eb211c80319c");
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    /** The same object all the way: there is nothing that could cost. */
    @Test
    void nothingIsMadeWhereNobodyFollows() {
        ReceivedTraces traces = TripTracing.OFF.received(ENDS, 1_000);
        MessageTrace trace = traces.begin(0, "4966", ARRIVAL, SAMPLED);

        assertThat(traces).isSameAs(TripTracing.OFF);
        assertThat(trace).isSameAs(TripTracing.OFF).isSameAs(traces.at(7));
        assertThat(trace.writing("t1")).isNull();
        assertThat(trace.created(RETRIES)).isNull();
        assertThat(TripTracing.OFF.staging(CHANGES, "77", "t1", SAMPLED, SAMPLED))
                .isSameAs(StagingTrace.NONE);
    }

    @Test
    void whoDoesNotTraceHandsOnTheTraceOfOthers() {
        assertThat(TripTracing.OFF.created(ENDS, "t1", SAMPLED)).isSameAs(SAMPLED);
        assertThat(TripTracing.OFF.created(ENDS, "t1", null)).isNull();
    }

    private void assertParent(String child, String parent) {
        assertThat(spans.named(child).getParentSpanId())
                .isEqualTo(spans.named(parent).getSpanId());
    }
}
