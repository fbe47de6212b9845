package com.boltride.schedule;

import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.Topic;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes to an SNS topic: the message as JSON, and as attributes what a subscription may filter by ({@code state},
 * {@code trip_date}, {@code trigger}, {@code last}) or drop doubles by ({@code deduplication_id}).
 */
final class SnsStatusTopic implements StatusTopic {

    private final SnsClient client;
    private final String topic;
    private final AwsDependency sns;
    private final JsonMapper json = JsonMapper.shared();

    /** @param topic its name, or its ARN if it is another account's */
    SnsStatusTopic(SnsClient client, String topic, AwsDependency sns) {
        this.client = client;
        this.topic = topic;
        this.sns = sns;
    }

    @Override
    public void publish(StatusMessage message) {
        sns.call(() -> client.publish(publish -> publish.topicArn(topicArn())
                .subject("Trip KPIs of " + message.date() + ": " + message.state())
                .message(json.writeValueAsString(message))
                .messageAttributes(Map.of(
                        "state", attribute(message.state()),
                        "trip_date", attribute(message.date()),
                        "trigger", attribute(message.trigger()),
                        "last", attribute(message.last()),
                        "deduplication_id", attribute(message.deduplicationId())))));
    }

    private String topicArn() {
        if (topic.startsWith("arn:")) {
            return topic;
        }
        return client.listTopicsPaginator().topics().stream()
                .map(Topic::topicArn)
                .filter(arn -> arn.endsWith(":" + topic))
                .findFirst()
                .orElseThrow(() -> SdkClientException.create("SNS has no topic named '" + topic + "'"));
    }

    private static MessageAttributeValue attribute(Object value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value.toString())
                .build();
    }
}
