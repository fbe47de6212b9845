package com.boltride.schedule;

/** Where the end of every run is made known. */
interface StatusTopic {

    /**
     * Publishes; returns when the topic has the message.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if it does not take it
     */
    void publish(StatusMessage message);
}
