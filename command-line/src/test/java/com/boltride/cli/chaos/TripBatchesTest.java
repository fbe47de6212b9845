package com.boltride.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.content.Content;
import com.boltride.cli.oracle.Input;
import com.boltride.cli.oracle.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripBatchesTest {

    private static final int TRIPS = 400;

    @TempDir
    private Path directory;

    @Test
    void batchesHoldEveryEventOfEveryTripThatStarts() throws IOException {
        List<Batch> batches = TripBatches.write(directory, "data/", TRIPS, 4, 7);

        Input all = Input.of(directory.resolve("all"));
        Input dealt = TripBatches.input(batches);
        assertThat(dealt.startEvents()).containsExactlyInAnyOrderElementsOf(all.startEvents());
        Set<String> started = all.startEvents().stream().map(Content::tripId).collect(Collectors.toSet());
        assertThat(dealt.endEvents())
                .containsExactlyInAnyOrderElementsOf(all.endEvents().stream()
                        .filter(end -> started.contains(end.tripId()))
                        .toList());
        assertThat(dealt.refusals()).isNotEmpty();
    }

    @Test
    void manyEndsComeBeforeTheirStartsAndSomeComeLate() throws IOException {
        List<Batch> batches = TripBatches.write(directory, "data/", TRIPS, 4, 7);

        Map<String, Integer> startBatches = new HashMap<>();
        long before = 0;
        long after = 0;
        for (int number = 0; number < batches.size(); number++) {
            for (Content start :
                    InputFile.ofStarts(batches.get(number).starts()).events()) {
                startBatches.putIfAbsent(start.tripId(), number);
            }
        }
        for (int number = 0; number < batches.size(); number++) {
            for (Content end : InputFile.ofEnds(batches.get(number).ends()).events()) {
                before += number < startBatches.getOrDefault(end.tripId(), 0) ? 1 : 0;
                after += number > startBatches.getOrDefault(end.tripId(), batches.size()) ? 1 : 0;
            }
        }
        assertThat(before).isGreaterThan(TRIPS / 5);
        assertThat(after).isPositive();
    }

    @Test
    void sameSeedGivesTheSameBatches() throws IOException {
        List<Batch> one = TripBatches.write(directory.resolve("one"), "data/", TRIPS, 3, 7);
        List<Batch> other = TripBatches.write(directory.resolve("other"), "data/", TRIPS, 3, 7);

        for (int number = 0; number < one.size(); number++) {
            assertThat(other.get(number).starts())
                    .hasSameBinaryContentAs(one.get(number).starts());
            assertThat(other.get(number).ends())
                    .hasSameBinaryContentAs(one.get(number).ends());
        }
    }
}
