package com.boltride.producer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.boltride.trip.EventKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static final String COLUMNS = "trip_id,pickup_location_id,dropoff_location_id,pickup_datetime";

    @Test
    void rowsBeginAfterTheHeaderLine() throws IOException {
        assertThat(read(COLUMNS + "\r\nrow")).satisfies(header -> {
            assertThat(header.columns())
                    .containsExactly("trip_id", "pickup_location_id", "dropoff_location_id", "pickup_datetime");
            assertThat(header.end()).isEqualTo(new Position(COLUMNS.length() + 2, 2));
        });
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
        Header header = read("\uFEFF" + COLUMNS + "\n");

        assertThat(header.columns()).startsWith("trip_id");
        assertThat(header.end()).isEqualTo(new Position(COLUMNS.length() + 4, 2));
    }

    @Test
    void knownNamesAreFoundInAnyCaseAndOtherNamesStayAsTheyAre() throws IOException {
        Header header = read(" Trip_ID ,START_TIME,\"origin\",Destination, Tour Guide\n");

        assertThat(header.columns()).containsExactly("trip_id", "start_time", "origin", "destination", "Tour Guide");
    }

    @Test
    void aFieldOfTheOtherKindIsAnyOtherName() throws IOException {
        assertThat(read(COLUMNS + ",Fare_Amount\n").columns()).endsWith("Fare_Amount");
    }

    @Test
    void blankLinesBeforeTheHeaderAreSkipped() throws IOException {
        assertThat(read("\n\n" + COLUMNS + "\n").end().line()).isEqualTo(4);
    }

    @Test
    void aFileWithoutALineHasNoHeader() {
        assertUnusable("", "trips.csv is empty: a header line is expected");
        assertUnusable("\uFEFF\n\n", "trips.csv is empty: a header line is expected");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertUnusable(
                "trip_id,origin,pickup_datetime\n",
                "trips.csv has no column destination or dropoff_location_id, which is required;"
                        + " its columns are trip_id,origin,pickup_datetime");
    }

    @Test
    void namesThatCannotBeToldApartAreRefused() {
        assertUnusable(COLUMNS + ",note,note\n", "trips.csv has more than one column note");
        assertUnusable(COLUMNS + ",TRIP_ID\n", "trips.csv has more than one column trip_id");
        assertUnusable(COLUMNS + ",\n", "column 5 of trips.csv has no name");
    }

    @Test
    void aHeaderThatIsNoRecordIsRefused() {
        assertUnusable(COLUMNS + ",\"note\n", "the header of trips.csv cannot be read: a quote is opened on this line");
        assertUnusable("x".repeat(1_000_000), "the header of trips.csv cannot be read: the line has 1000000 bytes");
    }

    @Test
    void anotherEncodingIsNamedWhereItCanBeTold() {
        assertUnusable(("\uFEFF" + COLUMNS).getBytes(StandardCharsets.UTF_16BE), "trips.csv is written in UTF-16");
        assertUnusable(("\uFEFF" + COLUMNS).getBytes(StandardCharsets.UTF_16LE), "trips.csv is written in UTF-16");
        assertUnusable(COLUMNS.getBytes(StandardCharsets.UTF_16LE), "trips.csv has no column trip_id");
        assertUnusable(
                (COLUMNS + ",Straße").getBytes(Charset.forName("windows-1252")),
                "the header of trips.csv cannot be read: the row is not UTF-8");
    }

    private static Header read(String text) throws IOException {
        return Header.read(
                "trips.csv", EventKind.START, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertUnusable(String text, String message) {
        assertUnusable(text.getBytes(StandardCharsets.UTF_8), message);
    }

    private static void assertUnusable(byte[] bytes, String message) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> Header.read("trips.csv", EventKind.START, new ByteArrayInputStream(bytes)))
                .withMessageStartingWith(message);
    }
}
