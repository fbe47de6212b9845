package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.retry.Patience;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageDeletionTest {

    private final InMemorySqs sqs = new InMemorySqs();
    private final Patience patience = Letters.patience();
    private final MessageDeletion deletion = new MessageDeletion(sqs, patience);

    @Test
    void moreThanABatchAreDeletedInSeveral() throws InterruptedException {
        List<String> handles =
                IntStream.range(0, 25).mapToObj(i -> "handle-" + i).toList();

        deletion.delete("http://sqs/retry", handles);

        assertThat(sqs.deleted).isEqualTo(handles);
    }

    @Test
    void outageIsWaitedOut() throws InterruptedException {
        sqs.deletesThatFail = 3;

        deletion.delete("http://sqs/retry", List.of("a", "b"));

        assertThat(sqs.deleted).containsExactly("a", "b");
    }

    @Test
    void entriesThatFailAreRepeatedAndNoOthers() throws InterruptedException {
        sqs.deletionFailures.put("b", 2);

        deletion.delete("http://sqs/retry", List.of("a", "b", "c"));

        assertThat(sqs.deleted).containsExactly("a", "c", "b");
    }

    @Test
    void handleThatSqsDoesNotKnowAnyMoreIsNotTriedAgain() throws InterruptedException {
        sqs.expiredHandles.add("a");

        deletion.delete("http://sqs/retry", List.of("a", "b"));

        assertThat(sqs.deleted).containsExactly("b");
    }

    @Test
    void stoppingEndsTheRepetition() {
        sqs.deletionFailures.put("a", Integer.MAX_VALUE);
        patience.stop();

        assertThatThrownBy(() -> deletion.delete("http://sqs/retry", List.of("a", "b")))
                .isInstanceOf(InterruptedException.class);
        assertThat(sqs.deleted).containsExactly("b");
    }
}
