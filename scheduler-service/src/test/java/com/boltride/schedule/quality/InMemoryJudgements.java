package com.boltride.schedule.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judgements on a map. */
final class InMemoryJudgements implements Judgements {

    final Map<Period, Judgement> all = new LinkedHashMap<>();
    private final Map<QualitySummary, Instant> open = new LinkedHashMap<>();
    private final Map<QualitySummary, String> owners = new LinkedHashMap<>();

    @Override
    public boolean add(Judgement judgement, Instant now) {
        boolean added = all.putIfAbsent(judgement.period(), judgement) == null;
        if (added && judgement.summary() != null) {
            open.put(judgement.summary(), now);
        }
        return added;
    }

    @Override
    public Optional<Set<Measure>> passed(Period period) {
        return Optional.ofNullable(all.get(period)).map(Judgement::passed);
    }

    @Override
    public List<QualitySummary> due(Instant now) {
        List<QualitySummary> due = new ArrayList<>();
        open.forEach((summary, at) -> {
            if (!at.isAfter(now)) {
                due.add(summary);
            }
        });
        return due;
    }

    @Override
    public boolean claim(QualitySummary summary, String owner, Instant now, Instant until) {
        Instant at = open.get(summary);
        if (at == null || at.isAfter(now) && !owner.equals(owners.get(summary))) {
            return false;
        }
        open.put(summary, until);
        owners.put(summary, owner);
        return true;
    }

    @Override
    public void published(QualitySummary summary, String owner, Instant now) {
        if (owner.equals(owners.get(summary))) {
            open.remove(summary);
        }
    }
}
