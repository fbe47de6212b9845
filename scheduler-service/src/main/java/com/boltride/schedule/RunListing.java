package com.boltride.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads one page of the list of runs, the newest request first.
 *
 * <p>A range of days is sifted out of the runs on the way. As no run is requested before its day has begun, the first
 * day bounds how far back is read.
 */
final class RunListing {

    private final DynamoDbClient client;
    private final String table;

    RunListing(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    RunPage page(RunQuery query) {
        if (endsBeforeItBegins(query)) {
            return new RunPage(List.of(), null);
        }
        QueryRequest.Builder request = request(query);
        List<Run> found = new ArrayList<>();
        while (true) {
            QueryResponse response = client.query(request.build());
            response.items().forEach(item -> found.add(RunItem.toRun(item)));
            if (found.size() > query.limit()) {
                List<Run> page = List.copyOf(found.subList(0, query.limit()));
                return new RunPage(page, RunCursor.at(page.get(page.size() - 1)));
            }
            if (!response.hasLastEvaluatedKey()) {
                return new RunPage(found, null);
            }
            request.exclusiveStartKey(response.lastEvaluatedKey());
        }
    }

    private QueryRequest.Builder request(RunQuery query) {
        Map<String, String> names = new HashMap<>(Map.of("#kind", RunItem.KIND));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":run", RunItem.RUN));
        String key = "#kind = :run";
        List<String> filter = new ArrayList<>();
        if (query.from() != null) {
            key += " AND #requested >= :begin";
            names.put("#requested", RunItem.REQUESTED_AT);
            values.put(
                    ":begin",
                    RunItem.instant(query.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
            filter.add("#date >= :from");
            values.put(":from", RunItem.text(query.from()));
        }
        if (query.to() != null) {
            filter.add("#date <= :to");
            values.put(":to", RunItem.text(query.to()));
        }
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .indexName(DynamoDbRunStore.LIST_INDEX)
                .scanIndexForward(false);
        if (filter.isEmpty()) {
            // One more than asked for tells whether there is a next page.
            request.limit(query.limit() + 1);
        } else {
            names.put("#date", RunItem.TRIP_DATE);
            request.filterExpression(String.join(" AND ", filter));
        }
        RunCursor after = query.after();
        if (after != null) {
            request.exclusiveStartKey(startKey(after));
        }
        return request.keyConditionExpression(key)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    /** Whether the last run of the page before is older than any that is asked for; DynamoDB would refuse the query. */
    private static boolean endsBeforeItBegins(RunQuery query) {
        return query.after() != null
                && query.from() != null
                && query.after().requestedAt().isBefore(begin(query.from()));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<String, AttributeValue> startKey(RunCursor after) {
        Map<String, AttributeValue> key = new HashMap<>(RunItem.key(after.id()));
        key.put(RunItem.KIND, RunItem.RUN);
        key.put(RunItem.REQUESTED_AT, RunItem.instant(after.requestedAt()));
        return key;
    }
}
