package com.boltride.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Where releases come from. It is there before the first image is, so it stands apart. */
final class DeliveryStack extends Stack {

    DeliveryStack(Construct scope, String id, StackProps props, Settings settings) {
        super(scope, id, props);
        new ImageRepositories(this, "Images");
        DeployerRole deployer = new DeployerRole(this, "Deployer", settings);
        CfnOutput.Builder.create(this, "DeployerRoleArn")
                .description(
                        "The role that .github/workflows/deploy.yml assumes: the repository's variable AWS_DEPLOYER_ROLE")
                .value(deployer.arn())
                .build();
    }
}
