package com.boltride.faults;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB: the responses stand in the order of the statements. */
final class Statements implements BatchShape {

    private static final List<String> CODES =
            List.of("ThrottlingError", "ProvisionedThroughputExceeded", "InternalServerError", "RequestLimitExceeded");

    @Override
    public String entries() {
        return "Statements";
    }

    @Override
    public void fail(ArrayNode entries, Set<Integer> failing, ObjectNode answer, Dice dice) {
        ArrayNode responses = answer.withArray("Responses");
        for (int i : failing) {
            responses
                    .insertObject(i)
                    .putObject("Error")
                    .put("Code", dice.oneOf(CODES))
                    .put("Message", "injected: this statement was not run");
        }
    }
}
