package com.boltride.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.Main;
import com.boltride.cli.console.Termination;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {

    private final StringWriter printed = new StringWriter();
    private final StringWriter complaint = new StringWriter();

    @TempDir
    private Path out;

    @Test
    void withoutFaultsEveryTripHasOneStartAndOneEndInAnotherOrder() throws IOException {
        generate("--trips=500", "--seed=1", "--bad-rows=0", "--duplicates=0", "--ends-without-start=0");

        List<String> startIds =
                rows("trip_start.csv").stream().map(row -> row.substring(0, 10)).toList();
        List<String> endIds = rows("trip_end.csv").stream()
                .map(row -> row.substring(row.length() - 10))
                .toList();
        assertThat(startIds).hasSize(500).doesNotHaveDuplicates();
        assertThat(endIds).containsExactlyInAnyOrderElementsOf(startIds).isNotEqualTo(startIds);
        assertThat(figure("trips completed")).isEqualTo(500);
        assertThat(figure("dead letters")).isZero();
    }

    @Test
    void everyTripRepeatedGivesTwoRowsOfEach() throws IOException {
        generate("--trips=500", "--seed=1", "--bad-rows=0", "--duplicates=100", "--ends-without-start=0");

        Map<String, Integer> rowsOfTrip = new HashMap<>();
        rows("trip_start.csv").forEach(row -> rowsOfTrip.merge(row.substring(0, 10), 1, Integer::sum));
        assertThat(rowsOfTrip)
                .hasSize(500)
                .allSatisfy((trip, rows) -> assertThat(rows).isEqualTo(2));
        long distinct = rows("trip_start.csv").stream().distinct().count();
        assertThat(figure("rows repeated with another fare")).isPositive().isEqualTo(distinct - 500);
    }

    @Test
    void tripsWithoutAStartBecomeDeadLetters() throws IOException {
        generate("--trips=500", "--seed=1", "--bad-rows=0", "--duplicates=50", "--ends-without-start=100");

        assertThat(rows("trip_start.csv")).isEmpty();
        assertThat(rows("trip_end.csv")).hasSize(500);
        assertThat(figure("dead letters")).isEqualTo(500);
    }

    @Test
    void badRowsAreQuarantinedButForEndsBeforeTheirStart() throws IOException {
        generate("--trips=2000", "--seed=1", "--bad-rows=10", "--duplicates=0", "--ends-without-start=0");

        long badEnds = 2000 - figure("trips completed") - figure("rows without a start");
        long badStarts = figure("rows without a start");
        assertThat(figure("rows quarantined") + figure("rows that end before their start"))
                .isBetween(300L, 500L)
                .isEqualTo(badStarts + badEnds);
        assertThat(figure("trips left open")).isEqualTo(badEnds);
    }

    @Test
    void canonicalColumnNamesChangeTheHeaderAlone() throws IOException {
        generate("--trips=50", "--seed=1");
        List<String> original = lines("trip_end.csv");

        generate("--trips=50", "--seed=1", "--column-names=canonical");

        List<String> canonical = lines("trip_end.csv");
        assertThat(original.get(0)).startsWith("dropoff_datetime,");
        assertThat(canonical.get(0)).startsWith("end_time,");
        assertThat(canonical.subList(1, canonical.size())).isEqualTo(original.subList(1, original.size()));
    }

    @Test
    void anotherSeedGivesOtherTrips() throws IOException {
        generate("--trips=50", "--seed=1");
        List<String> one = lines("trip_start.csv");

        generate("--trips=50", "--seed=2");

        assertThat(lines("trip_start.csv")).doesNotContainAnyElementsOf(one.subList(1, one.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "--trips=-1, --trips -1 is not from 0",
        "--days=0, --days 0 is not from 1",
        "--bad-rows=101, --bad-rows 101.0 is not from 0 to 100",
        "--duplicates=NaN, --duplicates NaN is not from 0 to 100",
        "--column-names=short, Invalid value for option '--column-names'",
        "--start-date=today, Invalid value for option '--start-date'"
    })
    void optionOutOfBoundsIsNamedInOneLine(String option, String message) {
        assertThat(execute("--trips=1", "--seed=1", option)).isEqualTo(2);

        assertThat(complaint.toString().lines()).singleElement().asString().contains(message);
        assertThat(out).isEmptyDirectory();
    }

    private void generate(String... options) {
        printed.getBuffer().setLength(0);
        assertThat(execute(options)).isZero();
    }

    private int execute(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "generate";
        arguments[1] = "--out=" + out;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Main.commandLine(new Termination())
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complaint, true))
                .execute(arguments);
    }

    private List<String> rows(String file) throws IOException {
        List<String> lines = lines(file);
        return lines.subList(1, lines.size());
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out.resolve(file), StandardCharsets.ISO_8859_1);
    }

    private long figure(String what) {
        return printed.toString()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches(what + " +[\\d,]+"))
                .map(line -> line.substring(what.length()).strip().replace(",", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
