package com.boltride.faults;

/** A service that a {@link FaultProxy} can stand in front of. */
public enum AwsService {
    KINESIS("Kinesis"),
    DYNAMODB("DynamoDb"),
    DYNAMODB_STREAMS("DynamoDbStreams"),
    SQS("Sqs"),
    SNS("Sns"),
    S3("S3"),
    CLOUDWATCH("CloudWatch"),
    EMR_SERVERLESS("EmrServerless");

    private final String sdkName;

    AwsService(String sdkName) {
        this.sdkName = sdkName;
    }

    /** The environment variable from which every AWS SDK takes this service's endpoint. */
    public String environmentVariable() {
        return FaultProxy.ANY_ENDPOINT + "_" + name();
    }

    /** The Java SDK's system property of the same meaning; it wins over the variable. */
    public String systemProperty() {
        return "aws.endpointUrl" + sdkName;
    }
}
