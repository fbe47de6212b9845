package com.boltride.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A statement of a policy.
 *
 * @param holder name of the role, or logical id of the resource whose policy it is
 */
record Statement(
        String holder, boolean allows, List<String> actions, List<String> resources, JsonNode condition, JsonNode raw) {

    /** What the roles of a template may do: their inline policies, and policies attached to them. */
    static List<Statement> ofRoles(Template template) {
        List<Statement> statements = new ArrayList<>();
        template.resources("AWS::IAM::Role").forEach((id, role) -> {
            String name = role.path("Properties").path("RoleName").asString(id);
            role.path("Properties")
                    .path("Policies")
                    .valueStream()
                    .flatMap(policy -> statements(name, policy.path("PolicyDocument")))
                    .forEach(statements::add);
            template.all("AWS::IAM::Policy").stream()
                    .filter(policy -> Template.texts(policy.path("Roles")).anyMatch(("${" + id + "}")::equals))
                    .flatMap(policy -> statements(name, policy.path("PolicyDocument")))
                    .forEach(statements::add);
        });
        return statements;
    }

    /** Who may assume the roles, and what the policies of resources say. */
    static List<Statement> ofResources(Template template) {
        List<Statement> statements = new ArrayList<>();
        template.folded().path("Resources").propertyStream().forEach(resource -> {
            JsonNode properties = resource.getValue().path("Properties");
            for (String document : List.of("AssumeRolePolicyDocument", "PolicyDocument", "FileSystemPolicy")) {
                if (!resource.getValue().path("Type").asString().equals("AWS::IAM::Policy")) {
                    statements(resource.getKey(), properties.path(document)).forEach(statements::add);
                }
            }
        });
        return statements;
    }

    private static Stream<Statement> statements(String holder, JsonNode document) {
        return document.path("Statement")
                .valueStream()
                .map(statement -> new Statement(
                        holder,
                        statement.path("Effect").asString().equals("Allow"),
                        list(statement.path("Action")),
                        list(statement.path("Resource")),
                        statement.path("Condition"),
                        statement));
    }

    private static List<String> list(JsonNode node) {
        return Template.texts(node).toList();
    }
}
