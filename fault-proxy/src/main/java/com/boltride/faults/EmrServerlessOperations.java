package com.boltride.faults;

import java.util.Map;
import java.util.regex.Pattern;

/** EMR Serverless has no names on the wire: method and path say what is asked. */
final class EmrServerlessOperations {

    private static final Map<Pattern, String> NAMES = Map.of(
            Pattern.compile("GET /applications"), "ListApplications",
            Pattern.compile("POST /applications"), "CreateApplication",
            Pattern.compile("GET /applications/[^/]+"), "GetApplication",
            Pattern.compile("POST /applications/[^/]+/start"), "StartApplication",
            Pattern.compile("POST /applications/[^/]+/stop"), "StopApplication",
            Pattern.compile("GET /applications/[^/]+/jobruns"), "ListJobRuns",
            Pattern.compile("POST /applications/[^/]+/jobruns"), "StartJobRun",
            Pattern.compile("GET /applications/[^/]+/jobruns/[^/]+"), "GetJobRun",
            Pattern.compile("DELETE /applications/[^/]+/jobruns/[^/]+"), "CancelJobRun");

    private EmrServerlessOperations() {}

    static String nameOf(Request request) {
        String call = request.method() + " " + request.path();
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().matcher(call).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Operations.unknown(request));
    }
}
