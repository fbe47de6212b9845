package com.boltride.faults;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SQS: every entry has an id, by which it is among the successful or the failed. */
final class Messages implements BatchShape {

    private static final List<String> CODES = List.of("InternalError", "ServiceUnavailable", "RequestThrottled");

    @Override
    public String entries() {
        return "Entries";
    }

    @Override
    public void fail(ArrayNode entries, Set<Integer> failing, ObjectNode answer, Dice dice) {
        answer.withArray("Successful");
        ArrayNode failed = answer.withArray("Failed");
        for (int i : failing) {
            failed.addObject()
                    .put("Id", entries.get(i).path("Id").asString())
                    .put("SenderFault", false)
                    .put("Code", dice.oneOf(CODES))
                    .put("Message", "injected: this entry was not done");
        }
    }
}
