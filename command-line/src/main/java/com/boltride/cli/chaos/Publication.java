package com.boltride.cli.chaos;

import com.boltride.cli.pipeline.Names;
import com.boltride.cli.run.ProducerClient;
import java.util.List;

/** Publishes batches, one run of the producer after the other, whatever happens to the producer meanwhile. */
public final class Publication {

    private static final long LOOK_MILLIS = 500;

    private final World world;
    private final List<Batch> batches;
    private final int eventsPerSecond;

    /** @param eventsPerSecond pace of each run */
    public Publication(World world, List<Batch> batches, int eventsPerSecond) {
        this.world = world;
        this.batches = batches;
        this.eventsPerSecond = eventsPerSecond;
    }

    /** Returns when all are published. */
    public void run() throws InterruptedException {
        ProducerClient producer = new ProducerClient(world.pipeline());
        for (Batch batch : batches) {
            world.aws()
                    .s3()
                    .putObject(
                            put -> put.bucket(world.aws().named(Names.BUCKET)).key(batch.startKey()), batch.starts());
            world.aws()
                    .s3()
                    .putObject(
                            put -> put.bucket(world.aws().named(Names.BUCKET)).key(batch.endKey()), batch.ends());
            world.say(batch.prefix() + " is published");
            producer.start(
                    batch.startKey(),
                    "{\"startKey\":\"%s\",\"endKey\":\"%s\",\"eventsPerSecond\":%d}"
                            .formatted(batch.startKey(), batch.endKey(), eventsPerSecond));
            while (!producer.isFinished(batch.startKey())) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }
}
