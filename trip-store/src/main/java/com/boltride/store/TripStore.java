package com.boltride.store;

import com.boltride.retry.Patience;
import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The trips table. Applies events by conditional writes without a prior read; what the condition finds decides:
 *
 * <pre>
 * event                      no trip   IN_PROGRESS  COMPLETED
 * start                      APPLIED   DUPLICATE *  DUPLICATE *
 * end                        EARLY     APPLIED      DUPLICATE *
 * end before start in time   EARLY     REJECTED     REJECTED
 *
 * * CONFLICT if the content differs from what stands; APPLIED if what stands came from the same record
 * </pre>
 *
 * <p>The algorithm:
 *
 * <ol>
 *   <li>Events are put in waves, so that no wave has two events of one trip, and those of one trip keep their order.
 *   <li>A wave's writes go out in calls of 25, several in flight.
 *   <li>A write that was throttled goes out again, alone, until it is answered.
 *   <li>A write whose condition failed is judged by the item that came back with the failure. Only where none comes back,
 *       after an INSERT, is the item read.
 * </ol>
 *
 * <p>Applying the same event again, from the same record, changes nothing and is APPLIED again: that is what makes
 * at-least-once delivery, lost answers and crashes harmless.
 *
 * <p>Safe for use by several threads.
 */
public final class TripStore {

    private final String table;
    private final @Nullable Duration completedTripTtl;
    private final boolean indexOpenTrips;
    private final Clock clock;
    private final StatementExecutor executor;

    /** @param patience how long faults of the table are waited out */
    public TripStore(
            DynamoDbAsyncClient client, String table, TripStoreOptions options, Clock clock, Patience patience) {
        this.table = table;
        this.completedTripTtl = options.completedTripTtl();
        this.indexOpenTrips = options.indexOpenTrips();
        this.clock = clock;
        this.executor = new StatementExecutor(client, options.callsInFlight(), patience);
    }

    /**
     * Applies events. Those of the same trip are applied in the order given.
     *
     * @return the verdicts, in the order of the events; each is durable
     * @throws InterruptedException if the service stops before all are applied; some may be
     */
    public List<Verdict> apply(List<PublishedEvent> events) throws InterruptedException {
        Verdict[] verdicts = new Verdict[events.size()];
        for (List<Integer> wave : waves(events)) {
            List<Application> applications =
                    wave.stream().map(i -> applicationOf(events.get(i))).toList();
            List<Verdict> ofWave = verdictsOf(applications);
            for (int k = 0; k < ofWave.size(); k++) {
                verdicts[wave.get(k)] = ofWave.get(k);
            }
        }
        return Arrays.asList(verdicts);
    }

    /** @param applications to trips that differ from each other */
    private List<Verdict> verdictsOf(List<Application> applications) throws InterruptedException {
        Verdict[] verdicts = new Verdict[applications.size()];
        List<Integer> all = IntStream.range(0, verdicts.length).boxed().toList();
        Map<Integer, Statement> pending =
                run(all, place -> applications.get(place).first(), applications, verdicts);
        while (!pending.isEmpty()) {
            Map<Integer, Statement> current = pending;
            pending = new HashMap<>();
            for (boolean reads : new boolean[] {false, true}) {
                List<Integer> places = current.keySet().stream()
                        .filter(place -> current.get(place).reads() == reads)
                        .toList();
                pending.putAll(run(places, current::get, applications, verdicts));
            }
        }
        return Arrays.asList(verdicts);
    }

    /** Runs the statements of some places, notes the verdicts that the answers lead to, and returns the statements that follow. */
    private Map<Integer, Statement> run(
            List<Integer> places, IntFunction<Statement> statements, List<Application> applications, Verdict[] verdicts)
            throws InterruptedException {
        Map<Integer, Statement> following = new HashMap<>();
        if (places.isEmpty()) {
            return following;
        }
        List<StatementResult> answers = executor.execute(places.size(), k -> statements.apply(places.get(k)));
        for (int k = 0; k < answers.size(); k++) {
            int place = places.get(k);
            Application.Step step = applications.get(place).after(answers.get(k));
            if (step instanceof Application.Step.Next next) {
                following.put(place, next.statement());
            } else {
                verdicts[place] = ((Application.Step.Done) step).verdict();
            }
        }
        return following;
    }

    private static List<List<Integer>> waves(List<PublishedEvent> events) {
        List<List<Integer>> waves = new ArrayList<>();
        Map<String, Integer> nextWave = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            int wave = nextWave.merge(events.get(i).event().tripId(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(i);
        }
        return waves;
    }

    private Application applicationOf(PublishedEvent event) {
        if (event.event().kind() == EventKind.START) {
            return new StartApplication(table, event, indexOpenTrips ? clock.instant() : null);
        }
        Instant expiresAt = completedTripTtl == null ? null : clock.instant().plus(completedTripTtl);
        return new EndApplication(table, event, expiresAt);
    }
}
