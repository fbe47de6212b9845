package com.boltride.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The run records in a DynamoDB table with partition key {@code trip_date} and sort key {@code attempt}. A run that is
 * being followed:
 *
 * <pre>
 * {
 *   "trip_date": "2024-05-25", "attempt": 2,
 *   "trigger": "RETRY", "retry": 1,
 *   "requested_at": "2024-05-26T00:01:40.120Z",
 *   "state": "RUNNING",
 *   "staged_objects": 96, "staged_fingerprint": "9f86d081…",
 *   "application_id": "00f5abc", "job_run_id": "00f5abd", "started_at": "2024-05-26T00:02:41.007Z",
 *   "open": "yes", "due_at": "2024-05-26T00:04:11.530Z", "owner": "6f0c…",
 *   "kind": "run"
 * }
 * </pre>
 *
 * {@code staged_objects} (a number) and {@code staged_fingerprint} (SHA-256, in hexadecimal) are noted before the job is
 * started, and stay; runs of earlier releases have none. The end adds {@code finished_at}, {@code duration}, and
 * {@code kpis} (JSON text) or {@code reason}. Closing it adds {@code notified_at} and removes {@code open}, {@code due_at}
 * and {@code owner}.
 *
 * <p>Who may write what, in the order of a run's life:
 *
 * <ol>
 *   <li>{@link #add}: put if the key is not there. Two schedulers that ask for the same attempt write one item.
 *   <li>{@link #claim}: set {@code owner} and {@code due_at}, if the run is {@code open} and {@code due_at} has passed.
 *       An owner that dies is thereby replaced once its {@code due_at} is over.
 *   <li>{@link #save}: set whatever changes in a run's life, if {@code owner} is still the one who writes. One that was
 *       paused past its {@code due_at}, and replaced, cannot write any more.
 * </ol>
 *
 * The clocks of the schedulers are compared here, so they may differ by less than the claim's duration. If they differ by
 * more, two follow the same run: still one job, because the client token is the same, and one end, because one of them
 * fails to save it.
 *
 * <p>Two global secondary indexes (all attributes) keep the queries small. {@code open-runs}, on {@code open} and
 * {@code due_at}, holds open runs only, so that looking for work every few seconds reads next to nothing however many
 * runs the table has. {@value #LIST_INDEX}, on {@code kind} and {@code requested_at}, holds all of them in the order in
 * which they are listed, and tells which days had a run lately; some ten writes a day are far from what one partition key can take.
 */
final class DynamoDbRunStore implements RunStore {

    static final String LIST_INDEX = "runs-by-request";

    private final DynamoDbClient client;
    private final String table;
    private final AwsDependency dynamoDb;
    private final OpenItems items;

    DynamoDbRunStore(DynamoDbClient client, String table, AwsDependency dynamoDb) {
        this.client = client;
        this.table = table;
        this.dynamoDb = dynamoDb;
        this.items = new OpenItems(client, table, RunItem.YES, dynamoDb);
    }

    @Override
    public boolean add(Run run) {
        return items.add(RunItem.of(run));
    }

    @Override
    public Optional<Run> find(RunId id) {
        Map<String, AttributeValue> item = items.find(RunItem.key(id));
        return item.isEmpty() ? Optional.empty() : Optional.of(RunItem.toRun(item));
    }

    @Override
    public List<Run> ofDay(LocalDate date) {
        return dynamoDb.call(() -> client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression(RunItem.TRIP_DATE + " = :date")
                        .expressionAttributeValues(Map.of(":date", RunItem.text(date)))
                        .consistentRead(true)
                        .scanIndexForward(false))
                .items()
                .stream()
                .map(RunItem::toRun)
                .toList());
    }

    @Override
    public List<LocalDate> daysRequestedSince(Instant instant) {
        return dynamoDb.call(() -> client
                .queryPaginator(query -> query.tableName(table)
                        .indexName(LIST_INDEX)
                        .keyConditionExpression("#kind = :run AND #requested >= :since")
                        .expressionAttributeNames(Map.of("#kind", RunItem.KIND, "#requested", RunItem.REQUESTED_AT))
                        .expressionAttributeValues(Map.of(":run", RunItem.RUN, ":since", RunItem.instant(instant)))
                        .projectionExpression(RunItem.TRIP_DATE))
                .items()
                .stream()
                .map(RunItem::date)
                .distinct()
                .sorted()
                .toList());
    }

    @Override
    public List<Run> due(Instant now, int limit) {
        return items.due(now, limit).stream().map(RunItem::toRun).toList();
    }

    @Override
    public Optional<Run> claim(RunId id, String owner, Instant now, Instant until) {
        return items.claim(RunItem.key(id), owner, now, until).map(RunItem::toRun);
    }

    @Override
    public boolean save(Run run, String owner) {
        Map<String, AttributeValue> item = RunItem.of(run);
        Map<String, String> names = new HashMap<>(Map.of("#owner", RunItem.OWNER));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":me", RunItem.text(owner)));
        List<String> set = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        for (String name : RunItem.CHANGING) {
            names.put("#" + name, name);
            if (item.containsKey(name)) {
                values.put(":" + name, item.get(name));
                set.add("#" + name + " = :" + name);
            } else {
                remove.add("#" + name);
            }
        }
        return items.update(request -> request.key(RunItem.key(run.id()))
                        .updateExpression("SET " + String.join(", ", set) + " REMOVE " + String.join(", ", remove))
                        .conditionExpression("#owner = :me")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .isPresent();
    }

    @Override
    public RunPage list(RunQuery query) {
        return dynamoDb.call(() -> new RunListing(client, table).page(query));
    }
}
