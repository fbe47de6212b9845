import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs {@code npm ci} in the working directory, unless the installed packages are those of the lock file. The build runs
 * this file as it stands, so that a repeated build costs no npm and a missing Node.js is one clear line.
 */
class InstallNodePackages {

    private static final int OLDEST_NODE = 20;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path lock = Path.of("package-lock.json");
        // npm writes this file last, so it stands only where the installation came to its end.
        Path installed = Path.of("node_modules", ".package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
            return;
        }
        int node = nodeMajorVersion();
        if (node < OLDEST_NODE) {
            String found = node == 0 ? "none is on the PATH" : "the one on the PATH is version " + node;
            System.err.println("[ERROR] Bolt Ride needs Node.js " + OLDEST_NODE
                    + " or newer, with npm, for the local Kinesis, SQS, SNS and S3 and for the tests in a browser: " + found + ".");
            System.exit(1);
        }
        String npm = File.separatorChar == '\\' ? "npm.cmd" : "npm";
        try {
            int exit = new ProcessBuilder(npm, "ci", "--loglevel=error").inheritIO().start().waitFor();
            if (exit != 0) {
                System.err.println("[ERROR] 'npm ci' failed in " + Path.of("").toAbsolutePath() + " (exit " + exit + ").");
                System.exit(1);
            }
        } catch (IOException e) {
            System.err.println("[ERROR] Bolt Ride needs npm, which comes with Node.js, and none is on the PATH.");
            System.exit(1);
        }
    }

    /** The major version of the Node.js on the PATH; 0 where there is none. */
    private static int nodeMajorVersion() throws InterruptedException {
        try {
            Process node = new ProcessBuilder(List.of("node", "--version")).start();
            String version = new String(node.getInputStream().readAllBytes()).strip();
            node.waitFor();
            return Integer.parseInt(version.replaceFirst("^v(\\d+).*$", "$1"));
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
