package com.boltride.schedule.quality;

import com.boltride.schedule.AwsDependency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The objects under {@code quality/} in the bucket: one for each hour and each process that counted. A look lists the days it is
 * about, one request each, and gets only what has changed since the look before. Not safe for use by several threads.
 */
final class S3HourlyRecords implements HourlyRecords {

    private static final Logger log = LoggerFactory.getLogger(S3HourlyRecords.class);
    private static final Pattern KEY = Pattern.compile("quality/date=(\\d{4}-\\d\\d-\\d\\d)/hour=(\\d\\d)/.+\\.json");

    private final S3AsyncClient client;
    private final String bucket;
    private final AwsDependency s3;
    private final Clock clock;
    /** What is not there was not counted. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Map<String, Known> known = Map.of();

    /** @param version tells whether the object is still the same */
    private record Known(String version, HandledRecords records) {}

    private record Counted(HandledRecords counts) {}

    S3HourlyRecords(S3AsyncClient client, String bucket, AwsDependency s3, Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.s3 = s3;
        this.clock = clock;
    }

    @Override
    public SortedMap<Instant, HandledRecords> since(Instant instant) {
        LocalDate first = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        known = s3.call(() -> look(first, last));
        SortedMap<Instant, HandledRecords> hours = new TreeMap<>();
        known.forEach((key, object) -> hours.merge(hour(key), object.records(), HandledRecords::plus));
        return hours.tailMap(instant.truncatedTo(ChronoUnit.HOURS));
    }

    private Map<String, Known> look(LocalDate first, LocalDate last) {
        try {
            Map<String, String> versions = new ConcurrentHashMap<>();
            first.datesUntil(last.plusDays(1)).forEach(day -> list(day, versions));
            Map<String, Known> seen = new HashMap<>();
            versions.forEach((key, version) -> seen.put(key, current(key, version)));
            return seen;
        } catch (CompletionException e) {
            if (e.getCause() instanceof SdkException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private void list(LocalDate day, Map<String, String> versions) {
        client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("quality/date=" + day + "/"))
                .contents()
                .filter(object -> KEY.matcher(object.key()).matches())
                .subscribe(object -> versions.put(object.key(), version(object)))
                .join();
    }

    private Known current(String key, String version) {
        Known before = known.get(key);
        return before != null && before.version().equals(version) ? before : new Known(version, get(key));
    }

    private HandledRecords get(String key) {
        String body = client.getObject(get -> get.bucket(bucket).key(key), AsyncResponseTransformer.toBytes())
                .join()
                .asUtf8String();
        try {
            return json.readValue(body, Counted.class).counts();
        } catch (JacksonException e) {
            log.warn("{} is left out of the counts: {}", key, e.getOriginalMessage());
            return HandledRecords.NONE;
        }
    }

    private static String version(S3Object object) {
        return object.eTag() + object.size() + object.lastModified();
    }

    private static Instant hour(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalStateException(key);
        }
        return LocalDate.parse(parts.group(1))
                .atTime(Integer.parseInt(parts.group(2)), 0)
                .toInstant(ZoneOffset.UTC);
    }
}
