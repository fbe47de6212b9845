package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.letter.Letter;
import com.boltride.trip.EventKind;
import com.boltride.trip.RejectionReason;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

class DeadLetterBrowserTest {

    private static final Instant SENT = Instant.parse("2024-05-25T15:00:00Z");

    private final InMemorySqs sqs = new InMemorySqs();
    private final DeadLetterBrowser browser = new DeadLetterBrowser(Letters.deadLetterQueue(sqs), Letters.CODEC);

    @Test
    void everyLetterIsSeenOnceAndStays() {
        IntStream.range(0, 25).forEach(i -> put("m" + i, Letters.end("t" + i)));

        DeadLetterPage page = browser.look(100, null);

        assertThat(page.letters()).extracting(DeadLetterView::id).hasSize(25).doesNotHaveDuplicates();
        assertThat(page.approximateTotal()).isEqualTo(25);
        assertThat(sqs.bodies).hasSize(25);
        assertThat(sqs.hidden).isEmpty();
    }

    @Test
    void letterIsShownWithItsOriginReasonPayloadAndHistory() {
        Instant redriven = Instant.parse("2024-05-26T08:00:00Z");
        put("m1", Letters.end("t1", RejectionReason.CONFLICT).redriven(redriven));

        DeadLetterView view = browser.look(1, null).letters().get(0);

        assertThat(view.reason()).isEqualTo(RejectionReason.CONFLICT);
        assertThat(view.field()).isEqualTo("trip_id");
        assertThat(view.message()).isEqualTo("because of CONFLICT");
        assertThat(view.event()).isEqualTo(EventKind.END);
        assertThat(view.stream()).isEqualTo("trip-end-events");
        assertThat(view.shard()).isEqualTo("shardId-000000000001");
        assertThat(view.sequenceNumber()).isEqualTo("4966-ENDt1");
        assertThat(view.arrivalTime()).isEqualTo(Letters.ARRIVAL);
        assertThat(view.sentAt()).isEqualTo(SENT);
        assertThat(view.payload()).contains("\"trip_id\":\"t1\"");
        assertThat(view.history())
                .containsExactly(new DeadLetterView.Redriven(
                        RejectionReason.CONFLICT, "trip_id", "because of CONFLICT", redriven));
    }

    @Test
    void traceOfALetterIsShownIfItHasOne() {
        put("m1", Letters.end("t1"));
        put("m2", Letters.end("t2"));
        sqs.traceparents.put("m2", "00-trace");

        assertThat(browser.look(2, null).letters())
                .extracting(DeadLetterView::traceparent)
                .containsExactly(null, "00-trace");
    }

    @Test
    void payloadThatIsNotTextIsShownInBase64() {
        Letter end = Letters.end("t1");
        put("m1", Letter.of(end.origin(), new byte[] {(byte) 0xff, 0}, end.rejection()));

        DeadLetterView view = browser.look(1, null).letters().get(0);

        assertThat(view.payload()).isNull();
        assertThat(view.payloadBase64()).isEqualTo("/wA=");
    }

    @Test
    void onlyLettersOfTheReasonAreShown() {
        put("m1", Letters.end("t1"));
        put("m2", Letters.end("t2", RejectionReason.CONFLICT));
        sqs.put("m3", "garbage", SENT);

        DeadLetterPage page = browser.look(100, RejectionReason.CONFLICT);

        assertThat(page.letters()).extracting(DeadLetterView::id).containsExactly("m2");
        assertThat(page.scanned()).isEqualTo(3);
    }

    @Test
    void noMoreThanTheLimitAreShown() {
        IntStream.range(0, 25).forEach(i -> put("m" + i, Letters.end("t" + i)));

        assertThat(browser.look(12, null).letters()).hasSize(12);

        assertThat(sqs.hidden).isEmpty();
    }

    @Test
    void whatIsNoLetterIsShownAsItIs() {
        sqs.put("m1", "garbage", SENT);

        DeadLetterView view = browser.look(1, null).letters().get(0);

        assertThat(view.reason()).isNull();
        assertThat(view.message()).contains("not JSON");
        assertThat(view.payload()).isEqualTo("garbage");
    }

    @Test
    void lettersAreReleasedWhenSqsFailsMidway() {
        put("m1", Letters.end("t1"));
        browser.look(1, null);
        sqs.receivesThatFail = 1;

        assertThatThrownBy(() -> browser.look(10, null)).isInstanceOf(SdkException.class);

        assertThat(sqs.hidden).isEmpty();
    }

    private void put(String id, Letter letter) {
        sqs.put(id, Letters.encoded(letter), SENT);
    }
}
