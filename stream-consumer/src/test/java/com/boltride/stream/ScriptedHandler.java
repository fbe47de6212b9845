package com.boltride.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does at each call what the test wants, and remembers what it was called with. After the script it answers null. */
final class ScriptedHandler implements ShardHandler<String> {

    final List<List<Sequenced<String>>> batches = new ArrayList<>();
    int drains;
    private final Deque<Act> script = new ArrayDeque<>();

    interface Act {
        @Nullable
        String perform() throws InterruptedException;
    }

    ScriptedHandler then(Act act) {
        script.add(act);
        return this;
    }

    ScriptedHandler thenAnswer(@Nullable String sequenceNumber) {
        return then(() -> sequenceNumber);
    }

    @Override
    public @Nullable String handle(List<Sequenced<String>> records) throws InterruptedException {
        batches.add(records);
        return perform();
    }

    @Override
    public @Nullable String drain() throws InterruptedException {
        drains++;
        return perform();
    }

    private @Nullable String perform() throws InterruptedException {
        return script.isEmpty() ? null : script.remove().perform();
    }
}
