package com.boltride.kpi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the services have counted: a location with one directory {@code date=yyyy-MM-dd/} for each day, and in it one object for each
 * hour and each process that counted anything in it.
 */
final class HourlyCounts {
    private static final Logger log = LoggerFactory.getLogger(HourlyCounts.class);

    private final ObjectReader json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(HandledRecords.class)
            .at("/counts");
    private final @Nullable Path location;
    private final Configuration configuration;

    /** @param location null if there is none */
    HourlyCounts(@Nullable String location, Configuration configuration) {
        this.location = location == null ? null : new Path(location);
        this.configuration = configuration;
    }

    /**
     * The sum over the day; null if nobody has counted anything, or if what was counted cannot be read: that is no reason to
     * leave the day without a report, nor to tell a part of it as the whole.
     */
    @Nullable
    HandledRecords on(LocalDate day) {
        if (location == null) {
            return null;
        }
        try {
            return sum(new Path(location, "date=" + day));
        } catch (FileNotFoundException e) {
            return null;
        } catch (IOException e) {
            log.warn("{}: what the services counted cannot be read: {}", day, e.getMessage());
            return null;
        }
    }

    private @Nullable HandledRecords sum(Path day) throws IOException {
        FileSystem fileSystem = day.getFileSystem(configuration);
        HandledRecords sum = null;
        RemoteIterator<LocatedFileStatus> objects = fileSystem.listFiles(day, true);
        while (objects.hasNext()) {
            HandledRecords counted = read(fileSystem, objects.next().getPath());
            sum = sum == null ? counted : sum.plus(counted);
        }
        return sum;
    }

    private HandledRecords read(FileSystem fileSystem, Path object) throws IOException {
        try (InputStream in = fileSystem.open(object)) {
            HandledRecords counted = json.readValue(in);
            if (counted == null) {
                throw new IOException(object + " has no counts");
            }
            return counted;
        }
    }
}
