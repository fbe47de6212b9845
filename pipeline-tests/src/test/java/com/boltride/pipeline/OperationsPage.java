package com.boltride.pipeline;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The operations page of a running pipeline in a headless Chromium, and what the browser complained of. */
final class OperationsPage implements AutoCloseable {

    /** Begins the names of the variables with the account of somebody who may read and change. */
    static final String OPERATOR = "BOLT_RIDE_API";

    /** The same of somebody who may only read. */
    static final String VIEWER = "BOLT_RIDE_API_VIEWER";

    /** For what the pipeline does meanwhile, on a busy machine. */
    private static final double LIMIT_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> variables;
    private final String url;
    private final NewContextOptions options = new NewContextOptions();
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    OperationsPage(RunningPipeline pipeline) throws IOException, InterruptedException {
        System.setProperty("playwright.cli.dir", Chromium.PACKAGES.toString());
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_NODEJS_PATH", "node");
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(Chromium.find().options());
        variables = pipeline.variables();
        url = variables.get("BOLT_RIDE_SCHEDULER_SERVICE_URL") + "/";
        signInAs(OPERATOR);
    }

    /** Whoever opens the page from now on is this. @param account {@link #OPERATOR} or {@link #VIEWER} */
    void signInAs(String account) {
        options.setHttpCredentials(variables.get(account + "_USERNAME"), variables.get(account + "_PASSWORD"));
    }

    /** Opens the page anew and waits until it has looked at the pipeline. */
    Page open(ColorScheme scheme, int width) {
        if (page != null) {
            page.context().close();
        }
        BrowserContext context =
                browser.newContext(options.setColorScheme(scheme).setViewportSize(width, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(url);
        expect("#freshness").containsText("Seen at");
        return page;
    }

    /** What came to the browser's console as an error, such as what the content security policy forbids. */
    List<String> complaints() {
        return complaints;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** To be asserted, with patience. */
    Assertion expect(String selector) {
        return new Assertion(page.locator(selector));
    }

    /** The rules of accessibility that the page breaks, with where. */
    List<?> violations() throws IOException {
        page.evaluate(Files.readString(Chromium.PACKAGES.resolve("axe-core/axe.min.js")));
        return (List<?>) page.evaluate("async () => (await axe.run()).violations.map(rule => rule.id + ': '"
                + " + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))");
    }

    void screenshot(String name) throws IOException {
        Path directory = Path.of(System.getProperty("bolt-ride.home", ".."))
                .resolve(System.getProperty("page.screenshots", "pipeline-tests/target/page"));
        Files.createDirectories(directory);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(directory.resolve(name)).setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Waits as long as the pipeline may take. */
    record Assertion(Locator locator) {

        void containsText(String text) {
            PlaywrightAssertions.assertThat(locator)
                    .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT_MILLIS));
        }

        void containsText(Pattern text) {
            PlaywrightAssertions.assertThat(locator)
                    .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT_MILLIS));
        }

        void isVisible() {
            PlaywrightAssertions.assertThat(locator)
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LIMIT_MILLIS));
        }

        void isHidden() {
            PlaywrightAssertions.assertThat(locator)
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(LIMIT_MILLIS));
        }
    }
}
