package com.boltride.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

class LetterQueueTest {

    private final LetterCodec codec =
            new LetterCodec(new LetterArchive(new InMemoryS3(), "bucket", Letters.patience()));
    private final FaultySqs sqs = new FaultySqs();
    private final LetterQueue queue = new LetterQueue(sqs, "nsp-bolt-ride-dlq", codec, Letters.patience());

    @Test
    void lettersGoOutInBatchesOfTen() throws Exception {
        queue.sendAll(letters(25));

        assertThat(sqs.batchSizes).containsExactly(10, 10, 5);
        assertThat(sqs.taken).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsSentWhenThereIsNothingToSend() throws Exception {
        queue.sendAll(List.of());

        assertThat(sqs.batchSizes).isEmpty();
    }

    @Test
    void batchStaysWithinTheLimitOfAllItsLettersTogether() throws Exception {
        String large = "x".repeat(100 * 1024);

        queue.sendAll(List.of(
                Letters.withPayload("1" + large), Letters.withPayload("2" + large), Letters.withPayload("3" + large)));

        assertThat(sqs.batchSizes).containsExactly(2, 1);
    }

    @Test
    void traceGoesBesideTheEnvelopeAndOnlyWhereThereIsOne() throws Exception {
        Letter letter = Letters.withPayload("{}");

        queue.sendAll(List.of(letter, letter.sentIn("00-trace")));

        assertThat(sqs.taken).containsExactly(codec.encode(letter), codec.encode(letter));
        assertThat(sqs.traces).containsExactly(null, "00-trace");
    }

    /** Ten letters with a trace each are no more than SQS takes, however long the letters are. */
    @Test
    void thereIsRoomForTheTracesOfABatch() throws Exception {
        Letter letter =
                Letters.withPayload("x".repeat(LetterCodec.MAX_BYTES / 11)).sentIn("0".repeat(128));

        queue.sendAll(Collections.nCopies(10, letter));

        assertThat(sqs.batchSizes).containsExactly(10);
        assertThat(sqs.bytes).isLessThan(256 * 1024);
    }

    @Test
    void whatCannotBeATraceIsNotHandedOn() throws Exception {
        queue.sendAll(List.of(Letters.withPayload("{}").sentIn("0".repeat(129))));

        assertThat(sqs.traces).containsExactly((String) null);
    }

    @Test
    void onlyFailedEntriesAreSentAgain() throws Exception {
        sqs.refuse = List.of("3", "7");

        queue.sendAll(letters(10));

        assertThat(sqs.batchSizes).containsExactly(10, 2);
        assertThat(sqs.taken).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void callThatFailsIsRepeated() throws Exception {
        sqs.failingCalls = 3;

        queue.sendAll(letters(1));

        assertThat(sqs.taken).hasSize(1);
    }

    private static List<Letter> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Letters.withPayload("{\"trip_id\":\"" + i + "\"}"))
                .toList();
    }

    /** As much of SQS as the queue uses, with faults to order. */
    private static final class FaultySqs implements SqsClient {

        final List<Integer> batchSizes = new ArrayList<>();
        final List<String> taken = new ArrayList<>();
        final List<@Nullable String> traces = new ArrayList<>();
        int bytes;
        List<String> refuse = List.of();
        int failingCalls;

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest get) {
            return GetQueueUrlResponse.builder()
                    .queueUrl("http://sqs/" + get.queueName())
                    .build();
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest send) {
            if (failingCalls-- > 0) {
                throw SdkClientException.create("connection reset");
            }
            batchSizes.add(send.entries().size());
            List<BatchResultErrorEntry> failed = new ArrayList<>();
            for (SendMessageBatchRequestEntry entry : send.entries()) {
                if (refuse.contains(entry.id())) {
                    failed.add(BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .code("InternalError")
                            .build());
                } else {
                    taken.add(entry.messageBody());
                    bytes += entry.messageBody().length();
                    entry.messageAttributes()
                            .forEach((name, value) -> bytes += name.length()
                                    + value.dataType().length()
                                    + value.stringValue().length());
                    MessageAttributeValue trace = entry.messageAttributes().get("traceparent");
                    traces.add(trace == null ? null : trace.stringValue());
                }
            }
            refuse = List.of();
            return SendMessageBatchResponse.builder().failed(failed).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
