package com.boltride.cli.run;

import com.boltride.cli.console.Console;
import com.boltride.cli.evidence.Evidence;
import com.boltride.cli.evidence.Findings;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.QuarantinedRows;
import com.boltride.cli.ledger.Bookkeeper;
import com.boltride.cli.ledger.Ledger;
import com.boltride.cli.ledger.LedgerFile;
import com.boltride.cli.ledger.Published;
import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import com.boltride.cli.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The way of published events through the pipeline to its end: drain, aggregate, collect, close the books. */
public final class Course {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);
    private static final Duration STALL_LIMIT = Duration.ofMinutes(2);

    private final Pipeline pipeline;
    private final AwsClients aws;
    private final Console console;
    private final ProducerClient producer;
    private final Evidence evidence;

    public Course(Pipeline pipeline, AwsClients aws, Console console) {
        this.pipeline = pipeline;
        this.aws = aws;
        this.console = console;
        this.producer = new ProducerClient(pipeline);
        this.evidence = new Evidence(aws);
    }

    /**
     * Sees everything that has been published through to the reports.
     *
     * @param out gets what the bucket holds then, the dead letters and the ledger
     */
    public Results complete(Path out) throws IOException, InterruptedException {
        drain();
        SortedSet<LocalDate> days = evidence.look().staged().days();
        new Aggregations(pipeline, console).run(days);
        console.line(String.format(Locale.ROOT, "%d %s aggregated", days.size(), days.size() == 1 ? "day" : "days"));
        BucketCopy copy = new BucketCopy(aws.s3(), aws.named(Names.BUCKET), out);
        copy.copy(Names.STAGED_PREFIX);
        copy.copy(Names.REPORTS_PREFIX);
        return close(out, KpiReports.in(out.resolve(Names.REPORTS_PREFIX)));
    }

    /** Sees everything that has been published through to where it is staged, and asks for no report. */
    public Results settle(Path out) throws IOException, InterruptedException {
        drain();
        return close(out, null);
    }

    private void drain() throws InterruptedException {
        Figures figures =
                new Drain(this::look, new ServicesHealth(pipeline)::lines, LOOK_INTERVAL, STALL_LIMIT).await();
        console.line(figures.inShort());
    }

    private Figures look() throws InterruptedException {
        pipeline.requireAlive();
        ProducerRuns runs = producer.runs();
        Figures figures = Figures.of(runs, evidence.look());
        console.progress(figures.inShort());
        return figures;
    }

    private Results close(Path out, @Nullable KpiReports reports) throws IOException, InterruptedException {
        new BucketCopy(aws.s3(), aws.named(Names.BUCKET), out).copy(Names.QUARANTINE_PREFIX);
        QuarantinedRows quarantined = QuarantinedRows.in(out.resolve(Names.QUARANTINE_PREFIX));
        Published published = producer.runs().published();
        Findings findings = evidence.look();
        findings.letters().writeTo(out.resolve("dead-letters.jsonl"));
        Ledger ledger = new Bookkeeper(published, findings).close(quarantined.count(), reports);
        LedgerFile.write(ledger, out.resolve("ledger.json"));
        return new Results(findings, quarantined, reports, ledger);
    }
}
