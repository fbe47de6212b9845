package com.boltride.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That a service does what its OpenAPI document says, and nothing else. A test implements this to hold its service to it. */
public interface OpenApiContract {

    Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE");

    int METHOD_NOT_ALLOWED = 405;

    RunningService service();

    /** Requests of each operation; the service must be able to answer every good one. */
    default int requests() {
        return 60;
    }

    @TestFactory
    default Stream<DynamicTest> answersAreAsTheDocumentSaysWhateverIsAsked() {
        JsonNode document = document();
        Fuzzer fuzzer = new Fuzzer(service(), document, 7);
        AnswerRules rules = new AnswerRules(document);
        return Operation.of(document).stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    for (int request = 0; request < requests(); request++) {
                        Asked asked = fuzzer.ask(operation);
                        assertThat(rules.violations(asked)).as("%s", asked).isEmpty();
                    }
                }));
    }

    @TestFactory
    default Stream<DynamicTest> otherMethodsAreNotAllowed() {
        return Operation.methods(document()).entrySet().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> !path.getValue().contains(method))
                        .map(method -> dynamicTest(method + " " + path.getKey(), () -> {
                            HttpResponse<String> answer = service()
                                    .send(
                                            RunningService.OPERATOR,
                                            method,
                                            path.getKey().replaceAll("\\{[^}]+}", "x"),
                                            null,
                                            Map.of());
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(METHOD_NOT_ALLOWED);
                            assertThat(answer.headers().firstValue("Allow")).isPresent();
                            assertThat(answer.headers().firstValue("Content-Type"))
                                    .contains("application/problem+json");
                        })));
    }

    @Test
    default void everyEndpointIsDescribed() {
        Set<String> described = Operation.of(document()).stream()
                .map(operation -> operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "x"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Endpoint.of(service().context()).stream()
                        .filter(endpoint -> !endpoint.isOfTheFramework() && !endpoint.isHidden())
                        .map(Endpoint::toString))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    private JsonNode document() {
        HttpResponse<String> answer = service().send(RunningService.VIEWER, "GET", "/v3/api-docs", null, Map.of());
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        return document;
    }
}
