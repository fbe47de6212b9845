package com.boltride.stream;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.processor.StreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/** A source whose records are texts, for tests that read no stream. */
final class TextSource implements StreamSource<String> {

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public String dependency() {
        return "texts";
    }

    @Override
    public StreamTracker tracker() {
        throw new UnsupportedOperationException();
    }

    @Override
    public KinesisAsyncClient client() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void configure(KclConfigs configs) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String record(KinesisClientRecord record) {
        return StandardCharsets.UTF_8.decode(record.data().duplicate()).toString();
    }
}
