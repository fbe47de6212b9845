package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.contract.DataContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StagedTripEncoderTest {

    private final StagedTripEncoder encoder = new StagedTripEncoder();
    private final Map<String, AttributeValue> item =
            Changes.completedTrip("t-1", Instant.parse("2024-05-25T13:19:00Z"));

    @Test
    void fieldsStandInTheOrderOfTheDesignAndBookkeepingIsLeftOut() throws UnstageableTripException {
        item.put("rider_id", AttributeValue.fromS("r-7"));
        item.put("driver_id", AttributeValue.fromS("d-8"));
        item.put("vendor_id", AttributeValue.fromS("1"));
        item.put("estimated_end_time", AttributeValue.fromS("2024-05-25T13:20:00Z"));
        item.put("estimated_fare_amount", AttributeValue.fromN("40"));
        item.put("tip_amount", AttributeValue.fromN("0"));
        item.put("trip_distance", AttributeValue.fromN("7.2"));
        item.put("passenger_count", AttributeValue.fromN("5"));
        item.put("rate_code", AttributeValue.fromN("1"));
        item.put("payment_type", AttributeValue.fromN("2"));
        item.put("trip_type", AttributeValue.fromN("1"));
        item.put("start_sequence_number", AttributeValue.fromS("495"));
        item.put("end_sequence_number", AttributeValue.fromS("496"));
        item.put("expires_at", AttributeValue.fromN("1719234000"));

        assertThat(encode())
                .isEqualTo("{\"trip_id\":\"t-1\",\"start_time\":\"2024-05-25T13:00:00Z\","
                        + "\"end_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"71\",\"destination\":\"93\","
                        + "\"rider_id\":\"r-7\",\"driver_id\":\"d-8\",\"vendor_id\":\"1\","
                        + "\"estimated_end_time\":\"2024-05-25T13:20:00Z\",\"estimated_fare_amount\":40,"
                        + "\"fare_amount\":41.25,\"tip_amount\":0,\"trip_distance\":7.2,\"passenger_count\":5,"
                        + "\"rate_code\":1,\"payment_type\":2,\"trip_type\":1}\n");
    }

    @Test
    void fieldsThatDidNotComeAreLeftOut() throws UnstageableTripException {
        assertThat(encode())
                .isEqualTo("{\"trip_id\":\"t-1\",\"start_time\":\"2024-05-25T13:00:00Z\","
                        + "\"end_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"71\",\"destination\":\"93\","
                        + "\"fare_amount\":41.25}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "99.776140327851234567890123456789012345, 99.776140327851234567890123456789012345",
        "1E+20, 100000000000000000000",
        "1.5E-7, 0.00000015",
        "0, 0"
    })
    void numberKeepsEveryDigitAndNeedsNoExponent(String stored, String staged) throws UnstageableTripException {
        item.put("fare_amount", AttributeValue.fromN(stored));
        assertThat(encode()).contains("\"fare_amount\":" + staged + "}");
    }

    @Test
    void carriedThroughFieldsAreSortedTexts() throws UnstageableTripException {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put("zone", AttributeValue.fromS("north"));
        attributes.put("fare_amount", AttributeValue.fromS("as it came"));
        attributes.put("", AttributeValue.fromS("nameless"));
        item.put("attributes", AttributeValue.fromM(attributes));
        assertThat(encode())
                .endsWith(",\"attributes\":{\"\":\"nameless\",\"fare_amount\":\"as it came\",\"zone\":\"north\"}}\n");
    }

    @Test
    void emptyAttributesAreLeftOut() throws UnstageableTripException {
        item.put("attributes", AttributeValue.fromM(Map.of()));
        assertThat(encode()).doesNotContain("attributes");
    }

    @Test
    void sameItemGivesSameBytesInWhateverOrderItCame() throws UnstageableTripException {
        Map<String, AttributeValue> reversed = new LinkedHashMap<>();
        item.keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(name -> reversed.put(name, item.get(name)));
        assertThat(encoder.encode(reversed).line())
                .isEqualTo(encoder.encode(new HashMap<>(item)).line());
    }

    @Test
    void textOfAnyKindStaysOneLine() throws UnstageableTripException {
        item.put("origin", AttributeValue.fromS("a\n\"b\"\u2028\u0000\\ Zürich 🚕"));
        String line = encode();
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(line).contains("Zürich 🚕");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-25T00:00:00Z, 2024-05-25",
        "2024-05-25T23:59:59.999999999Z, 2024-05-25",
        "2024-05-26T01:00:00+02:00, 2024-05-25"
    })
    void tripIsStagedUnderTheUtcDayOfItsEnd(String end, LocalDate date) throws UnstageableTripException {
        item.put("end_time", AttributeValue.fromS(end));
        assertThat(encoder.encode(item).tripDate()).isEqualTo(date);
    }

    @Test
    void itemWithoutAnEndIsRefused() {
        item.remove("end_time");
        assertThatThrownBy(this::encode)
                .isInstanceOf(UnstageableTripException.class)
                .hasMessage("end_time is missing");
    }

    @Test
    void endThatIsNoTimeIsRefusedAndNeverBecomesPartOfAKey() {
        item.put("end_time", AttributeValue.fromS("../../daily-kpis"));
        assertThatThrownBy(this::encode)
                .isInstanceOf(UnstageableTripException.class)
                .hasMessage("end_time '../../daily-kpis' is not a time");
    }

    @Test
    void numberThatIsKeptAsTextIsRefused() {
        item.put("fare_amount", AttributeValue.fromS("41.25"));
        assertThatThrownBy(this::encode)
                .isInstanceOf(UnstageableTripException.class)
                .hasMessage("fare_amount is not a number");
    }

    @Test
    void textThatIsKeptAsNumberIsRefused() {
        item.put("origin", AttributeValue.fromN("71"));
        assertThatThrownBy(this::encode)
                .isInstanceOf(UnstageableTripException.class)
                .hasMessage("origin is not text");
    }

    @Test
    void carriedThroughFieldThatIsNotTextIsRefused() {
        item.put("attributes", AttributeValue.fromM(Map.of("zone", AttributeValue.fromN("3"))));
        assertThatThrownBy(this::encode)
                .isInstanceOf(UnstageableTripException.class)
                .hasMessage("attributes.zone is not text");
    }

    /** Whatever a test stages keeps to the published schema. */
    private String encode() throws UnstageableTripException {
        String line = new String(encoder.encode(item).line(), StandardCharsets.UTF_8);
        assertThat(DataContract.STAGED_TRIP.violations(line)).isEmpty();
        return line;
    }
}
