package com.boltride.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A service with a small REST interface. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TestService.Things.class)
public class TestService {

    enum Color {
        RED,
        GREEN
    }

    record Thing(@NotNull LocalDate date, @Nullable Color color) {}

    @RestController
    static final class Things {

        @GetMapping("/things")
        Map<String, Integer> list(@RequestParam(defaultValue = "1") @Max(10) int limit) {
            if (limit < 1) {
                throw new InvalidRequestException("limit", "limit " + limit + " is less than 1");
            }
            return Map.of("limit", limit);
        }

        @PostMapping("/things")
        @ResponseStatus(HttpStatus.ACCEPTED)
        Thing add(@Valid @RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/away")
        void callAws() {
            throw SdkClientException.create("Unable to execute HTTP request to secret host");
        }

        @GetMapping("/broken")
        void fail() {
            throw new IllegalStateException("secret of the implementation");
        }
    }
}
