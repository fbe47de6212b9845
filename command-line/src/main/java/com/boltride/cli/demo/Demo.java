package com.boltride.cli.demo;

import com.boltride.cli.console.Console;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.ledger.Ledger;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.run.Course;
import com.boltride.cli.run.OutputDirectory;
import com.boltride.cli.run.ProducerClient;
import com.boltride.cli.run.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Two files all the way through a pipeline that runs already, and what came of them. */
final class Demo {

    private final Pipeline pipeline;
    private final OutputDirectory out;
    private final Console console;

    Demo(Pipeline pipeline, OutputDirectory out, Console console) {
        this.pipeline = pipeline;
        this.out = out;
        this.console = console;
    }

    /** @return the books, closed */
    Ledger run(InputFiles input) throws IOException, InterruptedException {
        try (AwsClients aws = pipeline.awsClients()) {
            upload(input, aws);
            new ProducerClient(pipeline).start(Names.INPUT_PREFIX + "trip_start.csv", "{}");
            Results results = new Course(pipeline, aws, console).complete(out.resolve(""));
            print(Objects.requireNonNull(results.reports()), results.ledger());
            return results.ledger();
        }
    }

    private void upload(InputFiles input, AwsClients aws) {
        for (Path file : input.files()) {
            String key = Names.INPUT_PREFIX + file.getFileName();
            aws.s3()
                    .putObject(
                            request -> request.bucket(aws.named(Names.BUCKET)).key(key), file);
            console.line(file + " uploaded");
        }
    }

    private void print(KpiReports reports, Ledger ledger) {
        console.line("");
        console.line("KPIs");
        reports.table().forEach(console::line);
        console.line("");
        console.line("Ledger");
        ledger.lines().forEach(console::line);
    }
}
