package com.boltride.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What an answer says of each entry is what became of it. */
class PartialFailureIT {

    private static TestAws aws;
    private static FaultProxy proxy;
    private static Clients through;
    private static Clients behind;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withShards(1)
                .withServices(
                        com.boltride.local.AwsService.KINESIS,
                        com.boltride.local.AwsService.DYNAMODB,
                        com.boltride.local.AwsService.SQS));
        proxy = FaultProxy.inFrontOf(aws.environment());
        through = new Clients(proxy.variables());
        behind = new Clients(aws.environment());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        aws.close();
    }

    @BeforeEach
    void failPartly() {
        Faults partly = Faults.rate(1).withMix(Fault.PARTIAL);
        proxy.inject(AwsService.KINESIS, partly);
        proxy.inject(AwsService.DYNAMODB, partly);
        proxy.inject(AwsService.SQS, partly);
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    @Test
    void recordsThatFailedAreNotInTheStreamAndTheOthersAre() {
        List<PutRecordsRequestEntry> records = IntStream.range(0, 40)
                .mapToObj(i -> PutRecordsRequestEntry.builder()
                        .partitionKey("k" + i)
                        .data(SdkBytes.fromUtf8String("record " + i))
                        .build())
                .toList();

        PutRecordsResponse answer = through.kinesis()
                .putRecords(
                        put -> put.streamName(aws.named("trip-start-events")).records(records));

        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            if (answer.records().get(i).errorCode() == null) {
                told.put(
                        answer.records().get(i).sequenceNumber(),
                        records.get(i).data().asUtf8String());
            } else {
                assertThat(answer.records().get(i).sequenceNumber()).isNull();
            }
        }
        assertThat(answer.failedRecordCount()).isEqualTo(records.size() - told.size());
        assertThat(told).hasSizeBetween(1, records.size() - 1).isEqualTo(inStream());
    }

    @Test
    void statementsThatFailedWereNotRunAndTheOthersWere() {
        List<BatchStatementRequest> statements = IntStream.range(0, 25)
                .mapToObj(i -> BatchStatementRequest.builder()
                        .statement("INSERT INTO \"" + aws.named("trips") + "\" VALUE {'trip_id': ?}")
                        .parameters(AttributeValue.fromS("trip-" + i))
                        .build())
                .toList();

        List<BatchStatementResponse> answers = through.dynamoDb()
                .batchExecuteStatement(batch -> batch.statements(statements))
                .responses();

        Set<String> told = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            if (answers.get(i).error() == null) {
                told.add(statements.get(i).parameters().get(0).s());
            }
        }
        DynamoDbClient dynamoDb = behind.dynamoDb();
        assertThat(told)
                .hasSizeBetween(1, statements.size() - 1)
                .containsExactlyInAnyOrderElementsOf(
                        dynamoDb.scan(scan -> scan.tableName(aws.named("trips"))).items().stream()
                                .map(item -> item.get("trip_id").s())
                                .toList());
    }

    @Test
    void messagesThatFailedAreNotSentOrDeletedAndTheOthersAre() {
        SqsClient sqs = through.sqs();
        SqsClient sqsBehind = behind.sqs();
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")))
                .queueUrl();
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, 10)
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id("id-" + i)
                        .messageBody("id-" + i)
                        .build())
                .toList();

        Set<String> sent = new HashSet<>();
        sqs.sendMessageBatch(send -> send.queueUrl(url).entries(entries))
                .successful()
                .forEach(entry -> sent.add(entry.id()));

        List<Message> received = receive(sqsBehind, url);
        assertThat(sent).hasSizeBetween(1, 9);
        assertThat(received).extracting(Message::body).containsExactlyInAnyOrderElementsOf(sent);

        List<String> kept = sqs
                .deleteMessageBatch(delete -> delete.queueUrl(url)
                        .entries(received.stream()
                                .map(message -> DeleteMessageBatchRequestEntry.builder()
                                        .id(message.body())
                                        .receiptHandle(message.receiptHandle())
                                        .build())
                                .toList()))
                .failed()
                .stream()
                .map(BatchResultErrorEntry::id)
                .toList();

        assertThat(kept).isNotEmpty();
        assertThat(receive(sqsBehind, url)).extracting(Message::body).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void singleEntryThatFailsIsAnAnswerAllTheSame() {
        PutRecordsResponse answer = through.kinesis()
                .putRecords(put -> put.streamName(aws.named("trip-end-events"))
                        .records(PutRecordsRequestEntry.builder()
                                .partitionKey("k")
                                .data(SdkBytes.fromUtf8String("alone"))
                                .build()));

        assertThat(answer.failedRecordCount()).isEqualTo(1);
        assertThat(answer.records())
                .singleElement()
                .satisfies(record -> assertThat(record.errorCode()).isNotNull());
    }

    private static Map<String, String> inStream() {
        KinesisClient kinesis = behind.kinesis();
        String shard = kinesis.listShards(list -> list.streamName(aws.named("trip-start-events")))
                .shards()
                .get(0)
                .shardId();
        String iterator = kinesis.getShardIterator(get -> get.streamName(aws.named("trip-start-events"))
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        Map<String, String> records = new HashMap<>();
        for (Record record :
                kinesis.getRecords(get -> get.shardIterator(iterator)).records()) {
            records.put(record.sequenceNumber(), record.data().asUtf8String());
        }
        return records;
    }

    /** Every message there is, left in the queue. */
    private static List<Message> receive(SqsClient sqs, String url) {
        List<Message> messages = new ArrayList<>();
        sqs.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
                .messages()
                .forEach(messages::add);
        return messages;
    }
}
