package com.boltride.faults;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a call with many entries looks like, and the answer in which some of them have failed. */
interface BatchShape {

    /** The shape of an operation's calls, or null if its calls have no entries that can fail alone. */
    static @Nullable BatchShape of(String operation) {
        return switch (operation) {
            case "PutRecords" -> new PutRecords();
            case "BatchExecuteStatement" -> new Statements();
            case "SendMessageBatch", "DeleteMessageBatch", "ChangeMessageVisibilityBatch" -> new Messages();
            default -> null;
        };
    }

    /** The request's field with the entries. */
    String entries();

    /**
     * Writes the failures into the service's answer about the others.
     *
     * @param entries of the request, all of them
     * @param failing places of those that the service has not heard of
     * @param answer about the others; empty if there were none
     */
    void fail(ArrayNode entries, Set<Integer> failing, ObjectNode answer, Dice dice);
}
