package com.boltride.producer.stream;

import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.retry.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/**
 * Puts events into one stream, with the trip's id as partition key. The calls of a wave are under way at the same time. What the
 * stream refuses of a call is sent again, alone, until it is in. A call whose answer is lost may have put its records: they then come
 * twice, as everything may downstream of here.
 */
public final class StreamPublisher {

    static final String DEPENDENCY = "kinesis";

    private final KinesisClient kinesis;
    private final String stream;
    private final Patience patience;
    private final ExecutorService workers;

    /** @param workers make the calls */
    public StreamPublisher(KinesisClient kinesis, String stream, Patience patience, ExecutorService workers) {
        this.kinesis = kinesis;
        this.stream = stream;
        this.patience = patience;
        this.workers = workers;
    }

    /**
     * Returns when every event is in the stream, each trip's in the order given. The caller bounds the events, and with them the
     * calls at a time: one for each 500.
     *
     * @throws InterruptedException if the run stops before that; some events are in then
     */
    public void publish(List<OutgoingEvent> events) throws InterruptedException {
        for (List<OutgoingEvent> wave : Waves.of(events)) {
            putAtOnce(Batches.of(wave.stream().map(StreamPublisher::record).toList()));
        }
    }

    /** Returns when no call is under way any more, even if one of them has failed: the next wave must not overtake any. */
    private void putAtOnce(List<List<PutRecordsRequestEntry>> batches) throws InterruptedException {
        if (batches.size() == 1) {
            put(batches.get(0));
            return;
        }
        List<Callable<Void>> calls = batches.stream().map(this::call).toList();
        for (Future<Void> ended : workers.invokeAll(calls)) {
            try {
                ended.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof InterruptedException stopped) {
                    throw stopped;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Callable<Void> call(List<PutRecordsRequestEntry> batch) {
        return () -> {
            put(batch);
            return null;
        };
    }

    private void put(List<PutRecordsRequestEntry> batch) throws InterruptedException {
        List<PutRecordsRequestEntry> waiting = batch;
        int failures = 0;
        while (true) {
            String fault;
            try {
                PutRecordsResponse answer = kinesis.putRecords(request(waiting));
                List<PutRecordsRequestEntry> refused = refused(waiting, answer);
                if (refused.isEmpty()) {
                    patience.succeeded(DEPENDENCY);
                    return;
                }
                // A stream that takes some is only busy: pauses grow while it takes nothing.
                failures = refused.size() < waiting.size() ? 1 : failures + 1;
                fault = describe(waiting.size(), answer);
                waiting = refused;
            } catch (SdkException e) {
                failures++;
                fault = e.getClass().getSimpleName() + ": " + e.getMessage();
            }
            patience.pauseAfter(DEPENDENCY, failures, fault);
        }
    }

    private PutRecordsRequest request(List<PutRecordsRequestEntry> records) {
        return PutRecordsRequest.builder().streamName(stream).records(records).build();
    }

    private static PutRecordsRequestEntry record(OutgoingEvent event) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(event.tripId())
                .data(SdkBytes.fromByteArrayUnsafe(event.json()))
                .build();
    }

    /** The results stand in the order of the records. */
    private static List<PutRecordsRequestEntry> refused(
            List<PutRecordsRequestEntry> records, PutRecordsResponse answer) {
        List<PutRecordsRequestEntry> refused = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            if (answer.records().get(i).errorCode() != null) {
                refused.add(records.get(i));
            }
        }
        return refused;
    }

    /** Such as {@code 12 of 500 records refused: {ProvisionedThroughputExceededException=12}}. */
    private static String describe(int records, PutRecordsResponse answer) {
        Map<String, Long> faults = answer.records().stream()
                .map(PutRecordsResultEntry::errorCode)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        return faults.values().stream().mapToLong(Long::longValue).sum() + " of " + records + " records refused: "
                + faults;
    }
}
