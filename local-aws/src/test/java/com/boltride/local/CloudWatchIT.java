package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("local-aws")
class CloudWatchIT {

    @Test
    void sentMetricsAreKeptLargeCallsIncluded() throws Exception {
        try (LocalAws aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.CLOUDWATCH));
                CloudWatchClient cloudWatch = CloudWatchClient.builder()
                        .endpointOverride(aws.endpoint(AwsService.CLOUDWATCH))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            cloudWatch.putMetricData(
                    request -> request.namespace("BoltRide").metricData(metric("bolt.ride.events", 7)));
            // Large enough for the SDK to compress it.
            cloudWatch.putMetricData(request -> request.namespace("Large")
                    .metricData(IntStream.range(0, 500)
                            .mapToObj(i -> metric("bolt.ride.metric.of.a.long.name." + i, i))
                            .toList()));

            HttpResponse<String> kept = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(aws.endpoint(AwsService.CLOUDWATCH))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            JsonNode requests = new JsonMapper().readTree(kept.body());
            assertThat(requests.size()).isEqualTo(2);
            assertThat(requests.at("/0/Namespace").asString()).isEqualTo("BoltRide");
            assertThat(requests.at("/0/MetricData/0/MetricName").asString()).isEqualTo("bolt.ride.events");
            assertThat(requests.at("/0/MetricData/0/Value").asDouble()).isEqualTo(7);
            assertThat(requests.at("/1/MetricData").size()).isEqualTo(500);
        }
    }

    private static MetricDatum metric(String name, double value) {
        return MetricDatum.builder().metricName(name).value(value).build();
    }
}
