package com.boltride.letter;

import static com.boltride.letter.Letters.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.contract.DataContract;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LetterCodecTest {

    private final InMemoryS3 s3 = new InMemoryS3();
    private final LetterCodec codec = new LetterCodec(new LetterArchive(s3, "bolt-ride-kpis", Letters.patience()));

    @Test
    void envelopeSaysWhatWhereWhenAndWhy() throws Exception {
        JsonNode envelope = JsonMapper.shared().readTree(codec.encode(Letters.withPayload("{\"trip_id\":\"t1\"}")));

        assertThat(envelope).isEqualTo(JsonMapper.shared().readTree("""
                        {"reason": "NO_START", "field": "trip_id", "message": "no start has come",
                         "event": "end", "stream": "trip-end-events", "shard": "shardId-000000000001",
                         "sequence_number": "49664123", "arrival_time": "2024-05-25T14:05:00.123Z",
                         "history": [], "payload": "{\\"trip_id\\":\\"t1\\"}"}"""));
    }

    @Test
    void letterSurvivesWithItsHistory() throws Exception {
        Rejection again = new Rejection(RejectionReason.UNSTORABLE, null, "refused");
        Letter letter = Letters.withPayload("{}")
                .redriven(Instant.parse("2024-05-26T08:00:00Z"))
                .rejectedAgain(again);

        Letter decoded = codec.decode(codec.encode(letter));

        assertThat(decoded).isEqualTo(letter);
        assertThat(decoded.rejection()).isEqualTo(again);
        assertThat(decoded.history())
                .containsExactly(new Letter.PastRejection(Letters.NO_START, Instant.parse("2024-05-26T08:00:00Z")));
    }

    @Test
    void payloadThatIsNotUtf8SurvivesByteForByte() throws Exception {
        byte[] bytes = new byte[1000];
        new Random(7).nextBytes(bytes);
        Letter letter = Letter.of(ORIGIN, bytes, Letters.NO_START);

        String encoded = codec.encode(letter);

        assertThat(encoded).contains("payload_base64");
        assertThat(codec.decode(encoded).payload().bytes()).isEqualTo(bytes);
    }

    @Test
    void encodedLetterHasOnlyCharactersThatSqsTakes() throws Exception {
        String payload = "\u0000\u001f\u007f\ufffe\uffff🚕é";

        String encoded = codec.encode(Letters.withPayload(payload));

        assertThat(encoded).matches("[ -~\\x7f]*");
        assertThat(codec.decode(encoded).payload().text()).contains(payload);
    }

    @Test
    void payloadTooLargeForAQueueIsKeptInTheArchive() throws Exception {
        Letter letter = Letters.withPayload("x".repeat(1024 * 1024));

        String encoded = codec.encode(letter);

        assertThat(encoded)
                .hasSizeLessThan(2000)
                .contains("s3://bolt-ride-kpis/data/failed/letters/trip-end-events/shardId-000000000001/49664123");
        assertThat(codec.decode(encoded)).isEqualTo(letter);
    }

    @Test
    void everyFormOfALetterKeepsToItsSchema() throws Exception {
        Letter again = Letters.withPayload("{}")
                .redriven(Instant.parse("2024-05-26T08:00:00Z"))
                .rejectedAgain(new Rejection(RejectionReason.UNSTORABLE, null, "refused"));
        Letter binary = Letter.of(ORIGIN, new byte[] {(byte) 0xff}, Letters.NO_START);
        Letter large = Letters.withPayload("x".repeat(LetterCodec.MAX_BYTES));

        for (Letter letter : List.of(again, binary, large)) {
            assertThat(DataContract.LETTER.violations(codec.encode(letter))).isEmpty();
        }
    }

    @Test
    void lettersOfTheSchemaAreUnderstood() throws Exception {
        s3.objects.put(
                "bolt-ride-kpis/data/failed/letters/trip-start-events/shardId-000000000001/49664125", new byte[1]);

        for (String example : DataContract.LETTER.examples()) {
            assertThat(codec.decode(example).rejection().message()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsInTheSchema(RejectionReason reason) throws Exception {
        Letter letter = Letter.of(ORIGIN, new byte[0], new Rejection(reason, null, "refused"));

        assertThat(DataContract.LETTER.violations(codec.encode(letter))).isEmpty();
    }

    @Test
    void locationOutsideTheArchiveIsNotRead() throws Exception {
        String encoded = codec.encode(Letters.withPayload("x".repeat(LetterCodec.MAX_BYTES)));

        assertThatThrownBy(() -> codec.decode(encoded.replace("bolt-ride-kpis", "somewhere-else")))
                .isInstanceOf(MalformedLetterException.class)
                .hasMessageContaining("payload_location");
    }

    @Test
    void payloadThatIsGoneIsNotWaitedFor() throws Exception {
        String encoded = codec.encode(Letters.withPayload("x".repeat(LetterCodec.MAX_BYTES)));
        s3.objects.clear();

        assertThatThrownBy(() -> codec.decode(encoded))
                .isInstanceOf(MalformedLetterException.class)
                .hasMessageContaining("gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"event\":\"start\"}", "{\"event\":7}", "null"})
    void whatIsNoLetterIsRefused(String body) {
        assertThatThrownBy(() -> codec.decode(body)).isInstanceOf(MalformedLetterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"end\"", "\"NO_START\"", "\"2024-05-25T14:05:00.123Z\""})
    void letterWithAnUnknownWordIsRefused(String word) throws Exception {
        String encoded = codec.encode(Letters.withPayload("{}")).replace(word, "\"unheard of\"");

        assertThatThrownBy(() -> codec.decode(encoded)).isInstanceOf(MalformedLetterException.class);
    }
}
