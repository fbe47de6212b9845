package com.boltride.bench.micro;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.store.TripStore;
import com.boltride.store.TripStoreOptions;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Time of one event on its way through the parts of a consumer that are our own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotPaths {

    private static final int EVENTS = 100;

    private static final String START = """
            {"trip_id":"%s","start_time":"2024-05-25T13:19:00Z","origin":"93","destination":"94","vendor_id":"2",\
            "estimated_end_time":"2024-05-25T14:01:00Z","estimated_fare_amount":34.18732648374}""";
    private static final String END = """
            {"trip_id":"%s","end_time":"2024-05-25T14:05:00Z","fare_amount":40.09620692463166,"tip_amount":0.51,\
            "trip_distance":6.35,"passenger_count":1,"rate_code":1,"payment_type":1,"trip_type":1}""";

    private final JsonFactory json = new JsonFactory();

    @Param
    private EventKind kind = EventKind.START;

    private TripEventDecoder decoder = new TripEventDecoder(kind, ZoneOffset.UTC);
    private TripStore store = new TripStore(
            new WritesAtOnce(),
            "trips",
            TripStoreOptions.DEFAULT,
            Clock.systemUTC(),
            new Patience(Backoff.DEFAULT, new Outages(Clock.systemUTC()), new Random()));
    private byte[] payload = new byte[0];
    private List<PublishedEvent> events = List.of();

    @Setup
    public void prepare() {
        decoder = new TripEventDecoder(kind, ZoneOffset.UTC);
        payload = payload(0);
        events = IntStream.range(0, EVENTS)
                .mapToObj(i -> new PublishedEvent(((Decoded.Valid) decoder.decodeJson(payload(i))).event(), "" + i))
                .toList();
    }

    /** The baseline of {@link #decode}: the same bytes through the JSON parser, and each value taken as text. */
    @Benchmark
    public int parse() {
        int length = 0;
        try (JsonParser tokens = json.createParser(ObjectReadContext.empty(), payload)) {
            while (tokens.nextToken() != null) {
                length += tokens.getString().length();
            }
        }
        return length;
    }

    /** From the bytes of a record to a valid event. */
    @Benchmark
    public Decoded decode() {
        return decoder.decodeJson(payload);
    }

    /** From events to the statements of calls of 25, and from their answers to verdicts. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public List<Verdict> apply() throws InterruptedException {
        return store.apply(events);
    }

    private byte[] payload(int trip) {
        String text = kind == EventKind.START ? START : END;
        return text.formatted("a1b2c3d4-%027d".formatted(trip)).getBytes(StandardCharsets.UTF_8);
    }
}
