package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kinesisfirehose.CfnDeliveryStream;
import software.constructs.Construct;

/** Both streams as they came, in the bucket, a line for each record: for a replay after Kinesis has dropped them. */
final class RawArchive extends Construct {

    private static final String PREFIX = "raw/";

    private final Arns arns = Arns.of(this);
    private final String bucket;
    private final Role role;

    RawArchive(Construct scope, String id, Settings settings) {
        super(scope, id);
        this.bucket = settings.bucket();
        this.role = Role.Builder.create(this, "Role")
                .roleName("bolt-ride-raw-archive")
                .description("What Firehose may do to archive the streams")
                .assumedBy(new ServicePrincipal("firehose.amazonaws.com")
                        .withConditions(Map.of(
                                "StringEquals",
                                Map.of("aws:SourceAccount", Stack.of(this).getAccount()))))
                .inlinePolicies(Map.of("permissions", permissions()))
                .build();
        archive("Start", Names.START_STREAM);
        archive("End", Names.END_STREAM);
    }

    private PolicyDocument permissions() {
        return PolicyDocument.Builder.create()
                .statements(List.of(
                        Allow.on(
                                List.of(arns.stream(Names.START_STREAM), arns.stream(Names.END_STREAM)),
                                "kinesis:DescribeStream",
                                "kinesis:GetRecords",
                                "kinesis:GetShardIterator",
                                "kinesis:ListShards"),
                        Allow.on(
                                arns.objects(bucket, PREFIX),
                                "s3:AbortMultipartUpload",
                                "s3:GetObject",
                                "s3:PutObject"),
                        Allow.on(
                                arns.bucket(bucket),
                                "s3:GetBucketLocation",
                                "s3:ListBucket",
                                "s3:ListBucketMultipartUploads")))
                .build();
    }

    private void archive(String id, String stream) {
        CfnDeliveryStream.Builder.create(this, id)
                .deliveryStreamName("bolt-ride-raw-" + stream)
                .deliveryStreamType("KinesisStreamAsSource")
                .kinesisStreamSourceConfiguration(CfnDeliveryStream.KinesisStreamSourceConfigurationProperty.builder()
                        .kinesisStreamArn(arns.stream(stream))
                        .roleArn(role.getRoleArn())
                        .build())
                .extendedS3DestinationConfiguration(
                        CfnDeliveryStream.ExtendedS3DestinationConfigurationProperty.builder()
                                .bucketArn(arns.bucket(bucket))
                                .roleArn(role.getRoleArn())
                                .prefix(PREFIX + stream + "/arrival_date=!{timestamp:yyyy-MM-dd}/")
                                .errorOutputPrefix(PREFIX + "errors/" + stream + "/!{firehose:error-output-type}/")
                                .compressionFormat("GZIP")
                                .bufferingHints(CfnDeliveryStream.BufferingHintsProperty.builder()
                                        .intervalInSeconds(300)
                                        .sizeInMBs(64)
                                        .build())
                                .processingConfiguration(lineBreaks())
                                .build())
                .build();
    }

    private static CfnDeliveryStream.ProcessingConfigurationProperty lineBreaks() {
        return CfnDeliveryStream.ProcessingConfigurationProperty.builder()
                .enabled(true)
                .processors(List.of(CfnDeliveryStream.ProcessorProperty.builder()
                        .type("AppendDelimiterToRecord")
                        .parameters(List.of(CfnDeliveryStream.ProcessorParameterProperty.builder()
                                .parameterName("Delimiter")
                                .parameterValue("\\n")
                                .build()))
                        .build()))
                .build();
    }
}
