package com.boltride.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A run as an item of the table; {@link DynamoDbRunStore} shows one. */
final class RunItem {

    static final String TRIP_DATE = OpenItems.TRIP_DATE;
    static final String ATTEMPT = OpenItems.ATTEMPT;
    static final String KIND = "kind";
    static final String REQUESTED_AT = "requested_at";
    static final String OPEN = OpenItems.OPEN;
    static final String DUE_AT = OpenItems.DUE_AT;
    static final String OWNER = OpenItems.OWNER;

    /** The one value of {@link #KIND}: it gathers the index of all runs under one key. */
    static final AttributeValue RUN = text("run");

    /** The one value of {@link #OPEN} where it is set. */
    static final String YES = "yes";

    private static final String STATE = "state";
    private static final String TRIGGER = "trigger";
    private static final String RETRY = "retry";
    private static final String STAGED_OBJECTS = "staged_objects";
    private static final String STAGED_FINGERPRINT = "staged_fingerprint";
    private static final String APPLICATION_ID = "application_id";
    private static final String JOB_RUN_ID = "job_run_id";
    private static final String STARTED_AT = "started_at";
    private static final String FINISHED_AT = "finished_at";
    private static final String DURATION = "duration";
    private static final String REASON = "reason";
    private static final String KPIS = "kpis";
    private static final String NOTIFIED_AT = "notified_at";

    /** What changes in a run's life. */
    static final List<String> CHANGING = List.of(
            OPEN,
            DUE_AT,
            OWNER,
            STATE,
            STAGED_OBJECTS,
            STAGED_FINGERPRINT,
            APPLICATION_ID,
            JOB_RUN_ID,
            STARTED_AT,
            FINISHED_AT,
            DURATION,
            REASON,
            KPIS,
            NOTIFIED_AT);

    private RunItem() {}

    static Map<String, AttributeValue> key(RunId id) {
        return OpenItems.key(id.date().toString(), id.attempt());
    }

    static Map<String, AttributeValue> of(Run run) {
        Map<String, AttributeValue> item = new TreeMap<>(key(run.id()));
        item.put(KIND, RUN);
        item.put(STATE, text(run.state()));
        item.put(TRIGGER, text(run.trigger()));
        item.put(RETRY, number(run.retry()));
        item.put(REQUESTED_AT, instant(run.requestedAt()));
        Claim claim = run.claim();
        if (claim != null) {
            item.put(OPEN, text(YES));
            item.put(DUE_AT, instant(claim.dueAt()));
            putText(item, OWNER, claim.owner());
        }
        StagedObjects staged = run.staged();
        if (staged != null) {
            item.put(STAGED_OBJECTS, number(staged.count()));
            item.put(STAGED_FINGERPRINT, text(staged.fingerprint()));
        }
        Job job = run.job();
        if (job != null) {
            putText(item, APPLICATION_ID, job.applicationId());
            putText(item, JOB_RUN_ID, job.jobRunId());
            putInstant(item, STARTED_AT, job.startedAt());
        }
        Outcome outcome = run.outcome();
        if (outcome != null) {
            putInstant(item, FINISHED_AT, outcome.finishedAt());
            putText(item, DURATION, outcome.duration());
            putText(item, REASON, outcome.reason());
            putText(item, KPIS, outcome.kpis());
        }
        putInstant(item, NOTIFIED_AT, run.notifiedAt());
        return item;
    }

    static Run toRun(Map<String, AttributeValue> item) {
        return new Run(
                id(item),
                RunTrigger.valueOf(item.get(TRIGGER).s()),
                Integer.parseInt(item.get(RETRY).n()),
                Instant.parse(item.get(REQUESTED_AT).s()),
                staged(item),
                job(item),
                outcome(item),
                item.containsKey(OPEN)
                        ? new Claim(Instant.parse(item.get(DUE_AT).s()), getText(item, OWNER))
                        : null,
                getInstant(item, NOTIFIED_AT));
    }

    static AttributeValue text(Object value) {
        return AttributeValue.fromS(value.toString());
    }

    static AttributeValue instant(Instant value) {
        return OpenItems.instant(value);
    }

    static LocalDate date(Map<String, AttributeValue> item) {
        return LocalDate.parse(item.get(TRIP_DATE).s());
    }

    private static RunId id(Map<String, AttributeValue> item) {
        return new RunId(date(item), Integer.parseInt(item.get(ATTEMPT).n()));
    }

    private static @Nullable StagedObjects staged(Map<String, AttributeValue> item) {
        if (!item.containsKey(STAGED_FINGERPRINT)) {
            return null;
        }
        return new StagedObjects(
                Integer.parseInt(item.get(STAGED_OBJECTS).n()),
                item.get(STAGED_FINGERPRINT).s());
    }

    private static @Nullable Job job(Map<String, AttributeValue> item) {
        if (!item.containsKey(JOB_RUN_ID)) {
            return null;
        }
        return new Job(
                item.get(APPLICATION_ID).s(),
                item.get(JOB_RUN_ID).s(),
                Instant.parse(item.get(STARTED_AT).s()));
    }

    private static @Nullable Outcome outcome(Map<String, AttributeValue> item) {
        Instant finishedAt = getInstant(item, FINISHED_AT);
        if (finishedAt == null) {
            return null;
        }
        String duration = getText(item, DURATION);
        return new Outcome(
                RunState.valueOf(item.get(STATE).s()),
                finishedAt,
                duration == null ? null : Duration.parse(duration),
                getText(item, REASON),
                getText(item, KPIS));
    }

    private static AttributeValue number(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }

    private static void putText(Map<String, AttributeValue> item, String name, @Nullable Object value) {
        if (value != null) {
            item.put(name, text(value));
        }
    }

    private static void putInstant(Map<String, AttributeValue> item, String name, @Nullable Instant value) {
        if (value != null) {
            item.put(name, instant(value));
        }
    }

    private static @Nullable String getText(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? item.get(name).s() : null;
    }

    private static @Nullable Instant getInstant(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Instant.parse(item.get(name).s()) : null;
    }
}
