package com.boltride.rest;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something a service does when it is asked over HTTP.
 *
 * @param path with {@code x} for each variable
 * @param isHidden whether the description of the REST interface leaves it out on purpose
 */
record Endpoint(String method, String path, boolean isHidden) {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** All of a service's, found where they are dispatched, so that none can be forgotten. */
    static Set<Endpoint> of(ApplicationContext service) {
        Set<Endpoint> endpoints = new TreeSet<>(Comparator.comparing(Endpoint::toString));
        service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(handler -> of(handler.getKey(), handler.getValue().getBeanType()))
                .forEach(endpoints::add);
        return endpoints;
    }

    boolean changes() {
        return !SAFE.contains(method);
    }

    /** Whether it belongs to Actuator, to the document itself or to the page of errors. */
    boolean isOfTheFramework() {
        return Stream.of("/actuator", "/v3/api-docs", "/swagger-ui", "/error").anyMatch(path::startsWith);
    }

    /** Whether a probe without a password is let in. */
    boolean isOpen() {
        return path.startsWith("/actuator/health") || path.startsWith("/actuator/info");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, Class<?> controller) {
        boolean hidden = controller.isAnnotationPresent(Hidden.class);
        Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("/\\*\\*", "/x").replaceAll("\\{[^}]+}", "x"))
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method.name(), path, hidden)));
    }
}
