package com.boltride.cli.ledger;

import com.boltride.cli.pipeline.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a ledger as {@code ledger.json}. */
public final class LedgerFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private LedgerFile() {}

    public static void write(Ledger ledger, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode()
                .put("rows_read", ledger.rowsRead())
                .put("rows_quarantined", ledger.rowsQuarantined())
                .put("events_published", ledger.eventsPublished());
        ObjectNode streams = root.putObject("streams");
        write(ledger.starts(), streams.putObject(Names.START_STREAM));
        write(ledger.ends(), streams.putObject(Names.END_STREAM));
        root.putObject("trips").put("completed", ledger.tripsCompleted()).put("in_progress", ledger.tripsInProgress());
        root.put("dead_letters", ledger.deadLetters())
                .put("dead_letter_copies", ledger.deadLetterCopies())
                .put("staged_trips", ledger.stagedTrips())
                .put("reported_trips", ledger.reportedTrips())
                .put("lost", ledger.lost().size())
                .put("double", ledger.doubles().size())
                .put("balanced", ledger.balanced())
                .putPOJO("violations", ledger.violations());
        Files.writeString(file, JSON.writeValueAsString(root) + "\n");
    }

    private static void write(StreamLedger stream, ObjectNode node) {
        node.put("published", stream.published())
                .put("sent_again", stream.sentAgain())
                .put("applied", stream.applied())
                .put("duplicate", stream.duplicate())
                .put("conflict", stream.conflict())
                .put("early", stream.early())
                .put("rejected", stream.rejected())
                .put("waiting", stream.waiting())
                .put("expired", stream.expired());
    }
}
