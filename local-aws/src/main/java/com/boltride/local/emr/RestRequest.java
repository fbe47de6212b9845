package com.boltride.local.emr;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request, taken apart.
 *
 * @param path its segments, decoded
 * @param query each parameter's values, in their order
 */
record RestRequest(String method, List<String> path, Map<String, List<String>> query, JsonNode body) {

    static RestRequest of(String method, URI uri, JsonNode body) {
        List<String> path = Arrays.stream(uri.getRawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(RestRequest::decoded)
                .toList();
        return new RestRequest(method, path, query(uri.getRawQuery() == null ? "" : uri.getRawQuery()), body);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new HashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
