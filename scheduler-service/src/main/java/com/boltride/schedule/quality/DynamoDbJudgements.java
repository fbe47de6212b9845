package com.boltride.schedule.quality;

import com.boltride.schedule.OpenItems;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judgements as items of the runs table, beside the runs and by the same rules ({@link OpenItems}). An hour whose summary is to be
 * published:
 *
 * <pre>
 * {
 *   "trip_date": "quality-2024-05-25", "attempt": 13,
 *   "judged_at": "2024-05-25T14:06:10.007Z", "passed": ["dead"],
 *   "summary": "{\"deduplication_id\":\"quality-2024-05-25-hour-13\",…}",
 *   "open": "quality", "due_at": "2024-05-25T14:06:10.007Z"
 * }
 * </pre>
 *
 * {@code attempt} is the hour, or 24 for the day's report. An item without a summary is closed from the beginning; publishing closes
 * one that has one, by removing {@code open}, {@code due_at} and {@code owner} and adding {@code published_at}.
 */
final class DynamoDbJudgements implements Judgements {

    /** The value of {@code open}: unlike that of runs, so that neither meets the other. */
    static final String KIND = "quality";

    private static final String PASSED = "passed";
    private static final String SUMMARY = "summary";
    private static final int MOST_DUE = 20;

    private final OpenItems items;
    private final JsonMapper json = JsonMapper.shared();

    DynamoDbJudgements(OpenItems items) {
        this.items = items;
    }

    @Override
    public boolean add(Judgement judgement, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(key(judgement.period()));
        item.put("judged_at", OpenItems.instant(now));
        List<String> passed = judgement.passed().stream().map(Measure::key).toList();
        if (!passed.isEmpty()) {
            // An empty set is nothing that DynamoDB can store.
            item.put(PASSED, AttributeValue.fromSs(passed));
        }
        QualitySummary summary = judgement.summary();
        if (summary != null) {
            item.put(SUMMARY, AttributeValue.fromS(json.writeValueAsString(summary)));
            item.putAll(items.openFrom(now));
        }
        return items.add(item);
    }

    @Override
    public Optional<Set<Measure>> passed(Period period) {
        Map<String, AttributeValue> item = items.find(key(period));
        if (item.isEmpty()) {
            return Optional.empty();
        }
        Set<Measure> passed = EnumSet.noneOf(Measure.class);
        if (item.containsKey(PASSED)) {
            item.get(PASSED).ss().forEach(key -> passed.add(Measure.valueOf(key.toUpperCase(Locale.ROOT))));
        }
        return Optional.of(passed);
    }

    @Override
    public List<QualitySummary> due(Instant now) {
        return items.due(now, MOST_DUE).stream()
                .map(item -> json.readValue(item.get(SUMMARY).s(), QualitySummary.class))
                .toList();
    }

    @Override
    public boolean claim(QualitySummary summary, String owner, Instant now, Instant until) {
        return items.claim(key(summary), owner, now, until).isPresent();
    }

    @Override
    public void published(QualitySummary summary, String owner, Instant now) {
        items.update(update -> update.key(key(summary))
                .updateExpression("SET published_at = :now REMOVE #open, #due, #owner")
                .conditionExpression("#owner = :me")
                .expressionAttributeNames(
                        Map.of("#open", OpenItems.OPEN, "#due", OpenItems.DUE_AT, "#owner", OpenItems.OWNER))
                .expressionAttributeValues(Map.of(":now", OpenItems.instant(now), ":me", AttributeValue.fromS(owner))));
    }

    private static Map<String, AttributeValue> key(QualitySummary summary) {
        return key(Period.of(summary));
    }

    private static Map<String, AttributeValue> key(Period period) {
        return OpenItems.key("quality-" + period.day(), period.number());
    }
}
