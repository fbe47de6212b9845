package com.boltride.schedule;

/**
 * A call as it passes a {@link Gate}.
 *
 * @param authorization the signature, which names the caller's access key
 */
record AwsCall(String method, String path, String authorization, String body) {

    /** The access key of the caller. */
    String caller() {
        return authorization.replaceFirst(".*Credential=([^/]+)/.*", "$1");
    }

    boolean isStartOf(String run) {
        return method.equals("POST") && path.endsWith("/jobruns") && body.contains("kpi-" + run);
    }

    boolean isLookAt(String jobRunId) {
        return method.equals("GET") && path.contains("/jobruns/" + jobRunId);
    }

    boolean isPublicationAbout(String run) {
        return body.contains("Action=Publish") && body.contains(run);
    }

    /** A record is added. @param partition a run's day, or that of a judgement of data quality */
    boolean isPutOf(String partition) {
        return body.contains("attribute_not_exists") && body.contains('"' + partition + '"');
    }
}
