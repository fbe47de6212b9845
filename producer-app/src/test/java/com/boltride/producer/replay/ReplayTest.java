package com.boltride.producer.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.producer.csv.Position;
import com.boltride.producer.pace.FakeTime;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Instant BEGIN = Instant.parse("2024-05-25T00:00:00Z");

    @TempDir
    Path directory;

    private final FakeTime time = new FakeTime();
    private Spool spool;

    @BeforeEach
    void spool() {
        spool = new Spool(directory.resolve("run-1"));
    }

    @Test
    void bothFilesAreMergedByTimeWhateverTheirOrder() throws Exception {
        write(EventKind.START, 2, at(40, 2), at(10, 3));
        write(EventKind.START, 4, at(30, 4), at(0, 5));
        write(EventKind.END, 2, at(35, 2), at(5, 3));

        assertThat(replayed("1")).containsExactly("0s5", "5e3", "10s3", "30s4", "35e2", "40s2");
    }

    @Test
    void atTheSameTimeStartsGoFirstAndRowsInFileOrder() throws Exception {
        write(EventKind.END, 2, at(1, 2));
        write(EventKind.START, 2, at(1, 3), at(1, 2));

        assertThat(replayed("1")).containsExactly("1s2", "1s3", "1e2");
    }

    @Test
    void eventsComeInTheirOwnRhythmSoManyTimesFaster() throws Exception {
        write(EventKind.START, 2, at(0, 2), at(600, 3), at(630, 4));

        assertThat(replayed("60")).hasSize(3);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(10), Duration.ofMillis(500));
    }

    @Test
    void eventsThatAreNearlyDueWaitForEachOther() throws Exception {
        write(EventKind.START, 2, at(0, 2), at(1, 3), at(2, 4), at(3, 5));

        try (Replay replay = open("1000")) {
            assertThat(replay.next().starts()).hasSize(1);
            assertThat(replay.next().starts()).hasSize(3);
        }
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void aReplayThatIsBehindGivesOutWhatIsDueInBoundedPortions() throws Exception {
        OutgoingEvent[] events =
                IntStream.range(0, Replay.MAX_DUE + 1).mapToObj(i -> at(0, i)).toArray(OutgoingEvent[]::new);
        write(EventKind.START, 2, events);

        try (Replay replay = open("1")) {
            assertThat(replay.next().starts()).hasSize(Replay.MAX_DUE);
            assertThat(replay.next().starts()).hasSize(1);
            assertThat(replay.next().isEmpty()).isTrue();
        }
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void aReplayGoesOnAtOnceAfterTheEventsThatWereReplayedBefore() throws Exception {
        write(EventKind.START, 2, at(0, 2), at(600, 3), at(1200, 4));

        try (Replay replay = open("60")) {
            replay.skip(1);
            assertThat(replay.next().starts()).extracting(OutgoingEvent::line).containsExactly(3L);
            assertThat(time.pauses()).isEmpty();
        }
    }

    @Test
    void aChunkThatIsDoneAgainReplacesItsFile() throws Exception {
        write(EventKind.START, 2, at(0, 2), at(600, 3));
        write(EventKind.START, 2, at(0, 2));

        try (Replay replay = open("1")) {
            assertThat(replay.size(EventKind.START)).isEqualTo(1);
            assertThat(replay.size(EventKind.END)).isZero();
        }
    }

    @Test
    void eventsKeepTheirContent() throws Exception {
        OutgoingEvent event = new OutgoingEvent(
                7, "日本", Instant.parse("2024-05-25T13:19:00.123456789Z"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        write(EventKind.END, 2, event);

        try (Replay replay = open("1")) {
            assertThat(replay.next().ends())
                    .singleElement()
                    .usingRecursiveComparison()
                    .isEqualTo(event);
        }
    }

    @Test
    void tenThousandShuffledEventsComeSorted() throws Exception {
        List<OutgoingEvent> events = new ArrayList<>(
                IntStream.range(0, 10_000).mapToObj(i -> at(i % 997, i)).toList());
        Collections.shuffle(events, new Random(3));
        for (int i = 0; i < 10; i++) {
            write(
                    EventKind.START,
                    i,
                    events.subList(i * 1_000, i * 1_000 + 1_000).toArray(OutgoingEvent[]::new));
        }

        assertThat(replayed("1000000000"))
                .hasSize(10_000)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Integer.compare(second(a), second(b)));
    }

    @Test
    void aRunWithoutEventsHasNothingToReplay() throws Exception {
        assertThat(replayed("1")).isEmpty();
    }

    @Test
    void whatIsDoneIsDeleted() throws Exception {
        write(EventKind.START, 2, at(0, 2));

        spool.delete();

        assertThat(directory).isEmptyDirectory();
    }

    private void write(EventKind kind, long line, OutgoingEvent... events) throws IOException {
        spool.write(kind, new Chunk(new Position(0, line), new Position(0, line), List.of(events), List.of()));
    }

    private Replay open(String speedup) throws IOException {
        return Replay.of(spool, new BigDecimal(speedup), time::nanoTime, time::pause);
    }

    /** Each as second, kind and line. */
    private List<String> replayed(String speedup) throws IOException, InterruptedException {
        List<String> replayed = new ArrayList<>();
        try (Replay replay = open(speedup)) {
            for (DueEvents due = replay.next(); !due.isEmpty(); due = replay.next()) {
                due.starts().forEach(event -> replayed.add(show(event, "s")));
                due.ends().forEach(event -> replayed.add(show(event, "e")));
            }
        }
        return replayed;
    }

    private static String show(OutgoingEvent event, String kind) {
        return Duration.between(BEGIN, event.time()).toSeconds() + kind + event.line();
    }

    private static int second(String shown) {
        return Integer.parseInt(shown.substring(0, shown.indexOf('s')));
    }

    private static OutgoingEvent at(int second, long line) {
        return new OutgoingEvent(
                line, "trip-" + line, BEGIN.plusSeconds(second), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
