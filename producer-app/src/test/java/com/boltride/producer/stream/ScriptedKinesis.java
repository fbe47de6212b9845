package com.boltride.producer.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/** A Kinesis that does to each call what the test says, and takes everything afterwards. */
final class ScriptedKinesis implements KinesisClient {

    /** Contents by call, refused ones included. */
    final List<List<String>> calls = new ArrayList<>();

    /** Contents in the order the stream took them. */
    final List<String> taken = new ArrayList<>();

    private final Deque<Predicate<String>> refusals = new ArrayDeque<>();

    /** The next call refuses records with such content. */
    ScriptedKinesis refusing(Predicate<String> content) {
        refusals.add(content);
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
        Predicate<String> refused = refusals.isEmpty() ? content -> false : refusals.remove();
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
