package com.boltride.stage;

import static com.boltride.stage.Changes.completed;
import static com.boltride.stage.StagedShard.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

class StagingLogTest {

    /** What the consumer of the shard has in the log's context while it calls. */
    private static final List<String> OF_THE_CALLER = List.of("stream", "shard");

    private final Logger log = (Logger) LoggerFactory.getLogger(StagingHandler.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void noLineRepeatsAFieldThatTheCallerGivesAndIsLostForIt() throws InterruptedException {
        Map<String, AttributeValue> odd = Changes.openTrip("odd");
        odd.put("status", AttributeValue.fromS("COMPLETED"));
        StagingHandler handler = new StagedShard().handler();
        handler.handle(List.of(completed(1, "a", SATURDAY), Changes.record(2, OperationType.INSERT, null, odd)));
        handler.drain();

        assertThat(lines.list).hasSize(2).allSatisfy(line -> {
            if (line.getKeyValuePairs() != null) {
                assertThat(line.getKeyValuePairs()).noneMatch(pair -> OF_THE_CALLER.contains(pair.key));
            }
        });
    }
}
