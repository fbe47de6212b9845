package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceReaderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);

    @TempDir
    Path directory;

    private final SliceReader reader = new SliceReader(DAY, new Configuration(false));

    @Test
    void whereverAnObjectIsCutEachLineIsReadOnce() throws IOException {
        String lines = StagedTrip.random(4, Instant.parse("2024-05-25T00:00:00Z"), 3).stream()
                .map(StagedTrip::json)
                .collect(Collectors.joining("\n", "\n", "\r\n\nnot a trip\n"));
        Path file = Files.writeString(directory.resolve("trips.json"), lines);
        long length = Files.size(file);

        for (long cut = 0; cut <= length; cut++) {
            TripBlock head = read(file, 0, cut);
            TripBlock tail = read(file, cut, length);

            assertThat(head.rows() + tail.rows()).as("cut at %d", cut).isEqualTo(4);
            assertThat(head.corrupt.count() + tail.corrupt.count())
                    .as("cut at %d", cut)
                    .isEqualTo(1);
        }
    }

    @Test
    void corruptLinesAreCountedAndTheFirstAreToldWithPlaceAndReason() throws IOException {
        Path file = Files.writeString(
                directory.resolve("trips.json"),
                "{}\n \n" + "x".repeat(SliceReader.MAX_LINE_BYTES + 1) + "\nx\nx\nx\nx\nx");

        TripBlock block = read(file, 0, Files.size(file));

        assertThat(block.rows()).isZero();
        assertThat(block.corrupt.count()).isEqualTo(7);
        assertThat(block.corrupt.examples())
                .hasSize(5)
                .startsWith(
                        file + " at byte 0: trip_id is missing",
                        file + " at byte 5: longer than " + SliceReader.MAX_LINE_BYTES + " bytes");
    }

    @Test
    void objectThatCannotBeReadIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read(directory.resolve("gone.json"), 0, 10))
                .withMessageContaining("gone.json");
    }

    private TripBlock read(Path file, long start, long end) {
        return reader.read(new SlicePack(0, List.of(new Slice(file.toString(), end, start, end))));
    }
}
