package com.boltride.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The reports under {@code daily-kpis/} in the bucket. */
final class S3Reports implements Reports {

    private final S3AsyncClient client;
    private final String bucket;
    private final AwsDependency s3;

    S3Reports(S3AsyncClient client, String bucket, AwsDependency s3) {
        this.client = client;
        this.bucket = bucket;
        this.s3 = s3;
    }

    @Override
    public Optional<String> find(LocalDate date) {
        return s3.call(() -> answer(fetch(date)));
    }

    @Override
    public List<String> findAll(List<LocalDate> dates) {
        return s3.call(() -> {
            // All are under way before the first is waited for.
            List<CompletableFuture<Optional<String>>> reports =
                    dates.stream().map(this::fetch).toList();
            return reports.stream()
                    .map(S3Reports::answer)
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    @Override
    public String location(LocalDate date) {
        return "s3://" + bucket + "/" + key(date);
    }

    private CompletableFuture<Optional<String>> fetch(LocalDate date) {
        return client.getObject(get -> get.bucket(bucket).key(key(date)), AsyncResponseTransformer.toBytes())
                .thenApply(BytesWrapper::asUtf8String)
                .thenApply(Optional::of)
                .exceptionally(S3Reports::absent);
    }

    private static Optional<String> absent(Throwable fault) {
        Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
        if (cause instanceof NoSuchKeyException) {
            return Optional.empty();
        }
        throw new CompletionException(cause);
    }

    private static Optional<String> answer(CompletableFuture<Optional<String>> report) {
        try {
            return report.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SdkException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private static String key(LocalDate date) {
        return "daily-kpis/trip_date=" + date + "/report.json";
    }
}
