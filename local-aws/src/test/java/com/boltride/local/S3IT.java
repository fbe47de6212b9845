package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

@Tag("local-aws")
class S3IT {

    private static final String BUCKET = "bolt-ride-kpis";
    private static final int PART_SIZE = 5 * 1024 * 1024;

    private static LocalAws aws;
    private static Clients clients;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.S3));
        clients = new Clients(aws::endpoint, AwsIdentity.LOCAL);
        s3 = clients.s3();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void objectIsReadBackWholeAndInPart() {
        put("data/trip_start.csv", "trip_id,start_time\n");

        assertThat(get("data/trip_start.csv", null)).isEqualTo("trip_id,start_time\n");
        assertThat(get("data/trip_start.csv", "bytes=8-17")).isEqualTo("start_time");
    }

    @Test
    void deletedObjectIsGone() {
        put("short-lived", "x");

        s3.deleteObject(request -> request.bucket(BUCKET).key("short-lived"));

        assertThatExceptionOfType(NoSuchKeyException.class).isThrownBy(() -> get("short-lived", null));
    }

    @Test
    void objectIsNotOverwrittenWhereTheCallerForbidsIt() {
        put("once", "first");

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.putObject(
                        request -> request.bucket(BUCKET).key("once").ifNoneMatch("*"),
                        RequestBody.fromString("second")))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(412));

        assertThat(get("once", null)).isEqualTo("first");
        s3.putObject(
                request -> request.bucket(BUCKET).key("never-before").ifNoneMatch("*"), RequestBody.fromString("new"));
        assertThat(get("never-before", null)).isEqualTo("new");
    }

    @Test
    void manySmallObjectsOfEightClientsAreAllListedAcrossPages() throws Exception {
        // '_', '-' and digits sort differently by code and by locale, which once lost objects between two pages.
        List<String> keys = IntStream.range(0, 1200)
                .mapToObj(i ->
                        "completed-trips/trip_date=2024-05-25/shard-" + i % 3 + (i % 2 == 0 ? "_" : "-") + i + ".json")
                .toList();
        inParallel(
                8, keys.stream().<Callable<Void>>map(key -> () -> put(key, key)).toList());

        List<String> listed = s3
                .listObjectsV2Paginator(request ->
                        request.bucket(BUCKET).prefix("completed-trips/").maxKeys(100))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();

        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(keys);
        assertThat(get(keys.get(777), null)).isEqualTo(keys.get(777));
    }

    @Test
    void prefixesAreListedOnceAcrossPages() {
        for (int day = 10; day < 20; day++) {
            put("days/trip_date=2024-05-" + day + "/a.json", "{}");
            put("days/trip_date=2024-05-" + day + "/b.json", "{}");
        }

        var prefixes = s3.listObjectsV2Paginator(request ->
                        request.bucket(BUCKET).prefix("days/").delimiter("/").maxKeys(3))
                .commonPrefixes();

        assertThat(prefixes)
                .extracting(CommonPrefix::prefix)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .contains("days/trip_date=2024-05-10/", "days/trip_date=2024-05-19/");
    }

    @Test
    void partsBecomeOneObject() {
        byte[] first = new byte[PART_SIZE];
        Arrays.fill(first, (byte) 'a');
        String upload = s3.createMultipartUpload(
                        request -> request.bucket(BUCKET).key("large"))
                .uploadId();

        List<CompletedPart> parts = List.of(part(upload, 1, first), part(upload, 2, "the end".getBytes()));
        s3.completeMultipartUpload(request ->
                request.bucket(BUCKET).key("large").uploadId(upload).multipartUpload(whole -> whole.parts(parts)));

        assertThat(s3.headObject(request -> request.bucket(BUCKET).key("large")).contentLength())
                .isEqualTo(PART_SIZE + 7L);
        assertThat(get("large", "bytes=" + (PART_SIZE - 1) + "-")).isEqualTo("athe end");
    }

    @Test
    void objectMayBeLargerThanAnUploadPart() {
        byte[] large = new byte[3 * PART_SIZE];

        s3.putObject(request -> request.bucket(BUCKET).key("one-piece"), RequestBody.fromBytes(large));

        assertThat(s3.headObject(request -> request.bucket(BUCKET).key("one-piece"))
                        .contentLength())
                .isEqualTo(large.length);
    }

    private static CompletedPart part(String upload, int number, byte[] bytes) {
        String etag = s3.uploadPart(
                        request -> request.bucket(BUCKET)
                                .key("large")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private static Void put(String key, String content) {
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(content));
        return null;
    }

    private static String get(String key, String range) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key).range(range))
                .asUtf8String();
    }

    private static void inParallel(int clients, List<Callable<Void>> calls)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            for (Future<Void> call : new ArrayList<>(pool.invokeAll(calls))) {
                call.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
