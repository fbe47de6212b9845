package com.boltride.cli.demo;

import com.boltride.cli.console.Console;
import com.boltride.cli.ledger.Equation;
import com.boltride.cli.ledger.Ledger;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Two files all the way through a pipeline that runs already, and what came of them. */
final class Demo {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);
    private static final Duration STALL_LIMIT = Duration.ofMinutes(2);

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
            StagedTrips staged = new StagedTrips(aws.s3());
            Books books = new Books(pipeline, new Queues(aws.sqs()), staged, new TripsTable(aws.dynamoDb()));
            Figures figures = publishAndDrain(books);
            new Aggregations(pipeline, console).run(staged.days());
            console.line(days(staged) + " aggregated");
            KpiReports reports = collectReports(aws);
            DeadLetters letters = new DeadLetterQueue(aws.sqs()).drain();
            letters.writeTo(out.resolve("dead-letters.jsonl"));
            Ledger ledger = books.close(figures, letters, reports.trips());
            LedgerFile.write(ledger, out.resolve("ledger.json"));
            print(reports, ledger);
            return ledger;
        }
    }

    private void upload(InputFiles input, AwsClients aws) {
        for (Path file : input.files()) {
            String key = Names.INPUT_PREFIX + file.getFileName();
            aws.s3().putObject(request -> request.bucket(Names.BUCKET).key(key), file);
            console.line(file + " uploaded");
        }
    }

    private Figures publishAndDrain(Books books) throws InterruptedException {
        ProducerClient producer = new ProducerClient(pipeline);
        String runId = producer.start();
        ServicesHealth health = new ServicesHealth(pipeline);
        Drain drain = new Drain(() -> look(books, producer.run(runId)), health::lines, LOOK_INTERVAL, STALL_LIMIT);
        Figures figures = drain.await();
        console.line(figures.inShort());
        return figures;
    }

    private Figures look(Books books, ProducerRun run) throws InterruptedException {
        pipeline.requireAlive();
        Figures figures = books.look(run);
        console.progress(figures.inShort());
        return figures;
    }

    private KpiReports collectReports(AwsClients aws) throws IOException {
        BucketCopy copy = new BucketCopy(aws.s3(), out);
        copy.copy(Names.STAGED_PREFIX);
        copy.copy(Names.REPORTS_PREFIX);
        copy.copy(Names.QUARANTINE_PREFIX);
        return KpiReports.in(out.resolve(Names.REPORTS_PREFIX));
    }

    private void print(KpiReports reports, Ledger ledger) {
        console.line("");
        console.line("KPIs");
        reports.table().forEach(console::line);
        console.line("");
        console.line("Ledger");
        for (Equation equation : ledger.equations()) {
            console.line("  " + (equation.holds() ? "✓ " : "✗ ") + equation);
        }
        console.line(ledger.balanced() ? "The ledger balances." : "The ledger does not balance.");
    }

    private static String days(StagedTrips staged) {
        int days = staged.days().size();
        return String.format(Locale.ROOT, "%d %s", days, days == 1 ? "day" : "days");
    }
}
