package com.boltride.producer.job;

import com.boltride.trip.EventKind;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run is to do. As job parameters only the id identifies the job instance, so that every request is a run of its own,
 * and the id alone finds it again.
 *
 * @param id stays the same however often the run is restarted
 * @param startKey key of the file of trip starts
 * @param endKey key of the file of trip ends
 * @param eventsPerSecond pace of both files together; positive, or null for as fast as the streams take them
 * @param speedup replays the events in the rhythm of their own times, so many times faster; positive, or null for file
 *     order. At most one of the two is given
 */
public record RunSpec(
        String id,
        String startKey,
        String endKey,
        @Nullable BigDecimal eventsPerSecond,
        @Nullable BigDecimal speedup) {

    private static final String ID = "run";
    private static final String START_KEY = "startKey";
    private static final String END_KEY = "endKey";
    private static final String EVENTS_PER_SECOND = "eventsPerSecond";
    private static final String SPEEDUP = "speedup";

    public String key(EventKind kind) {
        return kind == EventKind.START ? startKey : endKey;
    }

    public boolean isReplay() {
        return speedup != null;
    }

    /** What finds the job instance of a run. */
    public static JobParameters identity(String id) {
        return new JobParametersBuilder().addString(ID, id, true).toJobParameters();
    }

    public JobParameters toParameters() {
        JobParametersBuilder parameters = new JobParametersBuilder(identity(id))
                .addString(START_KEY, startKey, false)
                .addString(END_KEY, endKey, false);
        if (eventsPerSecond != null) {
            parameters.addString(EVENTS_PER_SECOND, eventsPerSecond.toPlainString(), false);
        }
        if (speedup != null) {
            parameters.addString(SPEEDUP, speedup.toPlainString(), false);
        }
        return parameters.toJobParameters();
    }

    public static RunSpec of(JobParameters parameters) {
        return new RunSpec(
                text(parameters, ID),
                text(parameters, START_KEY),
                text(parameters, END_KEY),
                number(parameters.getString(EVENTS_PER_SECOND)),
                number(parameters.getString(SPEEDUP)));
    }

    private static String text(JobParameters parameters, String name) {
        return Objects.requireNonNull(parameters.getString(name), name);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
