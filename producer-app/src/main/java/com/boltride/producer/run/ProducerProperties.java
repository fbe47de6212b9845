package com.boltride.producer.run;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a run does unless its request says otherwise, and where the service keeps its state.
 *
 * @param startKey key of the file of trip starts in {@code bolt-ride.bucket}
 * @param endKey key of the file of trip ends in {@code bolt-ride.bucket}
 * @param stateDir directory of the job repository's H2 files and of the sorted events of replays, which take up to twice the space of
 *     the CSV. A run goes on after a restart of the service only if the directory is still there
 */
@ConfigurationProperties("bolt-ride.producer")
public record ProducerProperties(
        @DefaultValue("data/trip_start.csv") String startKey,
        @DefaultValue("data/trip_end.csv") String endKey,
        Path stateDir) {}
