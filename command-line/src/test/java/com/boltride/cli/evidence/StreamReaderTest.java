package com.boltride.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.kinesis.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.kinesis.model.ListShardsRequest;
import software.amazon.awssdk.services.kinesis.model.ListShardsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;

class StreamReaderTest {

    private final ScriptedKinesis kinesis = new ScriptedKinesis();
    private final StreamReader reader = new StreamReader(kinesis, "starts");

    @Test
    void everyRecordOfEveryShardIsReadOverAllPages() {
        kinesis.put("a", 0, 7);
        kinesis.put("b", 10, 1);

        reader.update();

        assertThat(numbers()).containsExactly("0", "1", "2", "3", "4", "5", "6", "10");
        StreamRecord record = reader.records().iterator().next();
        assertThat(record.stream()).isEqualTo("starts");
        assertThat(record.shard()).isEqualTo("a");
        assertThat(record.tripId()).isEqualTo("t0");
        assertThat(record.arrival()).isEqualTo(Instant.ofEpochSecond(0));
    }

    @Test
    void laterLookReadsOnlyWhatHasComeSince() {
        kinesis.put("a", 0, 2);
        reader.update();
        kinesis.put("a", 2, 2);
        kinesis.handedOut.clear();

        reader.update();

        assertThat(numbers()).containsExactly("0", "1", "2", "3");
        assertThat(kinesis.handedOut).containsExactly("2", "3");
    }

    @Test
    void shardThatIsReadToItsEndIsNotAskedAgainAndItsChildrenAre() {
        kinesis.put("a", 0, 2);
        kinesis.closed.add("a");
        reader.update();
        kinesis.put("child", 5, 1);
        kinesis.asked.clear();

        reader.update();

        assertThat(numbers()).containsExactly("0", "1", "5");
        assertThat(kinesis.asked).containsOnly("child");
    }

    @Test
    void recordThatIsHandedOutAgainIsOne() {
        kinesis.put("a", 0, 2);
        reader.update();
        kinesis.repeatsNamedRecord = true;

        reader.update();

        assertThat(numbers()).containsExactly("0", "1");
    }

    private List<String> numbers() {
        return reader.records().stream().map(StreamRecord::sequenceNumber).toList();
    }

    /** Gives a shard on each page of the list, and two records on each page of a shard. */
    private static final class ScriptedKinesis implements KinesisClient {

        private static final int PAGE = 2;

        private final Map<String, List<Record>> shards = new LinkedHashMap<>();
        private final Set<String> closed = new LinkedHashSet<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> handedOut = new ArrayList<>();
        private boolean repeatsNamedRecord;

        void put(String shard, int first, int count) {
            IntStream.range(first, first + count)
                    .forEach(number -> shards.computeIfAbsent(shard, any -> new ArrayList<>())
                            .add(Record.builder()
                                    .sequenceNumber(Integer.toString(number))
                                    .approximateArrivalTimestamp(Instant.ofEpochSecond(number))
                                    .data(SdkBytes.fromUtf8String("{\"trip_id\":\"t" + number + "\"}"))
                                    .build()));
        }

        @Override
        public ListShardsResponse listShards(ListShardsRequest request) {
            List<String> ids = new ArrayList<>(shards.keySet());
            int page = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
            return ListShardsResponse.builder()
                    .shards(Shard.builder().shardId(ids.get(page)).build())
                    .nextToken(page + 1 < ids.size() ? Integer.toString(page + 1) : null)
                    .build();
        }

        @Override
        public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
            String shard = request.shardId();
            asked.add(shard);
            int from = 0;
            if (request.startingSequenceNumber() != null) {
                List<String> numbers =
                        shards.get(shard).stream().map(Record::sequenceNumber).toList();
                from = numbers.indexOf(request.startingSequenceNumber()) + (repeatsNamedRecord ? 0 : 1);
            }
            return GetShardIteratorResponse.builder()
                    .shardIterator(shard + ":" + from)
                    .build();
        }

        @Override
        public GetRecordsResponse getRecords(GetRecordsRequest request) {
            String[] iterator = request.shardIterator().split(":");
            List<Record> records = shards.get(iterator[0]);
            int from = Integer.parseInt(iterator[1]);
            int to = Math.min(from + PAGE, records.size());
            List<Record> page = records.subList(from, to);
            page.forEach(record -> handedOut.add(record.sequenceNumber()));
            boolean over = closed.contains(iterator[0]) && to == records.size();
            return GetRecordsResponse.builder()
                    .records(page)
                    .nextShardIterator(over ? null : iterator[0] + ":" + to)
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
