package com.boltride.stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.boltride.local.AwsService;
import com.boltride.testaws.TestAws;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/**
 * A service of the local AWS whose calls are passed on, but for those that a test answers itself. SDK clients made from
 * now on use it.
 */
final class InterceptedService implements AutoCloseable {

    private final String target;
    private final String behind;
    private final WireMockServer proxy =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    /** @param target what the service's calls have before their operation in {@code X-Amz-Target}: its name and version */
    InterceptedService(TestAws aws, AwsService service, String target) {
        this.target = target;
        behind = aws.endpoint(service).toString();
        proxy.start();
        proxy.stubFor(any(anyUrl()).atPriority(10).willReturn(passedOn()));
        System.setProperty(service.systemProperty(), proxy.baseUrl());
    }

    void answer(MappingBuilder call) {
        proxy.stubFor(call);
    }

    ResponseDefinitionBuilder passedOn() {
        return aResponse().proxiedFrom(behind);
    }

    /** The state that a scenario of the answers has come to. */
    String stateOf(String scenario) {
        return proxy.getAllScenarios().getScenarios().stream()
                .filter(known -> known.getName().equals(scenario))
                .findFirst()
                .orElseThrow()
                .getState();
    }

    MappingBuilder call(String operation) {
        return post(anyUrl()).withHeader("X-Amz-Target", equalTo(target + '.' + operation));
    }

    /** A call that names a resource, or has the string anywhere else. */
    MappingBuilder call(String operation, String named) {
        return call(operation).withRequestBody(containing('"' + named + '"'));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withBody(body);
    }

    /** @param error such as {@code AccessDeniedException} */
    static ResponseDefinitionBuilder refusal(String error, String message) {
        return json(400, """
                {"__type": "com.amazon.coral.service#%s", "message": "%s"}""".formatted(error, message));
    }

    @Override
    public void close() {
        proxy.stop();
    }
}
