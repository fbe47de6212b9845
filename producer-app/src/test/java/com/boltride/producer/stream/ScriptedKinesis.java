package com.boltride.producer.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/** A Kinesis that does to each call what the test says, and takes everything afterwards. Safe for use by several threads. */
final class ScriptedKinesis implements KinesisClient {

    /** Contents by call, refused ones included. */
    final List<List<String>> calls = Collections.synchronizedList(new ArrayList<>());

    /** Contents in the order the stream took them. */
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    private final Deque<Predicate<String>> refusals = new ArrayDeque<>();
    private final Set<String> refusedOnce = new HashSet<>();
    private @Nullable CyclicBarrier meeting;

    /** The next call refuses records with such content. */
    ScriptedKinesis refusing(Predicate<String> content) {
        refusals.add(content);
        return this;
    }

    /** Records with such content are refused when they come first, whichever call they are in. */
    ScriptedKinesis refusingOnce(String... contents) {
        refusedOnce.addAll(List.of(contents));
        return this;
    }

    /** No call is answered before so many are under way, and no call comes alone. */
    ScriptedKinesis answeringTogether(int calls) {
        meeting = new CyclicBarrier(calls);
        return this;
    }

    /** The next call fails as a whole. */
    ScriptedKinesis failing(SdkException fault) {
        return refusing(content -> {
            throw fault;
        });
    }

    @Override
    public PutRecordsResponse putRecords(PutRecordsRequest request) {
        calls.add(request.records().stream().map(ScriptedKinesis::content).toList());
        awaitOthers();
        return answer(request);
    }

    private void awaitOthers() {
        if (meeting == null) {
            return;
        }
        try {
            meeting.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("a call came alone", e);
        }
    }

    private synchronized PutRecordsResponse answer(PutRecordsRequest request) {
        Predicate<String> refused = refusals.isEmpty() ? refusedOnce::remove : refusals.remove();
        List<PutRecordsResultEntry> results = new ArrayList<>();
        for (PutRecordsRequestEntry record : request.records()) {
            results.add(result(content(record), refused));
        }
        return PutRecordsResponse.builder().records(results).build();
    }

    private PutRecordsResultEntry result(String content, Predicate<String> refused) {
        if (refused.test(content)) {
            return PutRecordsResultEntry.builder()
                    .errorCode("ProvisionedThroughputExceededException")
                    .build();
        }
        taken.add(content);
        return PutRecordsResultEntry.builder()
                .sequenceNumber(String.valueOf(taken.size()))
                .build();
    }

    private static String content(PutRecordsRequestEntry record) {
        return record.data().asUtf8String();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
