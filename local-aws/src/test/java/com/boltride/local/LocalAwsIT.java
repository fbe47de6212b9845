package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;

@Tag("local-aws")
class LocalAwsIT {

    @Test
    void closeLeavesNoProcessAndNoOpenPort() {
        Set<Long> before = childProcesses();
        LocalAws aws = LocalAws.start(LocalAwsOptions.defaults());
        List<URI> endpoints =
                List.of(AwsService.values()).stream().map(aws::endpoint).toList();
        assertThat(endpoints).allMatch(LocalAwsIT::isOpen);
        assertThat(childProcesses()).hasSize(before.size() + 3);

        aws.close();

        assertThat(childProcesses()).isEqualTo(before);
        assertThat(endpoints).noneMatch(LocalAwsIT::isOpen);
    }

    @Test
    void takenPortIsNamedAndNothingIsLeftRunning() throws IOException {
        Set<Long> before = childProcesses();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = taken.getLocalPort() - LocalAwsOptions.PORTS + 1;

            assertThatExceptionOfType(LocalAwsException.class)
                    .isThrownBy(() -> LocalAws.start(LocalAwsOptions.defaults().withPortBase(base)))
                    .withMessageMatching("port \\d+ is taken: choose another port base");
        }
        assertThat(childProcesses()).isEqualTo(before);
    }

    @Test
    void portsAreTakenFromTheBaseUpwards() throws IOException {
        try (LocalAws aws = startAtAFreeBase()) {
            List<Integer> ports = Stream.of(
                            AwsService.KINESIS,
                            AwsService.DYNAMODB,
                            AwsService.SQS,
                            AwsService.CLOUDWATCH,
                            AwsService.EMR_SERVERLESS)
                    .map(service -> aws.endpoint(service).getPort())
                    .toList();

            int base = ports.get(0);
            assertThat(ports).containsExactly(base, base + 1, base + 2, base + 3, base + 4);
            assertThat(aws.endpoint(AwsService.SNS)).isEqualTo(aws.endpoint(AwsService.SQS));
            assertThat(aws.endpoint(AwsService.DYNAMODB_STREAMS)).isEqualTo(aws.endpoint(AwsService.DYNAMODB));
        }
    }

    @Test
    void onlyTheServicesAskedForAreStarted() {
        try (LocalAws aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.SQS))) {
            assertThat(aws.environment())
                    .containsKeys("AWS_ENDPOINT_URL_SQS", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
                    .doesNotContainKeys("AWS_ENDPOINT_URL_KINESIS", "AWS_ENDPOINT_URL_S3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> aws.endpoint(AwsService.KINESIS))
                    .withMessageContaining("KINESIS was not started");
        }
    }

    @Test
    void systemPropertiesPointThisJvmsSdkHere() {
        try (LocalAws aws =
                LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.SQS))) {
            Map<String, String> properties = aws.systemProperties();
            properties.forEach(System::setProperty);
            try (KinesisClient kinesis = KinesisClient.create();
                    SqsClient sqs = SqsClient.create()) {
                assertThat(kinesis.listStreams().streamNames()).contains("trip-start-events", "trip-end-events");
                assertThat(sqs.listQueues().queueUrls()).hasSize(2);
            } finally {
                properties.keySet().forEach(System::clearProperty);
            }
        }
    }

    /** Others take ports at the same time, so a base that was free may not be any more. */
    private static LocalAws startAtAFreeBase() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int base;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                base = Math.min(free.getLocalPort(), 65_000);
            }
            try {
                return LocalAws.start(LocalAwsOptions.defaults().withPortBase(base));
            } catch (LocalAwsException e) {
                if (attempt == 10) {
                    throw e;
                }
            }
        }
    }

    private static Set<Long> childProcesses() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static boolean isOpen(URI endpoint) {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
