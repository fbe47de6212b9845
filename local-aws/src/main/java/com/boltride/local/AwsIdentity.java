package com.boltride.local;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom an AWS takes its callers for. Emulators check nothing, but the SDK signs every request.
 *
 * @param sessionToken of credentials that expire; null where they do not
 */
record AwsIdentity(
        String region,
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken) {

    static final AwsIdentity LOCAL = new AwsIdentity("us-east-1", "local", "local", null);

    /** As the environment variables of every AWS SDK say it; what they do not say is as for an emulator. */
    static AwsIdentity in(Map<String, String> environment) {
        return new AwsIdentity(
                environment.getOrDefault("AWS_REGION", LOCAL.region),
                environment.getOrDefault("AWS_ACCESS_KEY_ID", LOCAL.accessKeyId),
                environment.getOrDefault("AWS_SECRET_ACCESS_KEY", LOCAL.secretAccessKey),
                environment.get("AWS_SESSION_TOKEN"));
    }

    SortedMap<String, String> environment() {
        return named("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");
    }

    SortedMap<String, String> systemProperties() {
        return named("aws.region", "aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken");
    }

    private SortedMap<String, String> named(String forRegion, String forId, String forSecret, String forToken) {
        SortedMap<String, String> named =
                new TreeMap<>(Map.of(forRegion, region, forId, accessKeyId, forSecret, secretAccessKey));
        if (sessionToken != null) {
            named.put(forToken, sessionToken);
        }
        return Collections.unmodifiableSortedMap(named);
    }
}
