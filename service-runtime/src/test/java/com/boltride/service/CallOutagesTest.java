package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;

class CallOutagesTest {

    /** A client as the SDK has it: some calls, and what is none. */
    interface Client {
        CompletableFuture<String> poll();

        CompletableFuture<String> other();

        String name();
    }

    private final Outages outages = new Outages(Clock.systemUTC());
    private final CallOutages watch =
            new CallOutages("kinesis", outages, "poll"::equals, Set.of(IllegalArgumentException.class));
    private CompletableFuture<String> answer = CompletableFuture.completedFuture("records");
    private final Client client = watch.of(Client.class, new Client() {
        @Override
        public CompletableFuture<String> poll() {
            return answer;
        }

        @Override
        public CompletableFuture<String> other() {
            return answer;
        }

        @Override
        public String name() {
            throw new IllegalStateException("closed");
        }
    });

    @Test
    void callThatFailsIsAnOutageUntilOneGetsThrough() {
        answer = CompletableFuture.failedFuture(new CompletionException(SdkClientException.create("reset")));
        client.poll();
        assertThat(outages.current())
                .singleElement()
                .extracting(Outage::dependency, Outage::fault)
                .containsExactly("kinesis", "SdkClientException: reset");

        answer = CompletableFuture.completedFuture("records");
        assertThat(client.poll()).isSameAs(answer);
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void refusalIsAnAnswer() {
        answer = CompletableFuture.failedFuture(new IllegalArgumentException("the iterator is too old"));

        client.poll();

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void callThatIsNotWatchedSaysNothing() {
        answer = CompletableFuture.failedFuture(SdkClientException.create("reset"));

        client.other();

        assertThat(outages.current()).isEmpty();
        assertThatThrownBy(client::name)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed");
    }

    @Test
    void callThatIsGivenUpIsNoOutage() {
        answer = new CompletableFuture<>();

        client.poll().cancel(true);

        assertThat(outages.current()).isEmpty();
    }

    /** An interceptor would not be told. */
    @Test
    void callOfTheSdkThatHangsIsAnOutageWhenItsTimeIsOver() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                CloudWatchAsyncClient sdk = CloudWatchAsyncClient.builder()
                        .endpointOverride(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMillis(200)))
                        .build()) {
            CallOutages all = new CallOutages("cloudwatch", outages, method -> true, Set.of());
            CloudWatchAsyncClient watched = all.of(CloudWatchAsyncClient.class, sdk);

            assertThatThrownBy(() -> watched.listMetrics().join()).hasCauseInstanceOf(ApiCallTimeoutException.class);

            await().untilAsserted(() -> assertThat(outages.current()).hasSize(1));
        }
    }
}
