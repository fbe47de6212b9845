package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.redrive.RedriveStatus.State;
import com.boltride.service.IdempotencyKey;
import com.boltride.service.InvalidRequestException;
import com.boltride.trip.RejectionReason;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.json.JsonMapper;

class RedrivesTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("4f7c");

    private final InMemoryS3 s3 = new InMemoryS3();
    private final RedriveRecords records = new RedriveRecords(s3, "bucket", JsonMapper.shared());

    @Test
    void requestThatIsRepeatedBeginsNothingNew() {
        try (Redrives redrives = redrives()) {
            RedriveStatus first = redrives.begin(null, KEY);

            assertThat(redrives.begin(null, KEY).id()).isEqualTo(first.id());
            assertThat(redrives.all()).hasSize(1);
        }
    }

    @Test
    void requestThatIsRepeatedAfterTheServiceWasReplacedBeginsNothingNew() {
        RedriveStatus ended;
        try (Redrives before = redrives()) {
            String id = before.begin(RejectionReason.NO_START, KEY).id();
            await().until(() -> records.find(id).orElseThrow().state() == State.COMPLETED);
            ended = before.find(id).orElseThrow();
        }

        try (Redrives after = redrives()) {
            assertThat(after.begin(RejectionReason.NO_START, KEY)).isEqualTo(ended);
            assertThat(after.all()).isEmpty();
        }
    }

    @Test
    void redriveThatDiedWithTheServiceIsInterrupted() {
        RedriveStatus begun =
                RedriveStatus.begun("some-id", null, Clock.systemUTC().instant());
        records.keep(begun);

        try (Redrives after = redrives()) {
            assertThat(after.find("some-id").orElseThrow().state()).isEqualTo(State.INTERRUPTED);
        }
    }

    @Test
    void keyOfAnotherRequestIsRefused() {
        try (Redrives redrives = redrives()) {
            redrives.begin(RejectionReason.NO_START, KEY);

            assertThatThrownBy(() -> redrives.begin(RejectionReason.CONFLICT, KEY))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Idempotency-Key was used for another request");
        }
    }

    @Test
    void nothingBeginsThatCannotBeRecorded() {
        s3.away = true;
        try (Redrives redrives = redrives()) {
            assertThatThrownBy(() -> redrives.begin(null, null)).isInstanceOf(SdkException.class);
            assertThat(redrives.all()).isEmpty();
        }
    }

    @Test
    void idThatIsNoneOfOursIsNotLookedFor() {
        s3.away = true;

        assertThat(records.find("../letters/x")).isEmpty();
    }

    private Redrives redrives() {
        LetterCodec codec = new LetterCodec(new LetterArchive(s3, "bucket", Letters.patience()));
        DeadLetterQueue queue = Letters.deadLetterQueue(new InMemorySqs());
        return new Redrives(
                queue, letters -> {}, codec, Letters.patience(), records, Clock.systemUTC(), Letters.UNTRACED);
    }
}
