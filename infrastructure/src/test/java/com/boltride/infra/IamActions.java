package com.boltride.infra;

import com.boltride.faults.AwsService;
import com.boltride.faults.Call;
import java.util.Map;
import java.util.Set;

/** Which IAM actions a call of an API needs: mostly the one of its name, and where not, as the APIs' references say. */
final class IamActions {

    private static final Map<AwsService, String> PREFIXES = Map.of(
            AwsService.KINESIS, "kinesis",
            AwsService.DYNAMODB, "dynamodb",
            AwsService.DYNAMODB_STREAMS, "dynamodb",
            AwsService.SQS, "sqs",
            AwsService.SNS, "sns",
            AwsService.S3, "s3",
            AwsService.CLOUDWATCH, "cloudwatch",
            AwsService.EMR_SERVERLESS, "emr-serverless");

    /** What the statements are that each service's events become: see trip-store. */
    private static final Map<String, Set<String>> STATEMENTS = Map.of(
            "trip-start-service", Set.of("dynamodb:PartiQLInsert", "dynamodb:PartiQLSelect"),
            "trip-end-service", Set.of("dynamodb:PartiQLUpdate"),
            "redrive-worker", Set.of("dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate", "dynamodb:PartiQLSelect"));

    private IamActions() {}

    static Set<String> neededFor(Call call) {
        return switch (call.operation()) {
            case "BatchExecuteStatement" -> STATEMENTS.get(call.application());
            case "SendMessageBatch" -> Set.of("sqs:SendMessage");
            case "DeleteMessageBatch" -> Set.of("sqs:DeleteMessage");
            case "ChangeMessageVisibilityBatch" -> Set.of("sqs:ChangeMessageVisibility");
            // Who may not list is told that an absent object is forbidden.
            case "HeadObject", "GetObject" -> Set.of("s3:GetObject", "s3:ListBucket");
            case "ListObjectsV2" -> Set.of("s3:ListBucket");
            case "StartJobRun" -> Set.of("emr-serverless:StartJobRun", "iam:PassRole");
            default -> Set.of(PREFIXES.get(call.service()) + ":" + call.operation());
        };
    }
}
