package com.boltride.faults;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What the caller is told. */
record Answer(int status, MultiMap headers, Buffer body) {

    private static final int OK = 200;

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(
                status, MultiMap.caseInsensitiveMultiMap().set("Content-Type", contentType), Buffer.buffer(body));
    }

    boolean isOk() {
        return status == OK;
    }

    Answer withHeader(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** The same with another body, without what the service said about the old one. */
    Answer withBody(byte[] body) {
        MultiMap fitting = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        fitting.remove("Content-Length").remove("x-amz-crc32");
        return new Answer(status, fitting, Buffer.buffer(body));
    }
}
