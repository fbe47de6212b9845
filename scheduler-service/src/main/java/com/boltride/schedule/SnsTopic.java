package com.boltride.schedule;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.Topic;
import tools.jackson.databind.json.JsonMapper;

/** An SNS topic of messages in JSON. */
public final class SnsTopic {

    private final SnsClient client;
    private final String topic;
    private final AwsDependency sns;
    private final JsonMapper json = JsonMapper.shared();

    /** @param topic its name, or its ARN if it is another account's */
    public SnsTopic(SnsClient client, String topic, AwsDependency sns) {
        this.client = client;
        this.topic = topic;
        this.sns = sns;
    }

    /**
     * Publishes; returns when the topic has the message.
     *
     * @param subject of an e-mail: 100 ASCII characters at most
     * @param attributes what a subscription may filter by
     * @throws software.amazon.awssdk.core.exception.SdkException if it does not take it
     */
    public void publish(String subject, Object message, Map<String, ?> attributes) {
        Map<String, MessageAttributeValue> texts = attributes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> text(attribute.getValue())));
        sns.call(() -> client.publish(publish -> publish.topicArn(topicArn())
                .subject(subject)
                .message(json.writeValueAsString(message))
                .messageAttributes(texts)));
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

    private static MessageAttributeValue text(Object value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value.toString())
                .build();
    }
}
