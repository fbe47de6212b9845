package com.boltride.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what, for everything a service does. A test implements this to hold its service to it. What is asked for need
 * not be there: a refusal comes first, and any other answer shows that there was none.
 */
public interface AccessContract {

    int UNAUTHORIZED = 401;
    int FORBIDDEN = 403;

    RunningService service();

    @TestFactory
    default Stream<DynamicTest> nobodyGetsHealthAndInfoOnly() {
        return each(endpoint -> {
            int status = send(null, endpoint, Map.of()).statusCode();
            if (endpoint.isOpen()) {
                assertThat(status).isNotEqualTo(UNAUTHORIZED).isNotEqualTo(FORBIDDEN);
            } else {
                assertThat(status).isEqualTo(UNAUTHORIZED);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> viewerReadsAndChangesNothing() {
        return each(endpoint -> {
            int status = send(RunningService.VIEWER, endpoint, Map.of()).statusCode();
            if (endpoint.changes()) {
                assertThat(status).isEqualTo(FORBIDDEN);
            } else {
                assertThat(status).isNotEqualTo(UNAUTHORIZED).isNotEqualTo(FORBIDDEN);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> operatorDoesEverything() {
        return each(endpoint -> assertThat(
                        send(RunningService.OPERATOR, endpoint, Map.of()).statusCode())
                .isNotEqualTo(UNAUTHORIZED)
                .isNotEqualTo(FORBIDDEN));
    }

    @TestFactory
    default Stream<DynamicTest> otherSitesPageChangesNothingWithTheOperatorsPassword() {
        return each(
                Endpoint::changes,
                endpoint -> Stream.of(
                                Map.of("Origin", "https://evil.example"),
                                Map.of("Sec-Fetch-Site", "cross-site"),
                                Map.of("Sec-Fetch-Site", "same-origin"),
                                Map.of(
                                        "Sec-Fetch-Site", "cross-site",
                                        "Cookie", "XSRF-TOKEN=guess",
                                        "X-XSRF-TOKEN", "guess"))
                        .forEach(headers -> assertThat(send(RunningService.OPERATOR, endpoint, headers)
                                        .statusCode())
                                .as("%s", headers)
                                .isEqualTo(FORBIDDEN)));
    }

    private HttpResponse<String> send(@Nullable String user, Endpoint endpoint, Map<String, String> headers) {
        // A body that no operation takes: an operator, too, changes nothing.
        String body = endpoint.changes() ? "[]" : null;
        return service().send(user, endpoint.method(), endpoint.path(), body, headers);
    }

    private Stream<DynamicTest> each(Consumer<Endpoint> test) {
        return each(endpoint -> true, test);
    }

    private Stream<DynamicTest> each(Predicate<Endpoint> which, Consumer<Endpoint> test) {
        return Endpoint.of(service().context()).stream()
                .filter(endpoint -> !endpoint.path().equals("/error"))
                .filter(which)
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> test.accept(endpoint)));
    }
}
