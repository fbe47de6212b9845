package com.boltride.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * The trips in progress, by a global secondary index that holds no others: only a trip in progress has the attributes that are
 * its keys ({@code open_shard}, {@code open_since}). The start's INSERT sets them and the end's conditional UPDATE removes them, so
 * that the index costs no call, no read and no further condition.
 *
 * <p>Not in it are trips that an earlier release started, or one that was told not to index them ({@link TripStoreOptions}), and
 * those that a person has set back to {@code IN_PROGRESS}. It follows the table after a moment.
 */
public final class OpenTrips {

    /** Name of the index on the trips table; it projects keys only. */
    public static final String INDEX = "open-trips";

    private final DynamoDbClient client;
    private final String table;

    public OpenTrips(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * Looks for trips whose start was applied before an instant and whose end was not. Reads 1 MB a share at most, which are some
     * 10,000 trips; of more it says that there are more.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if DynamoDB does not answer, or the index is not there
     */
    public OpenTripsFound startedBefore(Instant instant) {
        long count = 0;
        boolean more = false;
        List<OpenTrip> oldest = new ArrayList<>();
        for (String shard : OpenTripShards.all()) {
            QueryRequest query = startedBefore(instant, shard);
            QueryResponse counted =
                    client.query(query.toBuilder().select(Select.COUNT).build());
            count += counted.count();
            more |= counted.hasLastEvaluatedKey();
            if (counted.count() > 0) {
                QueryRequest first = query.toBuilder().limit(1).build();
                client.query(first).items().forEach(item -> oldest.add(openTrip(item)));
            }
        }
        oldest.sort(Comparator.comparing(OpenTrip::since).thenComparing(OpenTrip::tripId));
        return new OpenTripsFound(count, more, List.copyOf(oldest));
    }

    private QueryRequest startedBefore(Instant instant, String shard) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(INDEX)
                .keyConditionExpression("#shard = :shard AND #since < :instant")
                .expressionAttributeNames(Map.of("#shard", TripItem.OPEN_SHARD, "#since", TripItem.OPEN_SINCE))
                .expressionAttributeValues(Map.of(
                        ":shard", AttributeValue.fromS(shard),
                        ":instant", TripItem.attributeOf(TripItem.epoch(instant))))
                .build();
    }

    private static OpenTrip openTrip(Map<String, AttributeValue> item) {
        long since = Long.parseLong(item.get(TripItem.OPEN_SINCE).n());
        return new OpenTrip(item.get("trip_id").s(), Instant.ofEpochSecond(since));
    }
}
