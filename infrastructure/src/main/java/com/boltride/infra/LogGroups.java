package com.boltride.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Log groups with a retention in days, which CDK's own construct knows only as an enumeration. */
final class LogGroups {

    private LogGroups() {}

    static ILogGroup create(Construct scope, String id, String name, Settings settings) {
        LogGroup group = LogGroup.Builder.create(scope, id)
                .logGroupName(name)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        ((CfnLogGroup) group.getNode().getDefaultChild()).setRetentionInDays(settings.logRetentionDays());
        return group;
    }
}
