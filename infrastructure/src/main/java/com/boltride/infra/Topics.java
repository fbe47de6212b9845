package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnCondition;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Who is told: of every daily run, and of every alarm. */
final class Topics extends Construct {

    Topics(Construct scope, String id) {
        super(scope, id);
        Arns arns = Arns.of(this);
        Topic status = topic("JobStatus", Names.STATUS_TOPIC, "StatusEmail", "Who is told how each daily run ended");
        status.addToResourcePolicy(
                publish(status, "events.amazonaws.com", "aws:SourceArn", arns.rule(Names.JOB_FAILED_RULE)));
        Topic alarms = topic("Alarms", Names.ALARM_TOPIC, "AlarmEmail", "Who is told when something needs a person");
        alarms.addToResourcePolicy(publish(
                alarms,
                "cloudwatch.amazonaws.com",
                "aws:SourceAccount",
                Stack.of(this).getAccount()));
    }

    private Topic topic(String id, String name, String parameter, String purpose) {
        Topic topic =
                Topic.Builder.create(this, id).topicName(name).enforceSsl(true).build();
        CfnParameter email = CfnParameter.Builder.create(Stack.of(this), parameter)
                .description(purpose + ": an e-mail address, or empty for nobody yet")
                .allowedPattern("|[^@\\s]+@[^@\\s]+")
                .defaultValue("")
                .build();
        CfnCondition wanted = CfnCondition.Builder.create(Stack.of(this), parameter + "Given")
                .expression(Fn.conditionNot(Fn.conditionEquals(email.getValueAsString(), "")))
                .build();
        CfnSubscription subscription = CfnSubscription.Builder.create(this, id + "Subscription")
                .topicArn(topic.getTopicArn())
                .protocol("email")
                .endpoint(email.getValueAsString())
                .build();
        subscription.getCfnOptions().setCondition(wanted);
        return topic;
    }

    private static PolicyStatement publish(Topic topic, String service, String key, String value) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal(service)))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of(key, value)))
                .build();
    }
}
