package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for readers point at is there: files, headings, classes and tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentationTest {

    private static final Path HOME = Path.of("..");

    /** {@code [text](target)}, unless the target is on the web. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    /** A Java type of two words or more, and perhaps one of its methods, set as code or in bold. */
    private static final Pattern TYPE =
            Pattern.compile("(?:`|<b>)((?:[A-Z][a-z0-9]+){2,}(?:IT)?)(?:\\.([a-z]\\w+))?(?:`|</b>)");

    private final Map<String, String> sources = new TreeMap<>();

    @BeforeAll
    void readSources() throws IOException {
        for (Path file : filesBelow(HOME, ".java")) {
            String name = file.getFileName().toString().replace(".java", "");
            sources.merge(name, Files.readString(file), String::concat);
        }
    }

    static List<Path> pages() throws IOException {
        return filesBelow(HOME, ".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        for (MatchResult link : matches(LINK, Files.readString(page))) {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(target).as("%s in %s", link.group(), page).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as("%s in %s", link.group(), page).contains(link.group(2));
            }
        }
    }

    /** On the pages that name types of this project alone; on the others stand those of AWS, too. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "docs/data-contract.md", "RATIONALE.md", "CONTRIBUTING.md"})
    void everyClassAndTestThatIsNamedExists(String page) throws IOException {
        for (MatchResult type : matches(TYPE, Files.readString(HOME.resolve(page)))) {
            assertThat(sources.keySet()).as(type.group()).contains(type.group(1));
            if (type.group(2) != null) {
                assertThat(sources.get(type.group(1)).contains(" " + type.group(2) + "("))
                        .as("%s is there", type.group())
                        .isTrue();
            }
        }
    }

    @Test
    void thereIsSomethingToCheck() throws IOException {
        String architecture = Files.readString(HOME.resolve("docs/architecture.md"));

        assertThat(matches(TYPE, architecture)).hasSizeGreaterThan(80);
        assertThat(matches(LINK, architecture)).hasSizeGreaterThan(8);
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** Headings as GitHub makes anchors of them. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase()
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> filesBelow(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory, 12)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.git)/.*"))
                    .sorted()
                    .toList();
        }
    }
}
