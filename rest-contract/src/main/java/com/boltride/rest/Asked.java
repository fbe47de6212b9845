package com.boltride.rest;

import java.net.http.HttpResponse;

/**
 * A request and what came of it.
 *
 * @param request as a person reads it
 */
record Asked(Operation operation, String request, HttpResponse<String> answer) {

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return request + " → " + answer.statusCode() + " " + header("Content-Type") + " " + answer.body();
    }
}
