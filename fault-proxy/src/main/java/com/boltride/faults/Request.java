package com.boltride.faults;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A call as it came in.
 *
 * @param uri path and query, as sent
 */
record Request(HttpMethod method, String uri, MultiMap headers, Buffer body) {

    Request withBody(byte[] body) {
        return new Request(method, uri, headers, Buffer.buffer(body));
    }

    /** The header's value, or nothing at all. */
    String header(String name) {
        String value = headers.get(name);
        return value == null ? "" : value;
    }

    String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    String query() {
        int query = uri.indexOf('?');
        return query < 0 ? "" : uri.substring(query + 1);
    }
}
