package com.boltride.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.evidence.InMemoryBucket;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketCopyTest {

    private final InMemoryBucket bucket = new InMemoryBucket();

    @TempDir
    private Path out;

    @Test
    void secondCopyReplacesWhatHasChangedAndAddsWhatHasCome() throws IOException {
        BucketCopy copy = new BucketCopy(bucket, "bolt-ride-kpis", out);
        bucket.put("daily-kpis/trip_date=2024-05-25/report.json", "old");
        copy.copy("daily-kpis/");

        bucket.put("daily-kpis/trip_date=2024-05-25/report.json", "new");
        bucket.put("daily-kpis/trip_date=2024-05-26/report.json", "further");
        copy.copy("daily-kpis/");

        assertThat(out.resolve("daily-kpis/trip_date=2024-05-25/report.json")).hasContent("new");
        assertThat(out.resolve("daily-kpis/trip_date=2024-05-26/report.json")).hasContent("further");
    }

    @Test
    void prefixWithoutObjectsIsAnEmptyDirectory() throws IOException {
        new BucketCopy(bucket, "bolt-ride-kpis", out).copy("data/failed/");

        assertThat(out.resolve("data/failed")).isEmptyDirectory();
    }
}
