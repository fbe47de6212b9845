package com.boltride.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/** Threads that all want the same at the same instant. */
final class Rivals {

    private Rivals() {}

    /** @return whether each has succeeded */
    static List<Boolean> all(int count, IntPredicate attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch together = new CountDownLatch(count);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int rival = 0; rival < count; rival++) {
                int number = rival;
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return attempt.test(number);
                }));
            }
            List<Boolean> won = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                won.add(answer.get());
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }
}
