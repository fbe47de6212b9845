package com.boltride.producer.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventRateTest {

    private final FakeTime time = new FakeTime();

    @Test
    void theFirstEventsGoAtOnceAndTheNextWhenTheirTimeHasCome() throws InterruptedException {
        EventRate rate = rate("10");

        rate.awaitTurn(5);
        rate.awaitTurn(1);
        rate.awaitTurn(1);

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(100));
    }

    @Test
    void aThousandPortionsTakeAsLongAsTheRateSays() throws InterruptedException {
        EventRate rate = rate("333.3");
        long begin = time.nanoTime();

        for (int i = 0; i < 1_000; i++) {
            rate.awaitTurn(rate.portion());
        }

        double seconds = (time.nanoTime() - begin) / 1e9;
        assertThat(seconds).isCloseTo(999 * 33 / 333.3, within(0.001));
    }

    @Test
    void timeInWhichNothingCameIsNotMadeUpFor() throws InterruptedException {
        EventRate rate = rate("10");
        rate.awaitTurn(1);
        time.pass(Duration.ofMinutes(1));

        rate.awaitTurn(1);
        rate.awaitTurn(1);

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void portionsAreATenthOfASecondAndAtLeastOneEvent() {
        assertThat(rate("1000").portion()).isEqualTo(100);
        assertThat(rate("0.5").portion()).isEqualTo(1);
        assertThat(rate("1000000").portion()).isEqualTo(100_000);
    }

    @Test
    void aSlowRateWaitsItsTime() throws InterruptedException {
        EventRate rate = rate("0.5");

        rate.awaitTurn(1);
        rate.awaitTurn(1);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void rowsThatAreNoEventsTakeNoTurn() throws InterruptedException {
        EventRate rate = rate("10");

        rate.awaitTurn(0);
        rate.awaitTurn(0);
        rate.awaitTurn(1);

        assertThat(time.pauses()).isEmpty();
    }

    private EventRate rate(String eventsPerSecond) {
        return new EventRate(new BigDecimal(eventsPerSecond), time::nanoTime, time::pause);
    }
}
