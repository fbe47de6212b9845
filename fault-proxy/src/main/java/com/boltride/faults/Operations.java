package com.boltride.faults;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call is called in the service's API, which every protocol says elsewhere. */
final class Operations {

    private static final Pattern TARGET = Pattern.compile("\\.(\\w+)$");
    private static final Pattern RPC_PATH = Pattern.compile("/service/[^/]+/operation/([^/?]+)");
    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

    private Operations() {}

    /** The name; method and path where the call is none that is known. */
    static String nameOf(AwsService service, Request request) {
        return switch (Wire.of(service, request)) {
            case REST_XML -> S3Operations.nameOf(request);
            case REST_JSON -> EmrServerlessOperations.nameOf(request);
            case QUERY -> first(ACTION, request.body().toString(StandardCharsets.UTF_8), request);
            case RPC_V2_CBOR -> first(RPC_PATH, request.path(), request);
            case AWS_JSON, AWS_CBOR -> first(Pattern.compile("\\.(\\w+)$"), request.header("X-Amz-Target"), request);
        };
    }

    static String unknown(Request request) {
        return request.method() + " " + request.path();
    }

    private static String first(Pattern pattern, String text, Request request) {
        Matcher name = pattern.matcher(text);
        return name.find() ? name.group(1) : unknown(request);
    }
}
