package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.contract.DataContract;
import com.boltride.retry.Outages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.Topic;

class SnsStatusTopicTest {

    private static final String ARN = "arn:aws:sns:us-east-1:123456789012:";
    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");
    private static final Run SUCCEEDED = Run.requested(RunId.parse("2024-05-25-1"), RunTrigger.DAILY, NOW)
            .withOutcome(Outcome.success(NOW.plusSeconds(94), Duration.ofSeconds(93), "{\"total_revenue\":1.10}"));

    private final Client client = new Client();
    private final Outages outages = new Outages(Clock.systemUTC());

    @Test
    void successIsToldWithItsFiguresAndItsReport() {
        topic("status").publish(StatusMessage.about(SUCCEEDED, true, "s3://bucket/report.json"));

        PublishRequest published = client.published.get(0);
        assertThat(published.topicArn()).isEqualTo(ARN + "status");
        assertThat(published.subject()).isEqualTo("Trip KPIs of 2024-05-25: SUCCESS");
        assertThat(published.message())
                .isEqualTo("{\"deduplication_id\":\"2024-05-25-1-SUCCESS\","
                        + "\"run\":\"2024-05-25-1\",\"date\":\"2024-05-25\",\"attempt\":1,\"trigger\":\"DAILY\","
                        + "\"state\":\"SUCCESS\",\"last\":true,\"partial\":false,"
                        + "\"finished_at\":\"2024-05-26T00:01:34Z\",\"duration\":\"PT1M33S\","
                        + "\"report\":\"s3://bucket/report.json\",\"kpis\":{\"total_revenue\":1.10}}");
        assertThat(published.messageAttributes()).hasSize(5);
        assertThat(published.messageAttributes().get("deduplication_id").stringValue())
                .isEqualTo("2024-05-25-1-SUCCESS");
        assertThat(published.messageAttributes().get("state").stringValue()).isEqualTo("SUCCESS");
        assertThat(published.messageAttributes().get("trip_date").stringValue()).isEqualTo("2024-05-25");
        assertThat(published.messageAttributes().get("trigger").stringValue()).isEqualTo("DAILY");
        assertThat(published.messageAttributes().get("last").stringValue()).isEqualTo("true");
    }

    @Test
    void failureIsToldWithItsReason() {
        Run failed = SUCCEEDED.withOutcome(Outcome.failed(NOW, null, "no \"role\""));

        topic("status").publish(StatusMessage.about(failed, false, "s3://bucket/report.json"));

        assertThat(client.published.get(0).message())
                .isEqualTo("{\"deduplication_id\":\"2024-05-25-1-FAILED\","
                        + "\"run\":\"2024-05-25-1\",\"date\":\"2024-05-25\",\"attempt\":1,\"trigger\":\"DAILY\","
                        + "\"state\":\"FAILED\",\"last\":false,\"partial\":false,"
                        + "\"finished_at\":\"2024-05-26T00:00:00Z\",\"reason\":\"no \\\"role\\\"\"}");
    }

    @Test
    void topicOfAnotherAccountIsNamedByItsArn() {
        topic("arn:aws:sns:eu-west-1:210987654321:theirs")
                .publish(StatusMessage.about(SUCCEEDED, true, "s3://bucket/report.json"));

        assertThat(client.published.get(0).topicArn()).isEqualTo("arn:aws:sns:eu-west-1:210987654321:theirs");
    }

    @Test
    void missingTopicIsWaitedForAndHealthSaysSo() {
        StatusMessage message = StatusMessage.about(SUCCEEDED, true, "s3://bucket/report.json");

        assertThatThrownBy(() -> topic("tatus").publish(message))
                .isInstanceOf(SdkException.class)
                .hasMessageContaining("SNS has no topic named 'tatus'");
        assertThat(outages.current()).extracting("dependency").containsExactly("sns");
    }

    private SnsStatusTopic topic(String name) {
        return new SnsStatusTopic(new SnsTopic(client, name, new AwsDependency("sns", outages)));
    }

    private static final class Client implements SnsClient {

        private final List<PublishRequest> published = new ArrayList<>();

        @Override
        public ListTopicsResponse listTopics(ListTopicsRequest request) {
            return ListTopicsResponse.builder()
                    .topics(topic("old-status"), topic("status"))
                    .build();
        }

        @Override
        public PublishResponse publish(PublishRequest request) {
            assertThat(DataContract.STATUS_MESSAGE.violations(request.message()))
                    .isEmpty();
            published.add(request);
            return PublishResponse.builder().build();
        }

        private static Topic topic(String name) {
            return Topic.builder().topicArn(ARN + name).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
