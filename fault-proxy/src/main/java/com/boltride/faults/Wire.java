package com.boltride.faults;

import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** How a call is put into HTTP: one of the protocols of AWS. */
enum Wire {
    /** DynamoDB, SQS, and Kinesis where the SDK has no CBOR. */
    AWS_JSON(JsonMapper.shared()),
    /** Kinesis by the Java SDK. */
    AWS_CBOR(new CBORMapper()),
    /** CloudWatch. */
    RPC_V2_CBOR(new CBORMapper()),
    /** SNS. */
    QUERY(JsonMapper.shared()),
    /** S3. */
    REST_XML(JsonMapper.shared()),
    /** EMR Serverless. */
    REST_JSON(JsonMapper.shared());

    private final ObjectMapper mapper;

    Wire(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static Wire of(AwsService service, Request request) {
        return switch (service) {
            case S3 -> REST_XML;
            case EMR_SERVERLESS -> REST_JSON;
            default -> byHeaders(request);
        };
    }

    private static Wire byHeaders(Request request) {
        String type = request.header("Content-Type").toLowerCase(Locale.ROOT);
        if (request.header("Smithy-Protocol").equals("rpc-v2-cbor")) {
            return RPC_V2_CBOR;
        } else if (type.startsWith("application/x-amz-cbor")) {
            return AWS_CBOR;
        }
        return type.startsWith("application/x-www-form-urlencoded") ? QUERY : AWS_JSON;
    }

    /** Reads and writes bodies, where they are not XML. */
    ObjectMapper mapper() {
        return mapper;
    }
}
