package com.boltride.infra;

import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** ARNs of what has a name, in the account and region of one stack. */
final class Arns {

    private final Stack stack;

    private Arns(Stack stack) {
        this.stack = stack;
    }

    static Arns of(Construct scope) {
        return new Arns(Stack.of(scope));
    }

    String bucket(String name) {
        return "arn:" + stack.getPartition() + ":s3:::" + name;
    }

    String objects(String bucket, String prefix) {
        return bucket(bucket) + "/" + prefix + "*";
    }

    String stream(String name) {
        return regional("kinesis", "stream/" + name);
    }

    /** Any registration of a consumer by this name: its ARN ends with the time of it. */
    String streamConsumer(String stream, String name) {
        return stream(stream) + "/consumer/" + name + ":*";
    }

    String table(String name) {
        return regional("dynamodb", "table/" + name);
    }

    String index(String table, String index) {
        return table(table) + "/index/" + index;
    }

    /** Any stream that the table has had: its label is the time at which it was made. */
    String tableStream(String table) {
        return table(table) + "/stream/*";
    }

    String queue(String name) {
        return regional("sqs", name);
    }

    String topic(String name) {
        return regional("sns", name);
    }

    String rule(String name) {
        return regional("events", "rule/" + name);
    }

    String logGroup(String name) {
        return regional("logs", "log-group:" + name);
    }

    String repository(String name) {
        return regional("ecr", "repository/" + name);
    }

    String cluster(String name) {
        return regional("ecs", "cluster/" + name);
    }

    String service(String cluster, String name) {
        return regional("ecs", "service/" + cluster + "/" + name);
    }

    String role(String name) {
        return "arn:" + stack.getPartition() + ":iam::" + stack.getAccount() + ":role/" + name;
    }

    private String regional(String service, String resource) {
        return "arn:" + stack.getPartition() + ":" + service + ":" + stack.getRegion() + ":" + stack.getAccount() + ":"
                + resource;
    }
}
