package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void dateMeansThatOneDay() throws InvalidArgumentsException {
        Arguments arguments =
                Arguments.parse("--input", "s3://b/in/", "--output", "s3a://b/out/", "--date", "2024-05-25");

        assertThat(arguments)
                .isEqualTo(new Arguments("s3://b/in/", "s3a://b/out/", day(25), day(25), Plausibility.DEFAULT, null));
        assertThat(arguments.days()).containsExactly(day(25));
    }

    @Test
    void rangeIncludesBothEnds() throws InvalidArgumentsException {
        Arguments arguments = Arguments.parse(
                "--to", "2024-05-26", "--from", "2024-05-24", "--output", "/out", "--input", "file:/in");

        assertThat(arguments.days()).containsExactly(day(24), day(25), day(26));
    }

    @Test
    void localPathMayHaveSpaces() throws InvalidArgumentsException {
        assertThat(Arguments.parse("--input", "/my data/in", "--output", "out dir", "--date", "2024-05-25"))
                .isEqualTo(new Arguments("/my data/in", "out dir", day(25), day(25), Plausibility.DEFAULT, null));
    }

    @Test
    void boundsAndCountsMayBeNamed() throws InvalidArgumentsException {
        Arguments arguments = Arguments.parse(("--input in --output out --date 2024-05-25 --quality s3://b/quality/"
                        + " --fare-bounds 1..99.5 --distance-bounds 0.1..20 --duration-bounds 2..90")
                .split(" "));

        assertThat(arguments.quality()).isEqualTo("s3://b/quality/");
        assertThat(arguments.plausible())
                .isEqualTo(new Plausibility(Bounds.of("1", "99.5"), Bounds.of("0.1", "20"), Bounds.of("120", "5400")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dat 2024-05-25                                    | unknown option --dat",
                "--date=2024-05-25                                   | unknown option --date=2024-05-25",
                "--date                                              | --date needs a value",
                "--date --from                                       | --date needs a value",
                "--date 2024-05-25 --date 2024-05-25                 | --date is given twice",
                "--input s3://b/in                                   | --output is missing",
                "--output s3://b/out                                 | --input is missing",
                "--input in --output out                             | --date, or --from and --to, is missing",
                "--input in --output out --from 2024-05-25           | --to is missing",
                "--input in --output out --to 2024-05-25             | --from is missing",
                "--input in --output out --date 25.5.2024            | --date 25.5.2024 is not a day of the form yyyy-MM-dd",
                "--input in --output out --date 2024-02-30           | --date 2024-02-30 is not a day of the form yyyy-MM-dd",
                "--input in --output out --date +12024-02-01         | --date +12024-02-01 is not a day of the form yyyy-MM-dd",
                "--input in --output out --date 2024-05-25 --to 2024-05-26 | --date cannot be combined with --from or --to",
                "--input in --output out --from 2024-05-26 --to 2024-05-25 | --from 2024-05-26 is after --to 2024-05-25",
                "--input in --output out --from 0024-05-26 --to 2024-05-26 | --from 0024-05-26 --to 2024-05-26 are 730486 days; at most 3660 are done at once",
                "--input in --output out --date 2024-05-25 --fare-bounds 5     | --fare-bounds 5 is not MIN..MAX with 0 <= MIN <= MAX",
                "--input in --output out --date 2024-05-25 --fare-bounds 5..1  | --fare-bounds 5..1 is not MIN..MAX with 0 <= MIN <= MAX",
                "--input in --output out --date 2024-05-25 --fare-bounds -1..1 | --fare-bounds -1..1 is not MIN..MAX with 0 <= MIN <= MAX",
                "--input in --output out --date 2024-05-25 --quality s3:in     | --quality s3:in is not a location",
                "--input gs://b/in --output out --date 2024-05-25    | --input gs://b/in is neither an s3://, s3a:// or file: URI nor a local path",
                "--input s3:in --output out --date 2024-05-25        | --input s3:in is not a location",
                "--input s3:///in --output out --date 2024-05-25     | --input s3:///in names no bucket",
            })
    void wrongArgumentsAreNamed(String line, String message) {
        assertThatExceptionOfType(InvalidArgumentsException.class)
                .isThrownBy(() -> Arguments.parse(line.split(" ")))
                .withMessage(message);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }
}
