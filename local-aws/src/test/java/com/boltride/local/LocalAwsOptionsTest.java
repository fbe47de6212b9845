package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalAwsOptionsTest {

    @Test
    void whatAServiceNeedsComesWithIt() {
        assertThat(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB).services())
                .containsExactlyInAnyOrder(AwsService.DYNAMODB, AwsService.DYNAMODB_STREAMS);
        assertThat(LocalAwsOptions.defaults()
                        .withServices(AwsService.EMR_SERVERLESS)
                        .services())
                .containsExactlyInAnyOrder(AwsService.EMR_SERVERLESS, AwsService.S3);
    }

    @Test
    void whatIsThereAlreadyIsNotUsedWithoutAPrefix() {
        LocalAwsOptions options = LocalAwsOptions.defaults()
                .withServices(AwsService.SQS)
                .withGivenIn(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"));

        assertThatExceptionOfType(LocalAwsException.class)
                .isThrownBy(() -> LocalAws.start(options))
                .withMessage("an AWS that is there already is used with a resource prefix only");
    }

    @Test
    void valueOutOfRangeIsNamed() {
        LocalAwsOptions options = LocalAwsOptions.defaults();

        assertThatExceptionOfType(LocalAwsException.class)
                .isThrownBy(() -> options.withRetryDelay(Duration.ofMinutes(16)))
                .withMessage("retry delay in seconds is 960, but must be 0–900");
        assertThatExceptionOfType(LocalAwsException.class)
                .isThrownBy(() -> options.withPortBase(65_532))
                .withMessage("port base is 65532, but must be 1–65531");
        assertThatExceptionOfType(LocalAwsException.class).isThrownBy(() -> options.withShards(0));
        assertThatExceptionOfType(LocalAwsException.class).isThrownBy(() -> options.withMaxReceiveCount(0));
        assertThatExceptionOfType(LocalAwsException.class)
                .isThrownBy(() -> options.withRetryVisibilityTimeout(Duration.ofHours(13)));
    }
}
