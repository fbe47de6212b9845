package com.boltride.faults;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Reads the environment variables that tell an AWS SDK where its services are. */
final class Endpoints {

    private Endpoints() {}

    /** @throws IllegalArgumentException if there are none, or one is not HTTP */
    static Map<AwsService, URI> in(Map<String, String> variables) {
        Map<AwsService, URI> endpoints = new EnumMap<>(AwsService.class);
        String any = variables.get(FaultProxy.ANY_ENDPOINT);
        for (AwsService service : AwsService.values()) {
            String endpoint = variables.getOrDefault(service.environmentVariable(), any);
            if (endpoint != null) {
                endpoints.put(service, http(service, endpoint));
            }
        }
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("no variable AWS_ENDPOINT_URL_… among " + variables.keySet());
        }
        return endpoints;
    }

    private static URI http(AwsService service, String endpoint) {
        URI uri = URI.create(endpoint);
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    service.environmentVariable() + " is " + endpoint + ", but must be http://host:port");
        }
        return uri;
    }
}
