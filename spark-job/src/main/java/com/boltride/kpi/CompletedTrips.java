package com.boltride.kpi;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The staged trips: a location with one partition {@code trip_date=yyyy-MM-dd/} for each day that has trips. */
final class CompletedTrips {
    private static final Logger log = LoggerFactory.getLogger(CompletedTrips.class);
    private static final String EXTENSION = ".json";

    private final Path location;
    private final Configuration configuration;

    CompletedTrips(String location, Configuration configuration) {
        this.location = new Path(location);
        this.configuration = configuration;
    }

    /**
     * The day's objects in the order of their names; none when the day has no partition. Only {@code *.json} objects
     * directly in the partition hold trips; hidden ones ({@code _…}, {@code .…}) and others are left out, the others with
     * a warning.
     *
     * @throws IOException when the location itself cannot be read
     */
    List<TripObject> on(LocalDate day) throws IOException {
        FileSystem fileSystem = location.getFileSystem(configuration);
        List<TripObject> objects = new ArrayList<>();
        for (FileStatus status : partition(fileSystem, new Path(location, "trip_date=" + day))) {
            String name = status.getPath().getName();
            if (name.startsWith("_") || name.startsWith(".")) {
                continue;
            }
            if (status.isFile() && name.endsWith(EXTENSION)) {
                objects.add(new TripObject(status.getPath().toString(), status.getLen()));
            } else {
                log.warn("left out {}: not an object of trips ({})", status.getPath(), "*" + EXTENSION);
            }
        }
        objects.sort(Comparator.comparing(TripObject::path));
        return objects;
    }

    private FileStatus[] partition(FileSystem fileSystem, Path partition) throws IOException {
        try {
            return fileSystem.listStatus(partition);
        } catch (FileNotFoundException e) {
            // A bucket has no directories, so there the first day without trips looks the same as a wrong prefix.
            if (fileSystem.getScheme().equals("file") && !fileSystem.exists(location)) {
                throw new FileNotFoundException("no directory " + location);
            }
            return new FileStatus[0];
        }
    }
}
