package com.boltride.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which emulators there are, and how each is started. */
final class Emulators {

    private static final Set<AwsService> KINESIS = Set.of(AwsService.KINESIS);
    private static final Set<AwsService> DYNAMODB = Set.of(AwsService.DYNAMODB, AwsService.DYNAMODB_STREAMS);
    private static final Set<AwsService> MESSAGING_AND_STORAGE = Set.of(AwsService.SQS, AwsService.SNS, AwsService.S3);

    private final Home home;
    private final Ports ports;

    Emulators(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /**
     * Those that the services need.
     *
     * @throws LocalAwsException if one cannot be started on this machine
     */
    List<Emulator> neededFor(Set<AwsService> services) throws InterruptedException {
        List<Emulator> needed = new ArrayList<>();
        if (!Collections.disjoint(services, DYNAMODB)) {
            needed.add(dynamoDb());
        }
        if (!Collections.disjoint(services, KINESIS)) {
            needed.add(kinesis());
        }
        if (!Collections.disjoint(services, MESSAGING_AND_STORAGE)) {
            needed.add(messagingAndStorage());
        }
        if (needed.stream().anyMatch(emulator -> emulator.command().get(0).equals(NodeRuntime.COMMAND))) {
            NodeRuntime.require();
        }
        return needed;
    }

    private Emulator dynamoDb() {
        return new Emulator(
                "dynamodb",
                DYNAMODB,
                List.of(
                        JavaRuntime.COMMAND,
                        "-XX:+UseSerialGC",
                        "-cp",
                        home.dynamoDbClasspath(),
                        "com.boltride.local.dynamodb.DynamoDbLocal",
                        ports.host(),
                        Integer.toString(ports.dynamoDb())),
                Map.of(),
                home.module());
    }

    private Emulator kinesis() {
        return new Emulator(
                "kinesis",
                KINESIS,
                List.of(NodeRuntime.COMMAND, "-r", home.nodeScript("kinesis.cjs"), "main.js"),
                Map.of(
                        "LOCAL_AWS_HOST", ports.host(),
                        "LOCAL_AWS_PORT", Integer.toString(ports.kinesis()),
                        // Any two that differ: kinesis.cjs decides where both really listen.
                        "KINESIS_MOCK_PLAIN_PORT", "4568",
                        "KINESIS_MOCK_TLS_PORT", "4567",
                        "CREATE_STREAM_DURATION", "10ms",
                        "LOG_LEVEL", "WARN"),
                // It looks for its certificate in the working directory.
                home.installedNodePackage("kinesis-local"));
    }

    private Emulator messagingAndStorage() {
        home.installedNodePackage("fauxqs");
        return new Emulator(
                "sqs-sns-s3",
                MESSAGING_AND_STORAGE,
                List.of(NodeRuntime.COMMAND, home.nodeScript("messaging-and-storage.mjs")),
                Map.of(
                        "LOCAL_AWS_HOST", ports.host(),
                        "LOCAL_AWS_PORT", Integer.toString(ports.messagingAndStorage())),
                home.module());
    }
}
