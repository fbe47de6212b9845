package com.boltride.cli.evidence;

import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What consumers have done, held against what they have checkpointed. */
public final class Effects {

    private static final Pattern STAGED = Pattern.compile(".*/(?<shard>shardId-[^_]*)_\\d+_(?<last>\\d+)\\.json");

    private final AwsClients aws;

    public Effects(AwsClients aws) {
        this.aws = aws;
    }

    /**
     * Effects of records that the consumer's checkpoints do not cover: those that it would have once more if it were started
     * again. A consumer that was stopped in order leaves none.
     *
     * @return in words; nothing for a service that has no checkpoints
     */
    public List<String> beyondCheckpoint(Service consumer) {
        return switch (consumer) {
            case TRIP_START_SERVICE -> ofRecords(consumer, Names.START_STREAM, TripItem::startedBy);
            case TRIP_END_SERVICE -> ofRecords(consumer, Names.END_STREAM, TripItem::completedBy);
            case COMPLETION_STAGER -> ofObjects(consumer);
            case SCHEDULER_SERVICE, REDRIVE_WORKER, PRODUCER_APP -> List.of();
        };
    }

    private List<String> ofRecords(Service consumer, String stream, Function<TripItem, @Nullable String> cause) {
        // The effects are read before the checkpoints, which only ever go on.
        Map<String, String> causes = new HashMap<>();
        new TripsTable(aws).items().forEach((trip, item) -> {
            @Nullable String sequenceNumber = cause.apply(item);
            if (sequenceNumber != null) {
                causes.put(sequenceNumber, trip);
            }
        });
        StreamReader reader = new StreamReader(aws.kinesis(), aws.named(stream));
        reader.update();
        Checkpoints checkpoints = checkpoints(consumer);
        return reader.records().stream()
                .filter(record -> causes.containsKey(record.sequenceNumber()))
                .filter(record -> !checkpoints.cover(record.shard(), record.sequenceNumber()))
                .map(record -> record + " is applied, but not checkpointed")
                .toList();
    }

    private List<String> ofObjects(Service consumer) {
        List<String> keys = aws
                .s3()
                .listObjectsV2Paginator(
                        request -> request.bucket(aws.named(Names.BUCKET)).prefix(Names.STAGED_PREFIX))
                .contents()
                .stream()
                .map(S3Object::key)
                .collect(Collectors.toCollection(ArrayList::new));
        Checkpoints checkpoints = checkpoints(consumer);
        return keys.stream()
                .map(STAGED::matcher)
                .filter(Matcher::matches)
                .filter(name -> !checkpoints.cover(name.group("shard"), name.group("last")))
                .map(name -> name.group() + " is staged, but not checkpointed")
                .toList();
    }

    private Checkpoints checkpoints(Service consumer) {
        return Checkpoints.of(aws.dynamoDb(), aws.named(Names.leaseTable(consumer)));
    }
}
