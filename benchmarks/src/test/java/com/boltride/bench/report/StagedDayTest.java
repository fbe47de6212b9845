package com.boltride.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.contract.DataContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedDayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);

    @TempDir
    private Path location;

    @Test
    void everyLineIsAStagedTripThatEndsOnTheDay() throws IOException {
        StagedDay.write(location, DAY, 500, 100);

        assertThat(lines()).hasSize(500).allSatisfy(line -> {
            assertThat(DataContract.STAGED_TRIP.violations(line)).isEmpty();
            assertThat(line).contains("\"end_time\":\"2024-05-25T");
        });
    }

    @Test
    void tripsAreDealtOutToObjectsAndAFewAreInTwo() throws IOException {
        StagedDay day = StagedDay.write(location, DAY, 2_000, 300);

        assertThat(day.objects()).isEqualTo(7).isEqualTo(objects().size());
        assertThat(day.repeated()).isEqualTo(2);
        assertThat(day.bytes()).isEqualTo(size());
        assertThat(lines()).hasSize(2_002);
        assertThat(new HashSet<>(lines())).hasSize(2_000);
    }

    @Test
    void tripIsTheSameEachTimeItIsWritten() throws IOException {
        StagedDay.write(location, DAY, 200, 100);
        List<String> before = lines();
        StagedDay.write(location, DAY, 200, 100);

        assertThat(lines()).isEqualTo(before);
    }

    private List<Path> objects() throws IOException {
        try (Stream<Path> files = Files.list(location.resolve("trip_date=2024-05-25"))) {
            return files.sorted().toList();
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path object : objects()) {
            lines.addAll(Files.readAllLines(object));
        }
        return lines;
    }

    private long size() throws IOException {
        long size = 0;
        for (Path object : objects()) {
            size += Files.size(object);
        }
        return size;
    }
}
