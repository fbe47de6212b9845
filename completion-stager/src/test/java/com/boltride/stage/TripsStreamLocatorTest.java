package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class TripsStreamLocatorTest {

    private static final String ARN =
            "arn:aws:dynamodb:us-east-1:000000000000:table/trips/stream/2024-05-26T00:00:00.000";

    private final Deque<Supplier<TableDescription>> answers = new ArrayDeque<>();
    private final Outages outages = new Outages(Clock.systemUTC());
    private final TripsStreamLocator locator = new TripsStreamLocator(
            new Table(),
            "trips",
            new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)), outages, new Random(1)));

    @Test
    void streamWithBothImagesIsTheOne() throws InterruptedException {
        answers.add(() -> table(StreamViewType.NEW_AND_OLD_IMAGES, true));
        assertThat(locator.streamArn()).isEqualTo(ARN);
    }

    @Test
    void tableAndStreamAreWaitedFor() throws InterruptedException {
        answers.addAll(List.of(
                () -> {
                    throw ResourceNotFoundException.builder()
                            .message("no table trips")
                            .build();
                },
                () -> TableDescription.builder().build(),
                () -> table(StreamViewType.NEW_AND_OLD_IMAGES, false),
                () -> table(StreamViewType.NEW_IMAGE, true),
                () -> table(StreamViewType.NEW_AND_OLD_IMAGES, true)));
        assertThat(locator.streamArn()).isEqualTo(ARN);
        assertThat(answers).isEmpty();
        assertThat(outages.current()).isEmpty();
    }

    private static TableDescription table(StreamViewType viewType, boolean enabled) {
        return TableDescription.builder()
                .latestStreamArn(ARN)
                .streamSpecification(stream -> stream.streamEnabled(enabled).streamViewType(viewType))
                .build();
    }

    private final class Table implements DynamoDbClient {

        @Override
        public DescribeTableResponse describeTable(DescribeTableRequest request) {
            return DescribeTableResponse.builder().table(answers.remove().get()).build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
