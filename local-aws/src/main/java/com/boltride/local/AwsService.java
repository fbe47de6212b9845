package com.boltride.local;

/** A service that {@link LocalAws} can stand in for. */
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
        return "AWS_ENDPOINT_URL_" + name();
    }

    /** The Java SDK's system property of the same meaning; it wins over the variable. */
    public String systemProperty() {
        return "aws.endpointUrl" + sdkName;
    }
}
