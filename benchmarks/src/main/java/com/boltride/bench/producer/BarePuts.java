package com.boltride.bench.producer;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;

/**
 * Puts the same 500 events again and again, one call after the other, and does nothing else: no files, no CSV, no decoding, no
 * bookkeeping. Arguments: stream, events to warm up with, events to measure. Prints events a second and CPU microseconds an event.
 */
public final class BarePuts {

    static final String ANSWER = "puts ";

    private static final int RECORDS_OF_A_CALL = 500;
    private static final double NANOS_A_SECOND = 1e9;

    private BarePuts() {}

    public static void main(String[] arguments) {
        String stream = arguments[0];
        try (KinesisClient kinesis = KinesisClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder())
                .build()) {
            put(kinesis, stream, Integer.parseInt(arguments[1]));
            int events = Integer.parseInt(arguments[2]);
            long cpuBefore = cpuNanos();
            long begun = System.nanoTime();
            put(kinesis, stream, events);
            double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
            System.out.println(ANSWER + events / seconds + " " + (cpuNanos() - cpuBefore) / 1e3 / events);
        }
    }

    private static void put(KinesisClient kinesis, String stream, int events) {
        List<PutRecordsRequestEntry> records =
                IntStream.range(0, RECORDS_OF_A_CALL).mapToObj(BarePuts::record).toList();
        for (int sent = 0; sent < events; sent += records.size()) {
            kinesis.putRecords(request -> request.streamName(stream).records(records));
        }
    }

    /** As the producer makes it of a row. */
    private static PutRecordsRequestEntry record(int number) {
        String id = "%010x".formatted(number);
        String json =
                ("{\"trip_id\":\"%s\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"93\",\"destination\":\"94\","
                                + "\"vendor_id\":\"1\",\"estimated_end_time\":\"2024-05-25T13:59:00Z\","
                                + "\"estimated_fare_amount\":34.18595283806629}")
                        .formatted(id);
        return PutRecordsRequestEntry.builder()
                .partitionKey(id)
                .data(SdkBytes.fromString(json, StandardCharsets.UTF_8))
                .build();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
