package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HourlyCountsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);

    @TempDir
    Path location;

    @Test
    void hoursAndProcessesOfTheDayAreSummed() throws IOException {
        write("date=2024-05-25/hour=00/a.json", "{\"counts\":{\"events\":2,\"dead\":1,\"later\":7}}");
        write("date=2024-05-25/hour=23/b.json", "{\"counts\":{\"events\":3,\"conflicting\":1,\"rows_read\":4}}");
        write("date=2024-05-26/hour=00/a.json", "{\"counts\":{\"events\":100}}");

        assertThat(counts().on(DAY)).isEqualTo(new HandledRecords(4, 0, 5, 1, 1));
    }

    @Test
    void whatNobodyCountedIsNotKnownRatherThanNothing() {
        assertThat(counts().on(DAY)).isNull();
        assertThat(new HourlyCounts(null, new Configuration(false)).on(DAY)).isNull();
    }

    @Test
    void partOfTheCountsIsNotToldAsTheWhole() throws IOException {
        write("date=2024-05-25/hour=00/a.json", "{\"counts\":{\"events\":2}}");
        write("date=2024-05-25/hour=01/a.json", "{\"counts\":");

        assertThat(counts().on(DAY)).isNull();
    }

    private HourlyCounts counts() {
        return new HourlyCounts(location.toString(), new Configuration(false));
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(location.resolve(name).getParent());
        Files.writeString(location.resolve(name), content);
    }
}
