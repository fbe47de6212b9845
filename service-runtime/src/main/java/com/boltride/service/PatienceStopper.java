package com.boltride.service;

import com.boltride.retry.Patience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Ends all waiting for AWS as the first act of shutdown. The event comes before any life-cycle bean is stopped, so a
 * consumer that is asked to stop finds its threads free again, and never waits for an AWS that is away. What such a
 * thread had in hand is not checkpointed or acknowledged, and comes again.
 */
final class PatienceStopper implements ApplicationListener<ContextClosedEvent>, ApplicationContextAware {

    private final Patience patience;
    private @Nullable ApplicationContext own;

    PatienceStopper(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void setApplicationContext(ApplicationContext context) {
        this.own = context;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        // A child context, such as that of a management port of its own, sends its event up here too.
        if (event.getApplicationContext() == own) {
            patience.stop();
        }
    }
}
