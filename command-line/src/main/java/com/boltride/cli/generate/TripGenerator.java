package com.boltride.cli.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes {@code trip_start.csv} and {@code trip_end.csv}. The same options give the same bytes on every machine. */
public final class TripGenerator {

    private static final double CONFLICTING_DUPLICATES = 0.1;

    private final GeneratorOptions options;
    private final Random random;
    private final Contents contents = new Contents();

    public TripGenerator(GeneratorOptions options) {
        this.options = options;
        this.random = new Random(options.seed());
    }

    /** Writes the files of one generator once, into a directory that exists. */
    public Contents writeTo(Path directory) throws IOException {
        TripIds ids = new TripIds(options.seed());
        TripSource source = new TripSource(random, ids, options.startDate(), options.days());
        try (ShuffledFile startRows = create(directory.resolve("trip_start.csv"), Column.OF_STARTS);
                ShuffledFile endRows = create(directory.resolve("trip_end.csv"), Column.OF_ENDS)) {
            Half starts = new Half(
                    startRows, contents.starts(), Column.OF_STARTS, Fault.OF_STARTS, Column.ESTIMATED_FARE_AMOUNT);
            Half ends = new Half(endRows, contents.ends(), Column.OF_ENDS, Fault.OF_ENDS, Column.FARE_AMOUNT);
            for (long i = 0; i < options.trips(); i++) {
                add(source.next(), starts, ends);
            }
        }
        return contents;
    }

    private void add(Trip trip, Half starts, Half ends) throws IOException {
        boolean started = !chance(options.endsWithoutStart()) && starts.add(trip.start());
        if (started) {
            contents.countTrip(true, ends.add(trip.end()));
        } else {
            ends.addGood(trip.end());
            contents.countTrip(false, true);
        }
    }

    private ShuffledFile create(Path file, List<Column> columns) throws IOException {
        return ShuffledFile.create(file, options.columnNames().header(columns), new Random(random.nextLong()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of the two files. */
    private final class Half {

        private final ShuffledFile file;
        private final FileContents contents;
        private final List<Column> columns;
        private final List<Fault> faults;
        private final Column changing;

        Half(ShuffledFile file, FileContents contents, List<Column> columns, List<Fault> faults, Column changing) {
            this.file = file;
            this.contents = contents;
            this.columns = columns;
            this.faults = faults;
            this.changing = changing;
        }

        /** Adds the row, spoiled or twice if chance wills it. @return whether the row is good */
        boolean add(Row row) throws IOException {
            if (chance(options.badRows())) {
                Fault fault = faults.get(random.nextInt(faults.size()));
                file.add(fault.spoil(row, columns));
                contents.countBad(fault);
                return false;
            }
            addGood(row);
            if (chance(options.duplicates())) {
                addAgain(row);
            }
            return true;
        }

        void addGood(Row row) throws IOException {
            file.add(row.line(columns));
            contents.countGood();
        }

        private void addAgain(Row row) throws IOException {
            boolean changed = chance(CONFLICTING_DUPLICATES);
            // One more digit: a difference that is lost wherever money passes through a double.
            Row again = changed ? row.with(changing, row.value(changing) + "1") : row;
            file.add(again.line(columns));
            contents.countDuplicate(changed);
        }
    }
}
