package com.boltride.kpi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the reports are: one line of JSON in {@code trip_date=yyyy-MM-dd/report.json} for each day, a form that Athena reads
 * with {@code trip_date} as a projected partition.
 */
final class ReportStore {
    private static final String NAME = "report.json";

    private final ObjectWriter json = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();
    private final Path location;
    private final Configuration configuration;

    ReportStore(String location, Configuration configuration) {
        this.location = new Path(location);
        this.configuration = configuration;
    }

    /**
     * Replaces the day's report. S3 shows an object only when it is complete, so a reader sees the former report or this
     * one.
     *
     * @return where it is
     * @throws IOException when the location cannot be written
     */
    Path put(KpiReport report) throws IOException {
        byte[] line = (json.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
        Path path = new Path(location, "trip_date=" + report.tripDate() + "/" + NAME);
        try (OutputStream out = fileSystem().create(path, true)) {
            out.write(line);
        }
        return path;
    }

    /** The local file system without the checksum files that Hadoop would leave beside the reports. */
    private FileSystem fileSystem() throws IOException {
        FileSystem fileSystem = location.getFileSystem(configuration);
        return fileSystem instanceof LocalFileSystem local ? local.getRawFileSystem() : fileSystem;
    }
}
