package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;

@ExtendWith(OutputCaptureExtension.class)
class MissingRegionTest {

    @Test
    void serviceWithoutARegionSaysWhatToSet(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Wiring.class)
                        .web(WebApplicationType.NONE)
                        .run())
                .hasRootCauseInstanceOf(SdkClientException.class);

        assertThat(output).contains("No AWS region is set", "AWS_REGION=");
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Wiring {

        /** As every client asks for it, on a machine that knows none. */
        @Bean
        Region region() {
            return new AwsRegionProviderChain(() -> null).getRegion();
        }
    }
}
