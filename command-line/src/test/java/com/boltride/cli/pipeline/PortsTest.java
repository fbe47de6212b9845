package com.boltride.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void everyServiceGetsAFreePortOfItsOwn() {
        Map<Service, Integer> ports = Ports.free();

        assertThat(ports).containsOnlyKeys(Service.values());
        assertThat(ports.values()).doesNotHaveDuplicates();
    }

    @Test
    void noOutgoingConnectionIsGivenThePortOfAServiceThatIsStartedAgain() {
        assertThat(Ports.free().values()).allSatisfy(port -> assertThat(port).isBetween(12_000, 32_000));
    }

    @Test
    void takenPortIsNamedWithWhomItWasMeantForAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatExceptionOfType(CommandFailedException.class)
                    .isThrownBy(() -> Ports.from(port))
                    .withMessage("port " + port
                            + ", meant for scheduler-service, is taken: choose others with --port-base N")
                    .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_522, 70_000})
    void baseThatLeavesNoRoomIsRefused(int base) {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> Ports.from(base))
                .withMessage("--port-base " + base + " is not from 1 to 65521");
    }
}
