package com.boltride.faults;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Kinesis: the results stand in the order of the records. */
final class PutRecords implements BatchShape {

    private static final List<String> CODES = List.of("ProvisionedThroughputExceededException", "InternalFailure");

    @Override
    public String entries() {
        return "Records";
    }

    @Override
    public void fail(ArrayNode entries, Set<Integer> failing, ObjectNode answer, Dice dice) {
        ArrayNode results = answer.withArray("Records");
        int failedAnyway = answer.path("FailedRecordCount").asInt(0);
        for (int i : failing) {
            results.insertObject(i)
                    .put("ErrorCode", dice.oneOf(CODES))
                    .put("ErrorMessage", "injected: this record was not put");
        }
        answer.put("FailedRecordCount", failedAnyway + failing.size());
    }
}
