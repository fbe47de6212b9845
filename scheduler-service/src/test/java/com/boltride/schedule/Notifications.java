package com.boltride.schedule;

import com.boltride.testaws.TestAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber of a topic, by way of a queue: keeps all that was ever published. */
final class Notifications {

    private final SqsClient sqs = SqsClient.create();
    private final JsonMapper json = new JsonMapper();
    private final String queue;
    private final List<JsonNode> received = new ArrayList<>();

    Notifications(TestAws aws, String topic) {
        queue = sqs.createQueue(create -> create.queueName(aws.named("subscriber-of-" + topic)))
                .queueUrl();
        String queueArn = sqs.getQueueAttributes(
                        get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        try (SnsClient sns = SnsClient.create()) {
            String topicArn =
                    sns.createTopic(create -> create.name(aws.named(topic))).topicArn();
            sns.subscribe(subscribe -> subscribe
                    .topicArn(topicArn)
                    .protocol("sqs")
                    .endpoint(queueArn)
                    .attributes(Map.of("RawMessageDelivery", "true")));
        }
    }

    /** The messages about a day so far, in the order of their attempts. */
    List<JsonNode> about(String date) {
        return all().stream()
                .filter(message -> message.get("date").asString().equals(date))
                .sorted((one, other) ->
                        one.get("attempt").intValue() - other.get("attempt").intValue())
                .toList();
    }

    /** All messages so far. */
    List<JsonNode> all() {
        List<Message> messages;
        do {
            messages = sqs.receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                    .messages();
            for (Message message : messages) {
                received.add(json.readTree(message.body()));
                sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
            }
        } while (!messages.isEmpty());
        return List.copyOf(received);
    }
}
