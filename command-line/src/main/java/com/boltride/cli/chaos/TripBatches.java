package com.boltride.cli.chaos;

import com.boltride.cli.content.Content;
import com.boltride.cli.generate.ColumnNames;
import com.boltride.cli.generate.GeneratorOptions;
import com.boltride.cli.generate.TripGenerator;
import com.boltride.cli.oracle.Input;
import com.boltride.cli.oracle.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Trips in the worst order that can be: half of the ends come a batch before their starts, one in ten comes late, and one row
 * in five comes twice, now and then saying something else.
 */
public final class TripBatches {

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 1);
    public static final int DAYS = 2;

    private static final double BAD_ROWS = 0.02;
    private static final double DUPLICATES = 0.2;
    private static final double ENDS_BEFORE_STARTS = 0.5;
    private static final double LATE = 0.1;

    private final Path directory;
    private final String prefix;
    private final int count;
    private final Random random;
    private final Map<String, Integer> startBatches = new HashMap<>();
    private final Set<String> started;

    private TripBatches(Path directory, String prefix, int count, long seed, Set<String> started) {
        this.directory = directory;
        this.prefix = prefix;
        this.count = count;
        this.random = new Random(seed);
        this.started = started;
    }

    /**
     * Writes the files of all batches.
     *
     * @param prefix of all keys in the bucket, ending in {@code /}
     * @param count how many, at least 2
     */
    public static List<Batch> write(Path directory, String prefix, int trips, int count, long seed) throws IOException {
        GeneratorOptions options =
                new GeneratorOptions(trips, seed, FIRST_DAY, DAYS, BAD_ROWS, DUPLICATES, 0, ColumnNames.CANONICAL);
        Path all = Files.createDirectories(directory.resolve("all"));
        new TripGenerator(options).writeTo(all);
        Set<String> started = InputFile.ofStarts(all.resolve(Batch.STARTS)).events().stream()
                .map(Content::tripId)
                .collect(Collectors.toSet());
        TripBatches batches = new TripBatches(directory, prefix, count, seed, started);
        batches.deal(all.resolve(Batch.STARTS), Batch.STARTS, 0);
        int idOfEnds = Files.readAllLines(all.resolve(Batch.ENDS), StandardCharsets.ISO_8859_1)
                        .get(0)
                        .split(",")
                        .length
                - 1;
        batches.deal(all.resolve(Batch.ENDS), Batch.ENDS, idOfEnds);
        return batches.all();
    }

    /** All that the batches hold, for the oracle. */
    public static Input input(List<Batch> batches) throws IOException {
        Map<String, InputFile> starts = new HashMap<>();
        Map<String, InputFile> ends = new HashMap<>();
        for (Batch batch : batches) {
            starts.put(batch.startKey(), InputFile.ofStarts(batch.starts()));
            ends.put(batch.endKey(), InputFile.ofEnds(batch.ends()));
        }
        return new Input(starts, ends);
    }

    private List<Batch> all() {
        List<Batch> batches = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            batches.add(new Batch(directoryOf(number), prefix + "batch-%02d/".formatted(number)));
        }
        return batches;
    }

    private void deal(Path file, String name, int idColumn) throws IOException {
        // As Latin-1, because there are rows that are not UTF-8 on purpose.
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        List<List<String>> dealt = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            dealt.add(new ArrayList<>(List.of(lines.get(0))));
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split(",", -1);
            String trip = columns.length > idColumn ? columns[idColumn] : "";
            if (name.equals(Batch.STARTS)) {
                dealt.get(batchOfStart(trip)).add(line);
            } else if (trip.isBlank() || started.contains(trip)) {
                // An end without a start would hold up the run's end until it is given up.
                dealt.get(batchOfEnd(trip)).add(line);
            }
        }
        for (int number = 0; number < count; number++) {
            Files.createDirectories(directoryOf(number));
            Files.write(directoryOf(number).resolve(name), dealt.get(number), StandardCharsets.ISO_8859_1);
        }
    }

    private int batchOfStart(String trip) {
        int batch = random.nextInt(count);
        startBatches.merge(trip, batch, Math::min);
        return batch;
    }

    private int batchOfEnd(String trip) {
        int start = startBatches.getOrDefault(trip, random.nextInt(count));
        double kind = random.nextDouble();
        if (kind < ENDS_BEFORE_STARTS) {
            return Math.max(0, start - 1);
        }
        return Math.min(count - 1, kind > 1 - LATE ? start + 2 : start);
    }

    private Path directoryOf(int number) {
        return directory.resolve("batch-%02d".formatted(number));
    }
}
