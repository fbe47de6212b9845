package com.boltride.faults;

import io.vertx.core.Future;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A call with many entries, of which some can fail. */
final class BatchCall {

    private final BatchShape shape;
    private final Request request;
    private final ObjectMapper mapper;

    private BatchCall(BatchShape shape, Request request, ObjectMapper mapper) {
        this.shape = shape;
        this.request = request;
        this.mapper = mapper;
    }

    /** Null if the call is none, or one that cannot be read here. */
    static @Nullable BatchCall of(AwsService service, String operation, Request request) {
        BatchShape shape = BatchShape.of(operation);
        Wire wire = Wire.of(service, request);
        boolean readable =
                wire != Wire.QUERY && request.header("Content-Encoding").isEmpty();
        return shape != null && readable ? new BatchCall(shape, request, wire.mapper()) : null;
    }

    /**
     * Keeps some entries back, passes the others on, and puts the answer together, in the order of the entries. An answer
     * that is no success is passed on as it is: then no entry was done.
     */
    Future<Answer> failPartly(Upstream upstream, Dice dice) {
        ObjectNode content = (ObjectNode) mapper.readTree(request.body().getBytes());
        ArrayNode entries = content.withArray(shape.entries());
        if (entries.isEmpty()) {
            return upstream.call(request);
        }
        Set<Integer> failing = dice.failing(entries.size());
        if (failing.size() == entries.size()) {
            Answer nothingDone = Answer.of(200, request.header("Content-Type"), new byte[0]);
            return Future.succeededFuture(failed(entries, failing, mapper.createObjectNode(), nothingDone, dice));
        }
        ArrayNode passed = mapper.createArrayNode();
        for (int i = 0; i < entries.size(); i++) {
            if (!failing.contains(i)) {
                passed.add(entries.get(i));
            }
        }
        content.set(shape.entries(), passed);
        return upstream.call(request.withBody(mapper.writeValueAsBytes(content)))
                .map(answer -> answer.isOk()
                        ? failed(
                                entries,
                                failing,
                                (ObjectNode) mapper.readTree(answer.body().getBytes()),
                                answer,
                                dice)
                        : answer);
    }

    private Answer failed(ArrayNode entries, Set<Integer> failing, ObjectNode content, Answer answer, Dice dice) {
        shape.fail(entries, failing, content, dice);
        return answer.withBody(mapper.writeValueAsBytes(content));
    }
}
