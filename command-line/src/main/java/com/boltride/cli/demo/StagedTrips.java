package com.boltride.cli.demo;

import com.boltride.cli.pipeline.Names;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/** Which trips have been staged, each counted once, however many objects it is in. */
final class StagedTrips {

    private static final Pattern DAY = Pattern.compile(".*/trip_date=(\\d{4}-\\d\\d-\\d\\d)/.*");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final S3Client s3;
    private final Set<String> objects = new HashSet<>();
    private final Set<String> trips = new HashSet<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    StagedTrips(S3Client s3) {
        this.s3 = s3;
    }

    /** Reads the objects that have come since the last time: one that is there never changes. */
    void update() {
        for (S3Object object : s3.listObjectsV2Paginator(
                        request -> request.bucket(Names.BUCKET).prefix(Names.STAGED_PREFIX))
                .contents()) {
            Matcher day = DAY.matcher(object.key());
            if (day.matches() && objects.add(object.key())) {
                days.add(LocalDate.parse(day.group(1)));
                read(object.key());
            }
        }
    }

    long count() {
        return trips.size();
    }

    /** The days that have trips. */
    SortedSet<LocalDate> days() {
        return days;
    }

    private void read(String key) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                s3.getObject(request -> request.bucket(Names.BUCKET).key(key)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                trips.add(JSON.readTree(line).path("trip_id").asString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
