package com.boltride.local.emr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkSubmitParametersTest {

    @Test
    void classNameAndConfigurationAreTakenApart() {
        var parameters = SparkSubmitParameters.parse(
                "--class com.boltride.kpi.KpiJob  --name daily\n --conf spark.a=1 --conf \"spark.b=x y=z\"");

        assertThat(parameters.mainClass()).isEqualTo("com.boltride.kpi.KpiJob");
        assertThat(parameters.configuration())
                .containsExactly(entry("spark.app.name", "daily"), entry("spark.a", "1"), entry("spark.b", "x y=z"));
    }

    @Test
    void noParametersLeaveTheClassToTheJar() {
        assertThat(SparkSubmitParameters.parse(" ")).isEqualTo(new SparkSubmitParameters(null, java.util.Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"--class, --class has no value", "--conf x, x is not key=value", "--jars a.jar, --jars is not known"})
    void whatMakesNoSenseHereIsRefused(String parameters, String message) {
        assertThatExceptionOfType(EmrServerlessException.class)
                .isThrownBy(() -> SparkSubmitParameters.parse(parameters))
                .withMessageContaining(message);
    }
}
