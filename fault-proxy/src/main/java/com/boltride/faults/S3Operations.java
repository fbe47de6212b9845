package com.boltride.faults;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** S3 has no names on the wire: method, path and query say what is asked. Buckets are expected in the path. */
final class S3Operations {

    private S3Operations() {}

    static String nameOf(Request request) {
        List<String> parameters = Arrays.stream(request.query().split("&"))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .collect(Collectors.toList());
        // "/bucket" or "/bucket/", and "/bucket/key".
        boolean object = request.path().replaceFirst("^/[^/]*/?", "").length() > 0;
        return object ? ofObject(request, parameters) : ofBucket(request, parameters);
    }

    private static String ofObject(Request request, List<String> parameters) {
        boolean upload = parameters.contains("uploadId");
        return switch (request.method().name()) {
            case "GET" -> upload ? "ListParts" : "GetObject";
            case "HEAD" -> "HeadObject";
            case "DELETE" -> upload ? "AbortMultipartUpload" : "DeleteObject";
            case "PUT" -> upload ? "UploadPart" : copies(request) ? "CopyObject" : "PutObject";
            case "POST" ->
                upload
                        ? "CompleteMultipartUpload"
                        : parameters.contains("uploads") ? "CreateMultipartUpload" : Operations.unknown(request);
            default -> Operations.unknown(request);
        };
    }

    private static String ofBucket(Request request, List<String> parameters) {
        return switch (request.method().name()) {
            case "GET" ->
                request.path().equals("/")
                        ? "ListBuckets"
                        : parameters.contains("list-type")
                                ? "ListObjectsV2"
                                : parameters.contains("location") ? "GetBucketLocation" : "ListObjects";
            case "HEAD" -> "HeadBucket";
            case "PUT" -> "CreateBucket";
            case "DELETE" -> "DeleteBucket";
            case "POST" -> parameters.contains("delete") ? "DeleteObjects" : Operations.unknown(request);
            default -> Operations.unknown(request);
        };
    }

    private static boolean copies(Request request) {
        return !request.header("x-amz-copy-source").isEmpty();
    }
}
