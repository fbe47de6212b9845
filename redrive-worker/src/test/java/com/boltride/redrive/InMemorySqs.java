package com.boltride.redrive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** One queue of SQS. Time stands still: a message stays hidden until it is released. */
class InMemorySqs implements SqsClient {

    final Map<String, String> bodies = new LinkedHashMap<>();
    /** Message attributes of the messages that have one. */
    final Map<String, String> traceparents = new LinkedHashMap<>();

    final Map<String, Duration> hidden = new LinkedHashMap<>();
    final List<Map<String, Duration>> changes = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    /** How often the deletion of a message fails in a batch that succeeds. */
    final Map<String, Integer> deletionFailures = new LinkedHashMap<>();

    final Set<String> expiredHandles = new HashSet<>();
    int receivesThatFail;
    int deletesThatFail;
    int maxReceives = 8;
    boolean killed;
    private final Map<String, Instant> sent = new LinkedHashMap<>();

    /** What ends a worker's calls at once when it is killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    void put(String id, String body, Instant sentAt) {
        bodies.put(id, body);
        sent.put(id, sentAt);
    }

    @Override
    public synchronized ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        if (receivesThatFail > 0) {
            receivesThatFail--;
            throw SdkClientException.create("connection refused");
        }
        List<Message> messages = bodies.keySet().stream()
                .filter(id -> !hidden.containsKey(id))
                .limit(request.maxNumberOfMessages())
                .map(id -> message(id, request.messageAttributeNames()))
                .toList();
        messages.forEach(message -> hide(message.messageId(), Duration.ofSeconds(request.visibilityTimeout())));
        return ReceiveMessageResponse.builder().messages(messages).build();
    }

    private void hide(String id, Duration timeout) {
        if (timeout.isZero()) {
            // Visible again, behind the others.
            bodies.put(id, bodies.remove(id));
        } else {
            hidden.put(id, timeout);
        }
    }

    private Message message(String id, List<String> attributesAskedFor) {
        String traceparent = traceparents.get(id);
        boolean traced = traceparent != null && attributesAskedFor.contains("traceparent");
        return Message.builder()
                .messageAttributes(traced ? Map.of("traceparent", text(traceparent)) : Map.of())
                .messageId(id)
                .receiptHandle(id)
                .body(bodies.get(id))
                .attributes(Map.of(
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        Long.toString(sent.get(id).toEpochMilli()),
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                        "1"))
                .build();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    @Override
    public synchronized ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        Map<String, Duration> change = new LinkedHashMap<>();
        request.entries()
                .forEach(entry -> change.put(entry.receiptHandle(), Duration.ofSeconds(entry.visibilityTimeout())));
        changes.add(change);
        change.forEach((id, timeout) -> {
            if (timeout.isZero()) {
                hidden.remove(id);
            } else {
                hidden.put(id, timeout);
            }
        });
        return ChangeMessageVisibilityBatchResponse.builder().build();
    }

    @Override
    public synchronized DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        if (killed) {
            throw new Killed();
        }
        if (deletesThatFail > 0) {
            deletesThatFail--;
            throw SdkClientException.create("connection reset");
        }
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        request.entries().forEach(entry -> {
            String handle = entry.receiptHandle();
            if (expiredHandles.contains(handle)) {
                failed.add(failure(entry.id(), "ReceiptHandleIsInvalid", true));
            } else if (deletionFailures.merge(handle, -1, Integer::sum) >= 0) {
                failed.add(failure(entry.id(), "InternalError", false));
            } else {
                deleted.add(handle);
                bodies.remove(handle);
                hidden.remove(handle);
            }
        });
        return DeleteMessageBatchResponse.builder().failed(failed).build();
    }

    private static BatchResultErrorEntry failure(String id, String code, boolean senderFault) {
        return BatchResultErrorEntry.builder()
                .id(id)
                .code(code)
                .senderFault(senderFault)
                .build();
    }

    @Override
    public synchronized GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        if (request.attributeNames().contains(QueueAttributeName.REDRIVE_POLICY)) {
            return GetQueueAttributesResponse.builder()
                    .attributes(Map.of(
                            QueueAttributeName.REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"arn:dlq\",\"maxReceiveCount\":" + maxReceives + "}"))
                    .build();
        }
        return GetQueueAttributesResponse.builder()
                .attributes(Map.of(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        Integer.toString(bodies.size() - hidden.size()),
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                        Integer.toString(hidden.size())))
                .build();
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return GetQueueUrlResponse.builder()
                .queueUrl("http://sqs/" + request.queueName())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
