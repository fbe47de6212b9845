package com.boltride.local;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the environment variables that tell an AWS SDK where services run. */
final class GivenEndpoints {

    private static final String ANY = "AWS_ENDPOINT_URL";

    /**
     * Not taken from {@value #ANY}: few emulators run jobs, and none but ours tells what metrics it was sent. Where one does, it has
     * a variable of its own.
     */
    private static final Set<AwsService> NAMED_ALONE = EnumSet.of(AwsService.EMR_SERVERLESS, AwsService.CLOUDWATCH);

    private GivenEndpoints() {}

    /** @throws LocalAwsException if there are none, or one is no HTTP endpoint */
    static Map<AwsService, URI> in(Map<String, String> environment) {
        Map<AwsService, URI> endpoints = new EnumMap<>(AwsService.class);
        for (AwsService service : AwsService.values()) {
            String any = NAMED_ALONE.contains(service) ? null : environment.get(ANY);
            @Nullable String endpoint = environment.getOrDefault(service.environmentVariable(), any);
            if (endpoint != null && !endpoint.isBlank()) {
                endpoints.put(service, byAddress(endpoint.strip()));
            }
        }
        if (endpoints.isEmpty()) {
            throw new LocalAwsException("neither " + ANY + " nor " + ANY + "_<SERVICE> says where AWS is");
        }
        return endpoints;
    }

    /** An emulator's name as its address: the SDK would put a bucket's name before a name, but not before an address. */
    private static URI byAddress(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
            if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
                throw new LocalAwsException("the AWS endpoint " + endpoint + " is not http://host:port");
            }
            String address = InetAddress.getByName(uri.getHost()).getHostAddress();
            return new URI("http", null, address, uri.getPort(), null, null, null);
        } catch (URISyntaxException | UnknownHostException e) {
            throw new LocalAwsException("the AWS endpoint " + endpoint + " cannot be reached: " + e.getMessage(), e);
        }
    }
}
