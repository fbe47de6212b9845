package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeployerRoleTest {

    @Test
    void onlyOneBranchOfOneRepositoryMayAssumeIt() {
        JsonNode role =
                Synthesised.DEFAULTS.delivery().the("AWS::IAM::Role", "RoleName", "github-actions-deployer-role");
        JsonNode statement = role.path("AssumeRolePolicyDocument").path("Statement");
        assertThat(statement.size()).isEqualTo(1);
        JsonNode condition = statement.get(0).path("Condition");
        assertThat(condition.propertyNames()).containsExactly("StringEquals");
        assertThat(condition.path("StringEquals").propertyStream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "token.actions.githubusercontent.com:aud=\"sts.amazonaws.com\"",
                        "token.actions.githubusercontent.com:sub=\"repo:OWNER/bolt-ride:ref:refs/heads/main\"");
    }

    @Test
    void usesTheAccountsProviderWhereThereIsOne() {
        Template delivery = Synthesised.EVERYTHING.delivery();
        assertThat(delivery.all("AWS::IAM::OIDCProvider")).isEmpty();
        assertThat(delivery.the("AWS::IAM::Role", "RoleName", "github-actions-deployer-role")
                        .path("AssumeRolePolicyDocument")
                        .toString())
                .contains(":oidc-provider/token.actions.githubusercontent.com\"");
    }

    @Test
    void canTouchNoTripButThoseOfSmokeTests() {
        List<Statement> onTrips = Statement.ofRoles(Synthesised.DEFAULTS.delivery()).stream()
                .filter(statement -> statement.actions().toString().contains("dynamodb:"))
                .toList();
        assertThat(onTrips)
                .singleElement()
                .satisfies(statement -> assertThat(statement.condition().toString())
                        .isEqualTo("{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"smoke-*\"]}}"));
    }
}
