package com.boltride.cli.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class BucketCopyTest {

    private final Map<String, String> objects = new TreeMap<>();

    @TempDir
    private Path out;

    @Test
    void secondCopyReplacesWhatHasChangedAndAddsWhatHasCome() throws IOException {
        BucketCopy copy = new BucketCopy(new Bucket(), "bolt-ride-kpis", out);
        objects.put("daily-kpis/trip_date=2024-05-25/report.json", "old");
        copy.copy("daily-kpis/");

        objects.put("daily-kpis/trip_date=2024-05-25/report.json", "new");
        objects.put("daily-kpis/trip_date=2024-05-26/report.json", "further");
        copy.copy("daily-kpis/");

        assertThat(out.resolve("daily-kpis/trip_date=2024-05-25/report.json")).hasContent("new");
        assertThat(out.resolve("daily-kpis/trip_date=2024-05-26/report.json")).hasContent("further");
    }

    @Test
    void prefixWithoutObjectsIsAnEmptyDirectory() throws IOException {
        new BucketCopy(new Bucket(), "bolt-ride-kpis", out).copy("data/failed/");

        assertThat(out.resolve("data/failed")).isEmptyDirectory();
    }

    private final class Bucket implements S3Client {

        @Override
        public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
            return ListObjectsV2Response.builder()
                    .contents(objects.keySet().stream()
                            .map(key -> S3Object.builder().key(key).build())
                            .toList())
                    .build();
        }

        @Override
        public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
            byte[] content = objects.get(request.key()).getBytes(UTF_8);
            try {
                return transformer.transform(
                        GetObjectResponse.builder().build(),
                        AbortableInputStream.create(new ByteArrayInputStream(content)));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
