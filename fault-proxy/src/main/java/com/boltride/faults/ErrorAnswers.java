package com.boltride.faults;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answers by which a service says that it cannot, each in the service's own words and protocol. */
final class ErrorAnswers {

    private static final int INTERNAL_ERROR = 500;

    private ErrorAnswers() {}

    static Answer serverError(AwsService service, Request request) {
        String code = switch (service) {
            case DYNAMODB, DYNAMODB_STREAMS -> "InternalServerError";
            case EMR_SERVERLESS -> "InternalServerException";
            case S3 -> "InternalError";
            default -> "InternalFailure";
        };
        return error(Wire.of(service, request), INTERNAL_ERROR, code, "injected: internal error");
    }

    static Answer throttled(AwsService service, Request request) {
        Wire wire = Wire.of(service, request);
        return switch (service) {
            case KINESIS, DYNAMODB ->
                error(wire, 400, "ProvisionedThroughputExceededException", "injected: rate exceeded");
            case SQS -> error(wire, 403, "RequestThrottled", "injected: rate exceeded");
            case SNS -> error(wire, 400, "Throttling", "injected: rate exceeded");
            case S3 -> error(wire, 503, "SlowDown", "injected: reduce your request rate");
            case EMR_SERVERLESS -> error(wire, 429, "ThrottlingException", "injected: rate exceeded");
            default -> error(wire, 400, "ThrottlingException", "injected: rate exceeded");
        };
    }

    private static Answer error(Wire wire, int status, String code, String message) {
        return switch (wire) {
            case AWS_JSON -> tree(wire, status, "application/x-amz-json-1.0", code, message);
            case AWS_CBOR -> tree(wire, status, "application/x-amz-cbor-1.1", code, message);
            case REST_JSON ->
                tree(wire, status, "application/json", code, message).withHeader("x-amzn-ErrorType", code);
            case RPC_V2_CBOR ->
                tree(wire, status, "application/cbor", code, message).withHeader("smithy-protocol", "rpc-v2-cbor");
            case QUERY -> xml(status, "<ErrorResponse>" + element(code, message) + "</ErrorResponse>");
            case REST_XML -> xml(status, element(code, message));
        };
    }

    private static Answer tree(Wire wire, int status, String contentType, String code, String message) {
        byte[] body = wire.mapper().writeValueAsBytes(Map.of("__type", code, "message", message));
        return Answer.of(status, contentType, body);
    }

    private static Answer xml(int status, String content) {
        return Answer.of(status, "text/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String element(String code, String message) {
        return "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
    }
}
